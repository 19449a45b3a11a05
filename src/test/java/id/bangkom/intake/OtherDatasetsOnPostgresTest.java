package id.bangkom.intake;

import id.bangkom.testing.OnPostgres;

/** The same on the database of a city. */
@OnPostgres
class OtherDatasetsOnPostgresTest extends OtherDatasetsTest {}

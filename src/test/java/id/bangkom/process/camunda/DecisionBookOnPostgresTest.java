package id.bangkom.process.camunda;

import id.bangkom.testing.OnPostgres;

/** The same on the database of a city. */
@OnPostgres
class DecisionBookOnPostgresTest extends DecisionBookTest {}

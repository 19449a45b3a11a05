package id.bangkom.staffing;

import id.bangkom.testing.OnPostgres;

/** The same on the database of a city. */
@OnPostgres
class OpenTasksFollowOnPostgresTest extends OpenTasksFollowTest {}

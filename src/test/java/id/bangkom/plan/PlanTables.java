package id.bangkom.plan;

import id.bangkom.testing.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two cities with a few people, for tests of the tables alone. */
final class PlanTables {

    private PlanTables() {}

    static void people(Database database) {
        JdbcClient jdbc = database.jdbc();
        city(jdbc, "palu", "dishub", "ani", "budi");
        jdbc.sql(
                        """
                        insert into work_unit (id, tenant, name, short_name, kind, valid_from)
                        values ('dinkes', 'palu', 'Dinas Kesehatan', 'Dinkes', 'AGENCY', date '2020-01-01')
                        """)
                .update();
        city(jdbc, "sorong", "pupr", "yakob");
    }

    private static void city(JdbcClient jdbc, String tenant, String unit, String... people) {
        jdbc.sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                .params(tenant, tenant)
                .update();
        jdbc.sql("insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                        + " values (?, ?, ?, ?, 'AGENCY', date '2020-01-01')")
                .params(unit, tenant, unit, unit)
                .update();
        for (String person : people) {
            jdbc.sql("insert into account (id, tenant, email, display_name) values (?, ?, ?, ?)")
                    .params(person, tenant, person + "@contoh.go.id", person)
                    .update();
            jdbc.sql("insert into employee (id, tenant, employment_kind, joined_on)"
                            + " values (?, ?, 'PNS', date '2015-01-01')")
                    .params(person, tenant)
                    .update();
        }
    }
}

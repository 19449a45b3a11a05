package id.bangkom.training;

import id.bangkom.process.ManyIds;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PassedProgrammeRows implements PassedProgrammes {

    private final JdbcClient jdbc;

    PassedProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Passed> before(String tenant, int year, Collection<String> employeeIds) {
        return Set.copyOf(jdbc.sql("select distinct p.employee_id, p.programme_id from participation p"
                        + ManyIds.JOIN
                        + "p.employee_id where p.tenant = :tenant and p.for_year < :year and p.state = 'FINISHED'")
                .param("tenant", tenant)
                .param("year", year)
                .param("ids", ManyIds.of(employeeIds))
                .query((row, n) -> new Passed(row.getString("employee_id"), row.getString("programme_id")))
                .list());
    }

    @Override
    public Set<String> items(String tenant, int year) {
        return Set.copyOf(jdbc.sql(
                        """
                        select distinct item_id from participation
                        where tenant = :tenant and for_year = :year and state = 'FINISHED' and item_id is not null
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(String.class)
                .list());
    }
}

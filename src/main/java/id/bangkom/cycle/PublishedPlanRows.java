package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.Decree;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PublishedPlanRows implements PublishedPlans {

    private final JdbcClient jdbc;

    PublishedPlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PublishedPlan> of(String tenant, int year) {
        return jdbc.sql(
                        """
                        select p.decree_no, p.decree_date, d.decided_by, d.office
                        from city_plan p
                        join cycle_decision d on d.tenant = p.tenant and d.for_year = p.for_year
                            and d.topic = 'APPROVAL' and d.verdict = 'APPROVE' and d.decided_by is not null
                        where p.tenant = :tenant and p.for_year = :year and p.state = 'PUBLISHED'
                          and p.decree_no is not null
                        order by d.id desc
                        fetch first row only
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new PublishedPlan(
                        new Decree(row.getString("decree_no"), row.getObject("decree_date", LocalDate.class)),
                        row.getString("decided_by"),
                        row.getString("office")))
                .optional();
    }
}

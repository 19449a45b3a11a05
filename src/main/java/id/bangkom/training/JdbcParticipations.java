package id.bangkom.training;

import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipations implements Participations {

    private final JdbcClient jdbc;

    JdbcParticipations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Ended> ended(CaseKey key) {
        return jdbc.sql(
                        """
                        select p.employee_id, p.programme_id, g.title, coalesce(p.finished_on, c.ends_on) as ended_on,
                               p.pre_score, p.post_score
                        from participation p
                        join programme g on g.tenant = p.tenant and g.id = p.programme_id
                        left join training_class c
                            on c.tenant = p.tenant and c.for_year = p.for_year and c.case_id = p.class_id
                        where p.tenant = :tenant and p.for_year = :year and p.case_id = :id
                            and coalesce(p.finished_on, c.ends_on) is not null
                        """)
                .params(key.parameters())
                .query((row, n) -> new Ended(
                        row.getString("employee_id"),
                        row.getString("programme_id"),
                        row.getString("title"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getObject("pre_score", Integer.class),
                        row.getObject("post_score", Integer.class),
                        competencies(key.tenant(), row.getString("programme_id"))))
                .optional();
    }

    private List<String> competencies(String tenant, String programmeId) {
        return jdbc.sql(
                        """
                        select competency_id from programme_competency
                        where tenant = :tenant and programme_id = :programme order by competency_id
                        """)
                .param("tenant", tenant)
                .param("programme", programmeId)
                .query(String.class)
                .list();
    }

    @Override
    public void feedBack(CaseKey key, String programmeId, Double index, Double relevance) {
        Map<String, Object> params = key.parameters();
        params.put("programme", programmeId);
        params.put("index", index);
        params.put("relevance", relevance);
        int updated = jdbc.sql(
                        """
                        update programme_feedback set index_score = :index, relevance = :relevance
                        where tenant = :tenant and for_year = :year and case_id = :id and programme_id = :programme
                        """)
                .params(params)
                .update();
        if (updated == 0) {
            jdbc.sql(
                            """
                            insert into programme_feedback
                                (tenant, for_year, case_id, programme_id, index_score, relevance)
                            values (:tenant, :year, :id, :programme, :index, :relevance)
                            """)
                    .params(params)
                    .update();
        }
    }
}

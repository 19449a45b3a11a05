package id.bangkom.evaluation;

import id.bangkom.evaluation.RecognitionScheme.Level;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cities' own schemes of recognition, who was recognised, and who agrees to be named. */
@Repository
class RecognitionRows {

    private static final String SCHEME = " where tenant = :tenant and valid_from = :from";

    private final JdbcClient jdbc;

    RecognitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The city's own scheme of that day; empty when it has none. */
    Optional<RecognitionScheme> at(String tenant, LocalDate on) {
        return jdbc.sql("select max(valid_from) from recognition_scheme where tenant = :tenant and valid_from <= :on")
                .param("tenant", tenant)
                .param("on", on)
                .query(LocalDate.class)
                .optional()
                .map(from -> scheme(tenant, from));
    }

    /** The next one that comes into force after that day. */
    Optional<RecognitionScheme> after(String tenant, LocalDate on) {
        return jdbc.sql("select min(valid_from) from recognition_scheme where tenant = :tenant and valid_from > :on")
                .param("tenant", tenant)
                .param("on", on)
                .query(LocalDate.class)
                .optional()
                .map(from -> scheme(tenant, from));
    }

    private RecognitionScheme scheme(String tenant, LocalDate from) {
        return new RecognitionScheme(
                from,
                jdbc.sql("select title, benefit, lowest_band, hours, sessions from recognition_level" + SCHEME
                                + " order by place_no")
                        .param("tenant", tenant)
                        .param("from", from)
                        .query((row, n) -> {
                            String band = row.getString("lowest_band");
                            return new Level(
                                    row.getString("title"),
                                    row.getString("benefit"),
                                    band == null ? null : Band.valueOf(band),
                                    row.getInt("hours"),
                                    row.getInt("sessions"));
                        })
                        .list());
    }

    /**
     * Sets the scheme of a day, in place of one that was to begin on the same day.
     *
     * @return false when somebody else has just done the same
     */
    boolean set(String tenant, RecognitionScheme scheme, String madeBy, Instant at) {
        for (String table : List.of("recognition_level", "recognition_scheme")) {
            jdbc.sql("delete from " + table + SCHEME)
                    .param("tenant", tenant)
                    .param("from", scheme.from())
                    .update();
        }
        try {
            jdbc.sql("insert into recognition_scheme (tenant, valid_from, made_by, made_at) values (?, ?, ?, ?)")
                    .params(tenant, scheme.from(), madeBy, Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
        for (int place = 1; place <= scheme.levels().size(); place++) {
            Level level = scheme.levels().get(place - 1);
            jdbc.sql(
                            """
                            insert into recognition_level
                                (tenant, valid_from, place_no, title, benefit, lowest_band, hours, sessions)
                            values (:tenant, :from, :place, :title, :benefit, :band, :hours, :sessions)
                            """)
                    .param("tenant", tenant)
                    .param("from", scheme.from())
                    .param("place", place)
                    .param("title", level.title())
                    .param("benefit", level.benefit())
                    .param(
                            "band",
                            level.lowestBand() == null
                                    ? null
                                    : level.lowestBand().name())
                    .param("hours", level.hours())
                    .param("sessions", level.sessions())
                    .update();
        }
        return true;
    }

    /** Everybody for whom a recognition is proposed in a year, by name. */
    List<Recognitions.Honoured> honoured(String tenant, int year) {
        return jdbc.sql(
                        """
                        select e.employee_id, a.display_name, e.unit_id, e.programme, e.recognition_reason,
                               case when c.employee_id is null then false else true end as named
                        from evaluation_case e
                        join account a on a.tenant = e.tenant and a.id = e.employee_id
                        left join recognition_consent c
                          on c.tenant = e.tenant and c.for_year = e.for_year and c.employee_id = e.employee_id
                        where e.tenant = :tenant and e.for_year = :year and e.state = 'FINISHED'
                          and e.recognition is not null and e.recognition <> 'NONE'
                        order by a.display_name, e.employee_id, e.case_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Recognitions.Honoured(
                        row.getString("employee_id"),
                        row.getString("display_name"),
                        row.getString("unit_id"),
                        row.getString("programme"),
                        row.getString("recognition_reason"),
                        row.getBoolean("named")))
                .list();
    }

    void consent(String tenant, int year, String employeeId, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into recognition_consent (tenant, for_year, employee_id, given_at)
                            values (:tenant, :year, :employee, :at)
                            """)
                    .param("tenant", tenant)
                    .param("year", year)
                    .param("employee", employeeId)
                    .param("at", Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException givenBefore) {
            return;
        }
    }

    void withdraw(String tenant, int year, String employeeId) {
        jdbc.sql(
                        """
                        delete from recognition_consent
                        where tenant = :tenant and for_year = :year and employee_id = :employee
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("employee", employeeId)
                .update();
    }
}

package id.bangkom.training;

import id.bangkom.process.CaseKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of classes. Every change of state says which state it expects, so whoever comes second changes nothing. */
@Repository
class ClassCases {

    static final String PROCESS = "training-class";

    private static final String CLASSES =
            """
            select c.for_year, c.case_id, c.programme_id, c.state, c.partner_id, c.place, c.starts_on, c.ends_on,
                   c.quota, c.note, c.scheduled_by, c.decline_reason, c.scheduling_escalated, c.results_escalated,
                   c.pairs, c.mean_pre, c.mean_post, c.gain, c.effect_size, c.cost, c.cancel_reason
            from training_class c
            where c.tenant = :tenant
            """;

    private static final String OF = " where tenant = :tenant and for_year = :year and case_id = :id";

    private final JdbcClient jdbc;

    ClassCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class as it stands; what is not known yet is null. */
    record ClassCase(
            CaseKey key,
            String programmeId,
            ClassState state,
            String partnerId,
            String place,
            LocalDate startsOn,
            LocalDate endsOn,
            Integer quota,
            String note,
            String scheduledBy,
            String declineReason,
            boolean schedulingEscalated,
            boolean resultsEscalated,
            LearningGain gain,
            Long cost,
            String cancelReason) {}

    /** Where and when a class is to be. */
    record Schedule(String partnerId, String place, LocalDate startsOn, LocalDate endsOn, int quota, String note) {}

    /** Adds a class to be scheduled; false when it is already there. */
    boolean open(CaseKey key, Programme programme) {
        return jdbc.sql(
                                """
                                insert into training_class (tenant, for_year, case_id, programme_id, state, partner_id)
                                select :tenant, :year, :id, :programme, 'PLANNED', :partner
                                where not exists (
                                    select 1 from training_class
                                    where tenant = :tenant and for_year = :year and case_id = :id)
                                """)
                        .params(key.parameters())
                        .param("programme", programme.id())
                        .param("partner", programme.partnerId())
                        .update()
                == 1;
    }

    Optional<ClassCase> find(CaseKey key) {
        return jdbc.sql(CLASSES + " and c.for_year = :year and c.case_id = :id")
                .params(key.parameters())
                .query((rs, row) -> classCase(key.tenant(), rs))
                .optional();
    }

    ClassCase get(CaseKey key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No class " + key));
    }

    List<ClassCase> ofYear(String tenant, int year) {
        return jdbc.sql(CLASSES + " and c.for_year = :year order by c.starts_on nulls first, c.case_id")
                .param("tenant", tenant)
                .param("year", year)
                .query((rs, row) -> classCase(tenant, rs))
                .list();
    }

    List<ClassCase> ofProgramme(String tenant, int year, String programmeId) {
        return jdbc.sql(CLASSES + " and c.for_year = :year and c.programme_id = :programme order by c.case_id")
                .param("tenant", tenant)
                .param("year", year)
                .param("programme", programmeId)
                .query((rs, row) -> classCase(tenant, rs))
                .list();
    }

    void request(CaseKey key, Schedule schedule, String by) {
        change(
                key,
                jdbc.sql(
                                """
                        update training_class
                        set state = 'REQUESTED', partner_id = :partner, place = :place, starts_on = :starts,
                            ends_on = :ends, quota = :quota, note = :note, scheduled_by = :by, decline_reason = null,
                            scheduling_escalated = false
                        """
                                        + OF + " and state = 'PLANNED'")
                        .params(key.parameters())
                        .param("partner", schedule.partnerId())
                        .param("place", schedule.place())
                        .param("starts", schedule.startsOn())
                        .param("ends", schedule.endsOn())
                        .param("quota", schedule.quota())
                        .param("note", schedule.note())
                        .param("by", by));
    }

    void confirm(CaseKey key, String by) {
        change(
                key,
                jdbc.sql("update training_class set state = 'CONFIRMED', confirmed_by = :by" + OF
                                + " and state = 'REQUESTED'")
                        .params(key.parameters())
                        .param("by", by));
    }

    /** Back to scheduling, with the reason for whoever schedules. Again changes nothing. */
    void decline(CaseKey key, String reason) {
        jdbc.sql("update training_class set state = 'PLANNED', decline_reason = :reason" + OF
                        + " and state = 'REQUESTED'")
                .params(key.parameters())
                .param("reason", reason)
                .update();
    }

    void escalateScheduling(CaseKey key) {
        jdbc.sql("update training_class set scheduling_escalated = true" + OF)
                .params(key.parameters())
                .update();
    }

    void escalateResults(CaseKey key) {
        jdbc.sql("update training_class set results_escalated = true" + OF)
                .params(key.parameters())
                .update();
    }

    /** Makes others who fill seats of the class wait until the current transaction ends. */
    void lockSeats(CaseKey key) {
        jdbc.sql("update training_class set seat_changes = seat_changes + 1" + OF)
                .params(key.parameters())
                .update();
    }

    void begin(CaseKey key) {
        jdbc.sql("update training_class set state = 'RUNNING'" + OF + " and state = 'CONFIRMED'")
                .params(key.parameters())
                .update();
    }

    void resultsRecorded(CaseKey key, String by, String note) {
        change(
                key,
                jdbc.sql("update training_class set results_by = :by, results_note = :note" + OF
                                + " and state = 'RUNNING'")
                        .params(key.parameters())
                        .param("by", by)
                        .param("note", note));
    }

    void finish(CaseKey key, LearningGain gain, long cost) {
        jdbc.sql(
                        """
                update training_class
                set state = 'FINISHED', pairs = :pairs, mean_pre = :pre, mean_post = :post, gain = :gain,
                    effect_size = :effect, cost = :cost
                """
                                + OF + " and state = 'RUNNING'")
                .params(key.parameters())
                .param("pairs", gain.pairs())
                .param("pre", gain.meanPre())
                .param("post", gain.meanPost())
                .param("gain", gain.gain())
                .param("effect", gain.effectSize())
                .param("cost", cost)
                .update();
    }

    /** False when it was cancelled before. */
    boolean cancel(CaseKey key, String by, String reason) {
        return jdbc.sql("update training_class set state = 'CANCELLED', cancelled_by = :by, cancel_reason = :reason"
                                + OF + " and state <> 'CANCELLED'")
                        .params(key.parameters())
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static void change(CaseKey key, JdbcClient.StatementSpec update) {
        if (update.update() != 1) {
            throw new IllegalStateException("The class " + key + " is not in the state for this");
        }
    }

    private static ClassCase classCase(String tenant, ResultSet rs) throws SQLException {
        return new ClassCase(
                new CaseKey(tenant, rs.getInt("for_year"), rs.getString("case_id")),
                rs.getString("programme_id"),
                ClassState.valueOf(rs.getString("state")),
                rs.getString("partner_id"),
                rs.getString("place"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getObject("quota", Integer.class),
                rs.getString("note"),
                rs.getString("scheduled_by"),
                rs.getString("decline_reason"),
                rs.getBoolean("scheduling_escalated"),
                rs.getBoolean("results_escalated"),
                rs.getObject("pairs", Integer.class) == null
                        ? null
                        : new LearningGain(
                                rs.getInt("pairs"),
                                number(rs, "mean_pre"),
                                number(rs, "mean_post"),
                                number(rs, "gain"),
                                number(rs, "effect_size")),
                rs.getObject("cost", Long.class),
                rs.getString("cancel_reason"));
    }

    private static Double number(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }
}

package id.bangkom.training;

import id.bangkom.process.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of participations. */
@Repository
class ParticipationCases {

    static final String PROCESS = "training-participation";

    private static final String PARTICIPATIONS =
            """
            select p.for_year, p.case_id, p.employee_id, p.programme_id, p.class_id, p.item_id, p.state, p.seat_rank,
                   p.decline_reason, p.attended, p.pre_score, p.post_score, p.started_on, p.finished_on, p.days,
                   p.minutes, p.certificate_no, p.certificate_on, p.issuer, p.evidence_link, p.evidence_note,
                   p.return_reason, p.verification_escalated, p.material, p.trainer, p.relevance, p.organisation,
                   p.remark, p.item_deferred
            from participation p
            where p.tenant = :tenant
            """;

    private static final String OF = " where tenant = :tenant and for_year = :year and case_id = :id";

    private final JdbcClient jdbc;

    ParticipationCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When and how much somebody learned at his or her own pace; or null. */
    record Learning(LocalDate startedOn, LocalDate finishedOn, int days, int minutes) {}

    /** What proves it; or null. The number may be missing where there is no certificate. */
    record Evidence(String number, LocalDate on, String issuer, String link, String note) {}

    /** Reaction of the participant, each 1 to 5; or null. */
    record Reaction(int material, int trainer, int relevance, int organisation, String remark) {}

    /** A participation as it stands; what is not known yet is null. */
    record Case(
            CaseKey key,
            String employeeId,
            String programmeId,
            String classId,
            String itemId,
            ParticipationState state,
            Integer rank,
            String declineReason,
            Boolean attended,
            Integer pre,
            Integer post,
            Learning learning,
            Evidence evidence,
            String returnReason,
            boolean verificationEscalated,
            Reaction reaction,
            boolean itemDeferred) {

        Optional<CaseKey> classKey() {
            return Optional.ofNullable(classId).map(id -> new CaseKey(key.tenant(), key.year(), id));
        }
    }

    /** Adds a participation that is to be started. */
    CaseKey add(
            String tenant,
            int year,
            String employeeId,
            String programmeId,
            String classId,
            String itemId,
            Integer rank) {
        CaseKey key = new CaseKey(
                tenant, year, UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        jdbc.sql(
                        """
                        insert into participation (tenant, for_year, case_id, employee_id, programme_id, class_id,
                            item_id, state, seat_rank)
                        values (:tenant, :year, :id, :employee, :programme, :class, :item, 'NOMINATED', :rank)
                        """)
                .params(key.parameters())
                .param("employee", employeeId)
                .param("programme", programmeId)
                .param("class", classId)
                .param("item", itemId)
                .param("rank", rank)
                .update();
        return key;
    }

    Optional<Case> find(CaseKey key) {
        return jdbc.sql(PARTICIPATIONS + " and p.for_year = :year and p.case_id = :id")
                .params(key.parameters())
                .query((rs, row) -> found(key.tenant(), rs))
                .optional();
    }

    Case get(CaseKey key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No participation " + key));
    }

    /** In the order of nomination. */
    List<Case> ofClass(CaseKey classKey) {
        return jdbc.sql(PARTICIPATIONS + " and p.for_year = :year and p.class_id = :id order by p.seat_rank, p.case_id")
                .params(classKey.parameters())
                .query((rs, row) -> found(classKey.tenant(), rs))
                .list();
    }

    List<Case> ofProgramme(String tenant, int year, String programmeId) {
        return jdbc.sql(PARTICIPATIONS + " and p.for_year = :year and p.programme_id = :programme order by p.case_id")
                .param("tenant", tenant)
                .param("year", year)
                .param("programme", programmeId)
                .query((rs, row) -> found(tenant, rs))
                .list();
    }

    List<Case> ofYear(String tenant, int year) {
        return jdbc.sql(PARTICIPATIONS + " and p.for_year = :year order by p.case_id")
                .param("tenant", tenant)
                .param("year", year)
                .query((rs, row) -> found(tenant, rs))
                .list();
    }

    /** Whether another participation of the person that counts rests on the same certificate. */
    boolean certificateUsed(Case by, String number, LocalDate on) {
        return jdbc.sql(
                                """
                                select count(*) from participation
                                where tenant = :tenant and employee_id = :employee and certificate_no = :number
                                    and certificate_on = :on and not (for_year = :year and case_id = :id)
                                    and state not in ('REJECTED', 'UNPROVEN', 'CANCELLED', 'LAPSED')
                                """)
                        .params(by.key().parameters())
                        .param("employee", by.employeeId())
                        .param("number", number)
                        .param("on", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Moves on; false when it is not in the state expected. */
    boolean move(CaseKey key, ParticipationState from, ParticipationState to) {
        return jdbc.sql("update participation set state = :to" + OF + " and state = :from")
                        .params(key.parameters())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void state(CaseKey key, ParticipationState to) {
        jdbc.sql("update participation set state = :to" + OF)
                .params(key.parameters())
                .param("to", to.name())
                .update();
    }

    void declined(CaseKey key, String reason) {
        jdbc.sql("update participation set state = 'DECLINED', decline_reason = :reason" + OF
                        + " and state in ('NOMINATED', 'INVITED')")
                .params(key.parameters())
                .param("reason", reason)
                .update();
    }

    void attended(CaseKey key, boolean attended, Integer pre, Integer post) {
        jdbc.sql("update participation set attended = :attended, pre_score = :pre, post_score = :post" + OF)
                .params(key.parameters())
                .param("attended", attended)
                .param("pre", pre)
                .param("post", post)
                .update();
    }

    void learned(CaseKey key, Learning learning) {
        jdbc.sql(
                        """
                update participation
                set state = 'EVIDENCE_DUE', started_on = :started, finished_on = :finished, days = :days,
                    minutes = :minutes
                """
                                + OF)
                .params(key.parameters())
                .param("started", learning.startedOn())
                .param("finished", learning.finishedOn())
                .param("days", learning.days())
                .param("minutes", learning.minutes())
                .update();
    }

    void proven(CaseKey key, Evidence evidence) {
        jdbc.sql(
                        """
                update participation
                set state = 'VERIFICATION_DUE', certificate_no = :number, certificate_on = :on, issuer = :issuer,
                    evidence_link = :link, evidence_note = :note, verification_escalated = false
                """
                                + OF)
                .params(key.parameters())
                .param("number", evidence.number())
                .param("on", evidence.on())
                .param("issuer", evidence.issuer())
                .param("link", evidence.link())
                .param("note", evidence.note())
                .update();
    }

    void returned(CaseKey key, String reason) {
        jdbc.sql("update participation set state = 'EVIDENCE_DUE', return_reason = :reason" + OF)
                .params(key.parameters())
                .param("reason", reason)
                .update();
    }

    void escalateVerification(CaseKey key) {
        jdbc.sql("update participation set verification_escalated = true" + OF)
                .params(key.parameters())
                .update();
    }

    void rated(CaseKey key, Reaction reaction) {
        jdbc.sql(
                        """
                update participation
                set material = :material, trainer = :trainer, relevance = :relevance, organisation = :organisation,
                    remark = :remark
                """
                                + OF)
                .params(key.parameters())
                .param("material", reaction.material())
                .param("trainer", reaction.trainer())
                .param("relevance", reaction.relevance())
                .param("organisation", reaction.organisation())
                .param("remark", reaction.remark())
                .update();
    }

    void itemDeferred(CaseKey key, boolean deferred) {
        jdbc.sql("update participation set item_deferred = :deferred" + OF)
                .params(key.parameters())
                .param("deferred", deferred)
                .update();
    }

    private static Case found(String tenant, ResultSet rs) throws SQLException {
        return new Case(
                new CaseKey(tenant, rs.getInt("for_year"), rs.getString("case_id")),
                rs.getString("employee_id"),
                rs.getString("programme_id"),
                rs.getString("class_id"),
                rs.getString("item_id"),
                ParticipationState.valueOf(rs.getString("state")),
                rs.getObject("seat_rank", Integer.class),
                rs.getString("decline_reason"),
                rs.getObject("attended", Boolean.class),
                rs.getObject("pre_score", Integer.class),
                rs.getObject("post_score", Integer.class),
                learning(rs),
                evidence(rs),
                rs.getString("return_reason"),
                rs.getBoolean("verification_escalated"),
                reaction(rs),
                rs.getBoolean("item_deferred"));
    }

    private static Learning learning(ResultSet rs) throws SQLException {
        LocalDate started = rs.getObject("started_on", LocalDate.class);
        return started == null
                ? null
                : new Learning(
                        started, rs.getObject("finished_on", LocalDate.class), rs.getInt("days"), rs.getInt("minutes"));
    }

    private static Evidence evidence(ResultSet rs) throws SQLException {
        LocalDate on = rs.getObject("certificate_on", LocalDate.class);
        return on == null
                ? null
                : new Evidence(
                        rs.getString("certificate_no"),
                        on,
                        rs.getString("issuer"),
                        rs.getString("evidence_link"),
                        rs.getString("evidence_note"));
    }

    private static Reaction reaction(ResultSet rs) throws SQLException {
        return rs.getObject("material", Integer.class) == null
                ? null
                : new Reaction(
                        rs.getInt("material"),
                        rs.getInt("trainer"),
                        rs.getInt("relevance"),
                        rs.getInt("organisation"),
                        rs.getString("remark"));
    }
}

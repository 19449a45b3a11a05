package id.bangkom.cycle;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The city's years: opening them, how far they are, and what HR may do to them. */
public interface Cycles {

    /** Id of the process of a year. */
    String PROCESS = DevelopmentCycleKey.PROCESS;

    /** The case of that process. */
    static CaseKey key(String tenant, int year) {
        return DevelopmentCycleKey.of(tenant, year);
    }

    /** The cycle of a year, if it was ever opened. */
    Optional<CycleOfYear> find(String tenant, int year);

    /** The day whose rules and standards the needs and plans of a year follow: that of its opening. */
    LocalDate rulesAsOf(String tenant, int year);

    /** All cycles of a city, the latest year first. */
    List<CycleOfYear> all(String tenant);

    /** The stages of a cycle in their order, whether begun or not; empty when there is no such cycle. */
    List<StageView> stages(String tenant, int year);

    /** Cases that could not be started, with the reason. They are tried again by themselves, later and later. */
    List<FailedStart> failedStarts(String tenant, int year);

    /** The report on a year; empty until it is ratified. */
    Optional<YearReport> report(String tenant, int year);

    /**
     * Opens a city's year, for the head of the HR agency: rules, standards and structure are frozen as of today, all
     * staff is told, and the first stage begins.
     *
     * @param year this year or one of the next two
     * @param ends last days of the stages; null for the number of working days that the rules say
     * @throws id.bangkom.refusal.Refusal when this person may not, the year is open already or cannot be opened, or the
     *     days are not in order
     */
    void open(Actor actor, int year, StageEnds ends);

    /**
     * Ends a stage before its time, for HR. Its cases are told in the background; who has not finished goes on with what
     * is known.
     *
     * @param reason kept with the name and the time
     * @throws id.bangkom.refusal.Refusal when this person may not, when the stage does not run, or without a reason
     */
    void closeStageEarly(Actor actor, String tenant, int year, Stage stage, String reason);

    /**
     * Tries the failed starts of a process again at once, for HR.
     *
     * @return how many will be tried
     * @throws id.bangkom.refusal.Refusal when this person may not
     */
    int retryFailedStarts(Actor actor, String tenant, int year, String process);

    /**
     * @param reviewedBy name
     * @param ratifiedBy name
     * @param city figures of the whole city, by section
     * @param units figures of single units, by unit
     */
    record YearReport(
            String remarks,
            String recommendation,
            String reviewedBy,
            String ratifiedBy,
            List<ReportLine> city,
            List<ReportLine> units) {

        public YearReport {
            city = List.copyOf(city);
            units = List.copyOf(units);
        }
    }

    /**
     * @param of the section of a figure of the city, or the unit's name
     * @param value in words, with its unit
     * @param percent the value when it is a share of a hundred, else null
     */
    record ReportLine(String of, String label, String value, BigDecimal percent) {}

    /**
     * Last days of the stages, in local time; each may be null.
     */
    record StageEnds(LocalDate needs, LocalDate plans, LocalDate unitPlans) {

        /** All by the rules. */
        public static final StageEnds BY_RULE = new StageEnds(null, null, null);
    }

    /**
     * @param rulesAsOf rules, standards and structure of this cycle are read as of this day
     * @param closedAt null while it runs
     */
    record CycleOfYear(
            String tenant,
            int year,
            State state,
            Instant openedAt,
            String openedBy,
            LocalDate rulesAsOf,
            Instant closedAt) {

        public enum State {
            OPEN("Berjalan"),
            CLOSED("Selesai"),
            /** Its city plan was rejected; everything was carried to the next year. */
            REJECTED("Rencana ditolak");

            private final String label;

            State(String label) {
                this.label = label;
            }

            /** Indonesian. */
            public String label() {
                return label;
            }
        }
    }

    /**
     * @param allPlanned no further case will be asked for
     * @param endsAt its last moment, null while it has not been set
     * @param early by whom and why HR has ended it early, or null; the cycle follows within seconds
     * @param closedAt null until then
     */
    record StageView(
            Stage stage, Stage.State state, boolean allPlanned, Instant endsAt, EarlyEnd early, Instant closedAt) {}

    /**
     * @param by account
     */
    record EarlyEnd(String by, String reason) {}

    /**
     * @param problem why, in Indonesian
     * @param attempts how often it was tried
     * @param retryAt when it will be tried again
     */
    record FailedStart(String process, String caseId, String problem, int attempts, Instant retryAt) {}
}

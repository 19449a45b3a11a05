package id.bangkom.cycle;

import static id.bangkom.cycle.Figure.Measure.COUNT;
import static id.bangkom.cycle.Figure.Measure.MONEY;
import static id.bangkom.cycle.Figure.Measure.PERCENT;

import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlanRepository.Plan;
import id.bangkom.cycle.CityPlanRepository.Sum;
import id.bangkom.cycle.CycleReportView.FigureRow;
import id.bangkom.cycle.CycleReportView.UnitFigureRow;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.cycle.Cycles.ReportLine;
import id.bangkom.cycle.Cycles.YearReport;
import id.bangkom.cycle.Decision.Topic;
import id.bangkom.cycle.Decision.Verdict;
import id.bangkom.cycle.ReportRepository.Report;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The report on a year: figures, review, ratification, and what is carried on. */
@Component
class CycleReport {

    private static final String PLAN = "Rencana kota";
    private static final String GAPS = "Kesenjangan kompetensi";

    private final ReportRepository reports;
    private final CycleRepository cycles;
    private final CityPlanRepository plans;
    private final ObjectProvider<CyclePart> parts;
    private final Officials officials;
    private final Workforce workforce;
    private final Cities cities;
    private final CityPlanForms forms;
    private final CycleNotices notices;
    private final Clock clock;

    CycleReport(
            ReportRepository reports,
            CycleRepository cycles,
            CityPlanRepository plans,
            ObjectProvider<CyclePart> parts,
            Officials officials,
            Workforce workforce,
            Cities cities,
            CityPlanForms forms,
            CycleNotices notices,
            Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.plans = plans;
        this.parts = parts;
        this.officials = officials;
        this.workforce = workforce;
        this.cities = cities;
        this.forms = forms;
        this.notices = notices;
        this.clock = clock;
    }

    // figures

    /** Computes all figures anew: the cycle's own first, then those of each module in their order. */
    void compute(CaseKey key) {
        CycleOfYear cycle = cycles.find(key.tenant(), key.year())
                .orElseThrow(() -> new IllegalStateException("There is no cycle of " + key));
        List<Figure> figures = new ArrayList<>(ofPlan(key));
        figures.addAll(ofGaps(key));
        parts.orderedStream()
                .forEach(part -> figures.addAll(part.figures(key.tenant(), key.year(), cycle.rulesAsOf())));
        requireOnce(figures);
        reports.figures(key.tenant(), key.year(), figures);
        reports.begin(key.tenant(), key.year());
    }

    private static void requireOnce(List<Figure> figures) {
        Set<String> seen = new HashSet<>();
        figures.stream()
                .map(figure -> figure.code() + (figure.unitId() == null ? "" : " of " + figure.unitId()))
                .filter(figure -> !seen.add(figure))
                .findFirst()
                .ifPresent(figure -> {
                    throw new IllegalStateException("Two modules give the figure " + figure);
                });
    }

    private List<Figure> ofPlan(CaseKey key) {
        List<Sum> sums = plans.sumsByUnit(key.tenant(), key.year());
        long ceiling = plans.find(key.tenant(), key.year()).map(Plan::ceiling).orElse(0L);
        long funded = sums.stream()
                .filter(sum -> sum.standing() == ItemStanding.FUNDED)
                .mapToLong(Sum::cost)
                .sum();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.city("plan.ceiling", PLAN, "Pagu anggaran", ceiling, MONEY));
        figures.add(Figure.city("plan.funded.cost", PLAN, "Anggaran program yang didanai", funded, MONEY));
        figures.add(Figure.city(
                "plan.funded.percent",
                PLAN,
                "Anggaran yang direncanakan terhadap pagu",
                ceiling == 0 ? 0 : 100.0 * funded / ceiling,
                PERCENT));
        for (ItemStanding standing : ItemStanding.values()) {
            figures.add(Figure.city(
                    "plan." + standing.name().toLowerCase(java.util.Locale.ROOT) + ".items",
                    PLAN,
                    "Usulan: " + standing.label().toLowerCase(Words.INDONESIAN),
                    sums.stream()
                            .filter(sum -> sum.standing() == standing)
                            .mapToInt(Sum::items)
                            .sum(),
                    COUNT));
        }
        sums.stream()
                .filter(sum -> sum.standing() == ItemStanding.FUNDED)
                .forEach(sum -> figures.add(Figure.unit(
                        sum.name(), "plan.funded.cost", PLAN, "Anggaran program yang didanai", sum.cost(), MONEY)));
        return figures;
    }

    private List<Figure> ofGaps(CaseKey key) {
        Set<CyclePart.ClosedGap> closed = closed(key);
        List<OpenNeed> gaps = needs(key).stream()
                .filter(need -> need.kind() == OpenNeed.Kind.GAP)
                .toList();
        long closedGaps =
                gaps.stream().filter(gap -> closed.contains(closing(gap))).count();
        return List.of(
                Figure.city("gaps.total", GAPS, "Kesenjangan yang ditemukan", gaps.size(), COUNT),
                Figure.city("gaps.closed", GAPS, "Kesenjangan yang tertutup", closedGaps, COUNT),
                Figure.city(
                        "gaps.closed.percent",
                        GAPS,
                        "Bagian yang tertutup",
                        gaps.isEmpty() ? 0 : 100.0 * closedGaps / gaps.size(),
                        PERCENT));
    }

    private List<OpenNeed> needs(CaseKey key) {
        return parts.orderedStream()
                .flatMap(part -> part.openNeeds(key.tenant(), key.year()).stream())
                .toList();
    }

    private Set<CyclePart.ClosedGap> closed(CaseKey key) {
        return parts.orderedStream()
                .flatMap(part -> part.closedGaps(key.tenant(), key.year()).stream())
                .collect(Collectors.toSet());
    }

    private static CyclePart.ClosedGap closing(OpenNeed need) {
        return new CyclePart.ClosedGap(need.employeeId(), need.competencyId());
    }

    // review

    private Report report(CaseKey key) {
        return reports.report(key.tenant(), key.year())
                .orElseThrow(() -> new IllegalStateException("There is no report of " + key));
    }

    Role reviewers(CaseKey key) {
        return report(key).reviewEscalated()
                        || officials.holders(key.tenant(), Role.HR_ANALYST).isEmpty()
                ? Role.HR_HEAD
                : Role.HR_ANALYST;
    }

    CycleReportView.Review showReview(CaseKey key) {
        Report report = report(key);
        return new CycleReportView.Review(
                key.year(),
                cities.city(key.tenant()).name(),
                report.returnReason() == null ? null : "Dikembalikan untuk diperbaiki: " + report.returnReason(),
                cityFigures(key),
                unitFigures(key),
                report.remarks(),
                report.recommendation());
    }

    void review(CaseKey key, Actor actor, ReviewReport answers) {
        Role role = reviewers(key);
        requireOffice(key, actor, role, "menelaah laporan siklus");
        reports.reviewed(key.tenant(), key.year(), answers, actor.userId());
        log(key, Verdict.REVIEW, actor, role, null);
    }

    void escalateReview(CaseKey key) {
        if (report(key).reviewEscalated()) {
            return; // the same office a second time
        }
        reports.escalateReview(key.tenant(), key.year());
        log(key, Verdict.ESCALATE, null, null, "Penelaahan oleh Kepala BKPSDM.");
        notices.moved(key, "reviewReport", "Menelaah laporan siklus", Role.HR_ANALYST, Role.HR_HEAD);
    }

    // ratification

    /** The head of the HR agency; the city secretary after an escalation, or when the head made the review. */
    Role ratifiers(CaseKey key) {
        Report report = report(key);
        boolean headCan = officials.holders(key.tenant(), Role.HR_HEAD).stream()
                .anyMatch(head -> !head.id().equals(report.reviewedBy()));
        return report.ratificationEscalated() || !headCan ? Role.CITY_SECRETARY : Role.HR_HEAD;
    }

    CycleReportView.Ratification showRatification(CaseKey key) {
        Report report = report(key);
        return new CycleReportView.Ratification(
                key.year(),
                cities.city(key.tenant()).name(),
                officials.name(report.reviewedBy()),
                report.remarks(),
                report.recommendation(),
                cityFigures(key),
                unitFigures(key),
                forms.history(key));
    }

    RatifyReport.Decision ratify(CaseKey key, Actor actor, RatifyReport answers) {
        Role role = ratifiers(key);
        requireOffice(key, actor, role, "mengesahkan laporan siklus");
        if (actor.userId().equals(report(key).reviewedBy())) {
            throw Refusal.forbidden(
                    "Anda yang menelaah laporan ini, sehingga pengesahannya dilakukan oleh pejabat lain.");
        }
        if (answers.decision() == RatifyReport.Decision.RETURN) {
            if (answers.reason() == null || answers.reason().isBlank()) {
                throw Refusal.invalid(List.of(new FieldProblem(
                        "reason", "Isian \"Alasan pengembalian\" wajib diisi agar jelas apa yang harus diperbaiki.")));
            }
            reports.returned(key.tenant(), key.year(), answers.reason());
            log(key, Verdict.RETURN, actor, role, answers.reason());
        } else {
            reports.ratified(key.tenant(), key.year(), actor.userId());
            log(key, Verdict.RATIFY, actor, role, null);
        }
        return answers.decision();
    }

    void escalateRatification(CaseKey key) {
        if (report(key).ratificationEscalated()) {
            return; // the same office a second time
        }
        Role late = ratifiers(key);
        reports.escalateRatification(key.tenant(), key.year());
        log(key, Verdict.ESCALATE, null, null, "Pengesahan oleh Sekretaris Daerah.");
        notices.moved(key, "ratifyReport", "Mengesahkan laporan siklus", late, Role.CITY_SECRETARY);
    }

    // the next year

    /**
     * Carries what is left into the next year: needs whose gap was not closed, programmes without money, agreed
     * follow-ups.
     *
     * @param closedCounts false when nothing took place, so that everything is left
     */
    void carryForward(CaseKey key, boolean closedCounts) {
        Set<CyclePart.ClosedGap> closed = closedCounts ? closed(key) : Set.of();
        reports.carry(
                key.tenant(),
                key.year() + 1,
                needs(key).stream()
                        .filter(need -> need.kind() != OpenNeed.Kind.GAP || !closed.contains(closing(need)))
                        .toList());
    }

    // shared

    /** Empty until the report is ratified. */
    Optional<YearReport> ratified(CaseKey key) {
        return reports.report(key.tenant(), key.year())
                .filter(report -> report.ratifiedBy() != null)
                .map(report -> new YearReport(
                        report.remarks(),
                        report.recommendation(),
                        officials.name(report.reviewedBy()),
                        officials.name(report.ratifiedBy()),
                        cityLines(key),
                        unitLines(key)));
    }

    private List<FigureRow> cityFigures(CaseKey key) {
        return cityLines(key).stream()
                .map(line -> new FigureRow(line.of(), line.label(), line.value()))
                .toList();
    }

    private List<UnitFigureRow> unitFigures(CaseKey key) {
        return unitLines(key).stream()
                .map(line -> new UnitFigureRow(line.of(), line.label(), line.value()))
                .toList();
    }

    private List<ReportLine> cityLines(CaseKey key) {
        return reports.figures(key.tenant(), key.year()).stream()
                .filter(figure -> figure.unitId() == null)
                .map(figure -> line(figure.section(), figure))
                .toList();
    }

    private List<ReportLine> unitLines(CaseKey key) {
        Map<String, String> names =
                workforce.units(key.tenant()).stream().collect(Collectors.toMap(WorkUnit::id, WorkUnit::name));
        return reports.figures(key.tenant(), key.year()).stream()
                .filter(figure -> figure.unitId() != null)
                .map(figure -> line(names.getOrDefault(figure.unitId(), figure.unitId()), figure))
                .sorted(Comparator.comparing(ReportLine::of))
                .toList();
    }

    private static ReportLine line(String of, Figure figure) {
        return new ReportLine(
                of,
                figure.label(),
                written(figure),
                figure.measure() == Figure.Measure.PERCENT ? figure.value() : null);
    }

    private static String written(Figure figure) {
        return switch (figure.measure()) {
            case COUNT -> Words.number(figure.value(), 0);
            case PERCENT -> Words.number(figure.value(), 1) + " %";
            case HOURS -> Words.number(figure.value(), 1) + " JP";
            case MONEY -> Words.money(figure.value().longValue());
            case NUMBER -> Words.number(figure.value(), 2);
        };
    }

    private void requireOffice(CaseKey key, Actor actor, Role role, String what) {
        if (!officials.holds(key.tenant(), actor.userId(), role)) {
            throw Refusal.forbidden("Hanya " + officials.label(role) + " yang dapat " + what + ".");
        }
    }

    private void log(CaseKey key, Verdict verdict, Actor actor, Role role, String reason) {
        String by = actor == null ? null : actor.userId();
        String office = actor == null
                ? null
                : officials.actingTitle(key.tenant(), by, role).orElseGet(() -> officials.label(role));
        cycles.log(key.tenant(), key.year(), new Decision(Topic.REPORT, verdict, by, office, reason, clock.instant()));
    }
}

package id.bangkom.reports;

import id.bangkom.plan.PlanReports;
import id.bangkom.plan.PlanReports.CeilingUse;
import id.bangkom.plan.PlanReports.RankedNeed;
import id.bangkom.portal.BarChart;
import id.bangkom.process.Words;
import id.bangkom.reports.ReportTable.Column;
import id.bangkom.reports.ReportTable.Kind;
import id.bangkom.reports.ReportTable.Row;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is most urgent, and what has become of the money. */
@Component
class PlanReport {

    private static final int DECIMALS = 4;

    private final PlanReports plans;
    private final Workforce workforce;

    PlanReport(PlanReports plans, Workforce workforce) {
        this.plans = plans;
        this.workforce = workforce;
    }

    /** A unit that was merged is shown to those of the unit that carries on its work. */
    private boolean isIn(Scope scope, String tenant, String unit) {
        return scope.city()
                || scope.find(unit).isPresent()
                || scope.find(workforce.successorOf(tenant, unit)).isPresent();
    }

    /** The most urgent first; of competencies that too few people lack in a unit only the place in the list is told. */
    ReportTable priorities(Scope scope, String tenant, int year) {
        List<Row> rows = new ArrayList<>();
        for (RankedNeed each : plans.priorities(tenant, year)) {
            if (isIn(scope, tenant, each.unitId())) {
                rows.add(row(each, rows.size() + 1));
            }
        }
        return new ReportTable(
                "prioritas-" + year,
                List.of(
                        new Column("Peringkat", Kind.COUNT),
                        new Column("Perangkat daerah", Kind.TEXT),
                        new Column("Kompetensi", Kind.TEXT),
                        new Column("Pegawai dengan kesenjangan", Kind.COUNT),
                        new Column("Rata-rata kesenjangan", Kind.LEVEL),
                        new Column("Kepentingan", Kind.COUNT),
                        new Column("Kekurangan kinerja", Kind.LEVEL),
                        new Column("Prioritas", Kind.LEVEL)),
                rows,
                null);
    }

    private static Row row(RankedNeed each, int rank) {
        boolean few = Few.isFew(each.people());
        Double priority = few ? null : ReportTable.mean(each.priority(), 1, DECIMALS);
        return new Row(
                Arrays.asList(
                        rank,
                        each.unit(),
                        each.competency(),
                        few ? Few.WORDS : (Object) each.people(),
                        few ? null : ReportTable.mean(each.meanGap(), 1, DECIMALS),
                        each.importance(),
                        few ? null : ReportTable.mean(each.shortfall(), 1, DECIMALS),
                        priority),
                few
                        ? null
                        : BarChart.Line.of(
                                rank + ". " + each.competency(),
                                Words.number(each.priority(), 2),
                                each.priority(),
                                each.priority()));
    }

    ReportTable budget(Scope scope, String tenant, int year) {
        List<CeilingUse> found = plans.ceilings(tenant, year).stream()
                .filter(each -> isIn(scope, tenant, each.unitId()))
                .toList();
        return new ReportTable(
                "anggaran-" + year,
                List.of(
                        new Column("Perangkat daerah", Kind.TEXT),
                        new Column("Sumber dana", Kind.TEXT),
                        new Column("Pagu", Kind.MONEY),
                        new Column("Dicadangkan", Kind.MONEY),
                        new Column("Diikat", Kind.MONEY),
                        new Column("Realisasi", Kind.MONEY),
                        new Column("Sisa", Kind.MONEY),
                        new Column("Terpakai", Kind.PERCENT)),
                found.stream()
                        .map(each -> row(each, each.unit(), each.source().label(), each.unit()))
                        .toList(),
                found.stream()
                        .reduce(PlanReport::plus)
                        .map(sum -> row(sum, "Seluruhnya", "", "Seluruhnya"))
                        .orElse(null));
    }

    private static Row row(CeilingUse each, String unit, String source, String name) {
        long taken = each.reserved() + each.committed() + each.spent();
        Double used = ReportTable.mean(100.0 * taken, each.amount(), 1);
        return new Row(
                Arrays.asList(
                        unit,
                        source,
                        each.amount(),
                        each.reserved(),
                        each.committed(),
                        each.spent(),
                        each.left(),
                        used),
                new BarChart.Line(
                        name,
                        Words.money(each.amount()),
                        each.amount(),
                        List.of((double) each.spent(), (double) each.committed(), (double) each.reserved())));
    }

    private static CeilingUse plus(CeilingUse one, CeilingUse other) {
        return new CeilingUse(
                one.unitId(),
                one.unit(),
                one.source(),
                one.amount() + other.amount(),
                one.reserved() + other.reserved(),
                one.committed() + other.committed(),
                one.spent() + other.spent());
    }
}

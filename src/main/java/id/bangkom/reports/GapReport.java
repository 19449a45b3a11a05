package id.bangkom.reports;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.needs.NeedsFigures;
import id.bangkom.needs.NeedsFigures.CompetencySum;
import id.bangkom.needs.NeedsFigures.PeopleSum;
import id.bangkom.portal.BarChart;
import id.bangkom.process.Words;
import id.bangkom.reports.ReportTable.Column;
import id.bangkom.reports.ReportTable.Kind;
import id.bangkom.reports.ReportTable.Row;
import id.bangkom.workforce.PositionClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Gaps by competency, planning unit or class of positions, of people whose needs are known. Of a group of too few people
 * ({@link Few}) nothing is told.
 */
@Component
class GapReport {

    private static final int PERCENT = 100;
    private static final int LEVELS = 5;
    private static final int DECIMALS = 4;

    private final NeedsFigures figures;
    private final Competencies competencies;

    GapReport(NeedsFigures figures, Competencies competencies) {
        this.figures = figures;
        this.competencies = competencies;
    }

    /** A competency of the scope. */
    private record OfCompetency(Competency competency, CompetencySum sum) {}

    ReportTable byCompetency(Scope scope, String tenant, int year) {
        Map<String, CompetencySum> sums = new HashMap<>();
        for (CompetencySum each : figures.byCompetency(tenant, year)) {
            if (scope.of(each.unitId()).isPresent()) {
                sums.merge(each.competencyId(), each, GapReport::plus);
            }
        }
        List<OfCompetency> groups = competencies.dictionary(tenant).stream()
                .filter(each -> sums.containsKey(each.id()))
                .map(each -> new OfCompetency(each, sums.get(each.id())))
                .toList();
        return new ReportTable(
                "kesenjangan-kompetensi-" + year,
                List.of(
                        new Column("Kompetensi", Kind.TEXT),
                        new Column("Jenis", Kind.TEXT),
                        new Column("Pegawai", Kind.COUNT),
                        new Column("Dengan kesenjangan", Kind.COUNT),
                        new Column("Persen", Kind.PERCENT),
                        new Column("Rata-rata standar", Kind.LEVEL),
                        new Column("Rata-rata dimiliki", Kind.LEVEL),
                        new Column("Rata-rata kesenjangan", Kind.LEVEL),
                        new Column("Rata-rata kesenjangan gabungan", Kind.LEVEL)),
                groups.stream().map(GapReport::row).toList(),
                null);
    }

    /** No whole is told of which the others could be taken. */
    private static Row row(OfCompetency each) {
        CompetencySum sum = each.sum();
        String name = each.competency().name();
        String kind = each.competency().kind().label();
        if (Few.isFew(sum.people())) {
            return new Row(Arrays.asList(name, kind, Few.WORDS, null, null, null, null, null, null), null);
        }
        Double gap = ReportTable.mean(sum.gap(), sum.people(), DECIMALS);
        return new Row(
                Arrays.asList(
                        name,
                        kind,
                        sum.people(),
                        sum.withGap(),
                        ReportTable.mean((double) PERCENT * sum.withGap(), sum.people(), 1),
                        ReportTable.mean(sum.required(), sum.people(), DECIMALS),
                        ReportTable.mean(sum.actual(), sum.people(), DECIMALS),
                        gap,
                        ReportTable.mean(sum.combined(), sum.people(), DECIMALS)),
                BarChart.Line.of(name, Words.number(gap, 2) + " level", LEVELS, gap));
    }

    private static CompetencySum plus(CompetencySum one, CompetencySum other) {
        return new CompetencySum(
                one.unitId(),
                one.competencyId(),
                one.people() + other.people(),
                one.withGap() + other.withGap(),
                one.required() + other.required(),
                one.actual() + other.actual(),
                one.gap() + other.gap(),
                one.combined() + other.combined());
    }

    private static String hiddenWords(int people) {
        return Few.isFew(people) ? Few.WORDS : Few.ALSO_HIDDEN;
    }

    // people

    /** People of a group. */
    private record Group(String name, PeopleSum sum) {}

    ReportTable byUnit(Scope scope, String tenant, int year) {
        Map<String, PeopleSum> sums = people(scope, tenant, year, PeopleSum::unitId);
        return people(
                "kesenjangan-unit-" + year,
                "Perangkat daerah",
                Stream.concat(scope.units().stream().map(unit -> unit.id()), Stream.of(Scope.OUTSIDE))
                        .filter(sums::containsKey)
                        .map(unit -> new Group(scope.name(unit), sums.get(unit)))
                        .toList());
    }

    ReportTable byPositionClass(Scope scope, String tenant, int year) {
        Map<PositionClass, PeopleSum> sums = people(scope, tenant, year, PeopleSum::positionClass);
        return people(
                "kesenjangan-jenjang-jabatan-" + year,
                "Jenjang jabatan",
                Stream.of(PositionClass.values())
                        .filter(sums::containsKey)
                        .map(each -> new Group(each.label(), sums.get(each)))
                        .toList());
    }

    private <K> Map<K, PeopleSum> people(Scope scope, String tenant, int year, Function<PeopleSum, K> key) {
        Map<K, PeopleSum> sums = new HashMap<>();
        for (PeopleSum each : figures.byPositionClass(tenant, year)) {
            scope.of(each.unitId())
                    .map(unit -> new PeopleSum(
                            unit, each.positionClass(), each.people(), each.withGap(), each.jpm(), each.index()))
                    .ifPresent(sum -> sums.merge(key.apply(sum), sum, GapReport::plus));
        }
        return sums;
    }

    private static ReportTable people(String file, String heading, List<Group> groups) {
        Set<Group> hidden = Few.hidden(groups, each -> each.sum().people());
        List<Row> rows = new ArrayList<>();
        groups.forEach(each -> rows.add(row(each, hidden.contains(each))));
        Row total = groups.stream()
                .map(Group::sum)
                .reduce(GapReport::plus)
                .map(sum -> row(new Group("Seluruhnya", sum), Few.isFew(sum.people())))
                .orElse(null);
        return new ReportTable(
                file,
                List.of(
                        new Column(heading, Kind.TEXT),
                        new Column("Pegawai", Kind.COUNT),
                        new Column("Dengan kesenjangan", Kind.COUNT),
                        new Column("Persen", Kind.PERCENT),
                        new Column("Rata-rata JPM", Kind.PERCENT),
                        new Column("Rata-rata indeks kesenjangan", Kind.LEVEL)),
                rows,
                total);
    }

    private static Row row(Group each, boolean hidden) {
        PeopleSum sum = each.sum();
        if (hidden) {
            return new Row(Arrays.asList(each.name(), hiddenWords(sum.people()), null, null, null, null), null);
        }
        Double jpm = ReportTable.mean(sum.jpm(), sum.people(), 1);
        return new Row(
                Arrays.asList(
                        each.name(),
                        sum.people(),
                        sum.withGap(),
                        ReportTable.mean((double) PERCENT * sum.withGap(), sum.people(), 1),
                        jpm,
                        ReportTable.mean(sum.index(), sum.people(), DECIMALS)),
                BarChart.Line.of(each.name(), "JPM " + Words.number(jpm, 1) + " %", PERCENT, jpm));
    }

    private static PeopleSum plus(PeopleSum one, PeopleSum other) {
        return new PeopleSum(
                one.unitId(),
                one.positionClass(),
                one.people() + other.people(),
                one.withGap() + other.withGap(),
                one.jpm() + other.jpm(),
                one.index() + other.index());
    }
}

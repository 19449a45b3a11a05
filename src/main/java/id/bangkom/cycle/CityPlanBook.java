package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanRepository.Funded;
import id.bangkom.cycle.CityPlanRepository.State;
import id.bangkom.cycle.CityPlanRepository.Sum;
import id.bangkom.cycle.CityPlanSource.UnitPlan;
import id.bangkom.process.CaseKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class CityPlanBook implements CityPlans {

    private final CityPlanRepository plans;
    private final CityPlanVersions versions;
    private final CityPlanForms forms;
    private final CityPlanDifference difference;
    private final CityPlanItemRows itemRows;
    private final CityPlanSource source;
    private final Publications publications;

    CityPlanBook(
            CityPlanRepository plans,
            CityPlanVersions versions,
            CityPlanForms forms,
            CityPlanDifference difference,
            CityPlanItemRows itemRows,
            CityPlanSource source,
            Publications publications) {
        this.plans = plans;
        this.versions = versions;
        this.forms = forms;
        this.difference = difference;
        this.itemRows = itemRows;
        this.source = source;
        this.publications = publications;
    }

    @Override
    public Optional<Overview> find(String tenant, int year) {
        return plans.find(tenant, year).map(plan -> {
            Funded funded = plans.funded(tenant, year);
            return new Overview(
                    label(plan.state()),
                    plan.version(),
                    plan.ceiling(),
                    funded.amount(),
                    funded.people(),
                    plan.decree());
        });
    }

    private static String label(State state) {
        return switch (state) {
            case DRAFT -> "Dalam verifikasi dan persetujuan";
            case PUBLISHED -> "Ditetapkan";
            case REJECTED -> "Ditolak";
        };
    }

    @Override
    public List<Part> byUnit(String tenant, int year) {
        Map<String, List<Sum>> sums = plans.sumsByUnit(tenant, year).stream().collect(Collectors.groupingBy(Sum::name));
        return source.unitPlans(tenant, year).stream()
                .map(unit -> part(unit.unit(), unit.state(), sums.getOrDefault(unit.unitId(), List.of())))
                .toList();
    }

    @Override
    public List<Part> byProgramme(String tenant, int year) {
        return plans.sumsByProgramme(tenant, year).stream()
                .collect(Collectors.groupingBy(Sum::name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(programme -> part(programme.getKey(), null, programme.getValue()))
                .toList();
    }

    private static Part part(String name, String state, Collection<Sum> sums) {
        return new Part(
                name,
                state,
                (int) of(sums, ItemStanding.FUNDED, Sum::people),
                (int) of(sums, ItemStanding.FUNDED, Sum::items),
                (int) of(sums, ItemStanding.FUNDED, Sum::hours),
                of(sums, ItemStanding.FUNDED, Sum::cost),
                (int) of(sums, ItemStanding.DEFERRED, Sum::items),
                (int) of(sums, ItemStanding.DROPPED, Sum::items));
    }

    private static long of(Collection<Sum> sums, ItemStanding standing, ToLongFunction<Sum> figure) {
        return sums.stream()
                .filter(sum -> sum.standing() == standing)
                .mapToLong(figure)
                .sum();
    }

    @Override
    public List<Step> route(String tenant, int year) {
        return plans.find(tenant, year).map(plan -> plans.route(tenant, year, plan.round())).orElse(List.of()).stream()
                .map(forms::row)
                .map(row -> new Step(row.official(), row.power(), row.basis(), row.state()))
                .toList();
    }

    @Override
    public List<Entry> decisions(String tenant, int year) {
        return forms.history(DevelopmentCycleKey.of(tenant, year)).stream()
                .map(row -> new Entry(row.time(), row.what(), row.who(), row.reason()))
                .toList();
    }

    @Override
    public List<Version> versions(String tenant, int year) {
        List<CityPlanVersions.Version> all = versions.all(tenant, year);
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> all.get(all.size() - 1 - i))
                .map(version -> new Version(version.no(), version.items(), version.amount(), version.madeAt()))
                .toList();
    }

    @Override
    public List<Changed> changes(String tenant, int year, int version) {
        CaseKey key = DevelopmentCycleKey.of(tenant, year);
        List<UnitPlan> units = source.unitPlans(tenant, year);
        return difference.of(key, version, units).stream()
                .map(row -> new Changed(row.unit(), row.activity(), row.before(), row.now()))
                .toList();
    }

    @Override
    public Optional<Publication> publication(String tenant, int year) {
        return publications
                .find(tenant, year)
                .map(progress -> new Publication(progress.people(), progress.told(), progress.doneAt()));
    }

    @Override
    public int count(String tenant, int year, String search, ItemStanding standing) {
        return itemRows.count(tenant, year, search, standing);
    }

    @Override
    public List<Item> items(
            String tenant, int year, String search, ItemStanding standing, Sort sort, int offset, int most) {
        return itemRows.find(tenant, year, search, standing, sort, offset, most);
    }
}

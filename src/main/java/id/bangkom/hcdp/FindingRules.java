package id.bangkom.hcdp;

import id.bangkom.hcdp.Finding.Kind;
import id.bangkom.hcdp.PlanLine.Activity;
import id.bangkom.plan.Quarter;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.training.Mode;
import id.bangkom.training.PassedProgrammes.Passed;
import id.bangkom.training.Programme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what should be looked at among the funded activities of a city plan. */
final class FindingRules {

    /** Codes of actions: what is done, and with which activity or to which quarter. */
    static final String DEFER = "defer:";

    static final String MOVE = "move:";
    static final String MOVE_ALL = "moveall:";
    static final String DEFER_ALL = "deferall";
    static final String JOIN = "join";

    private final List<Activity> funded;
    private final Map<String, Programme> programmes;
    private final Set<Passed> passed;
    private final Map<String, Long> perClass;
    private final Function<String, String> competency;

    /**
     * @param programmes by id
     * @param perClass IDR of a class however many take part, by programme
     * @param competency its name by its id
     */
    FindingRules(
            List<Activity> activities,
            Map<String, Programme> programmes,
            Set<Passed> passed,
            Map<String, Long> perClass,
            Function<String, String> competency) {
        this.funded = activities.stream().filter(Activity::isFunded).toList();
        this.programmes = programmes;
        this.passed = passed;
        this.perClass = perClass;
        this.competency = competency;
    }

    /** In the order of the kinds. */
    List<Finding> all() {
        return Stream.of(duplicates(), twice(), held(), classes())
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Finding::kind)
                        .thenComparing(Finding::title)
                        .thenComparing(Finding::code))
                .toList();
    }

    private Map<String, List<Activity>> by(Function<Activity, String> key) {
        return funded.stream()
                .filter(each -> key.apply(each) != null)
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    /** The same programme twice for one person. */
    private List<Finding> duplicates() {
        return by(each -> each.item().employeeId() + "/" + each.work().programmeId()).values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Finding(
                        Kind.DUPLICATE,
                        group.get(0).work().title(),
                        group,
                        "Program ini direncanakan " + group.size() + " kali untuk orang yang sama: " + quarters(group)
                                + ".",
                        group.stream().mapToLong(each -> each.item().cost()).sum()
                                - group.stream()
                                        .mapToLong(each -> each.item().cost())
                                        .max()
                                        .orElse(0),
                        deferOne(group)))
                .toList();
    }

    /** One competency by several programmes in one quarter for one person. */
    private List<Finding> twice() {
        return by(each -> each.work().competencyId() == null
                        ? null
                        : each.item().employeeId() + "/" + each.work().competencyId() + "/"
                                + each.work().quarter())
                .values()
                .stream()
                .filter(group -> group.stream()
                                .map(each -> each.work().programmeId())
                                .distinct()
                                .count()
                        > 1)
                .map(group -> new Finding(
                        Kind.TWICE,
                        competency.apply(group.get(0).work().competencyId()),
                        group,
                        "Kompetensi ini dikembangkan " + group.size() + " kali dalam "
                                + group.get(0).work().quarter().label() + ": "
                                + group.stream()
                                        .map(each -> each.work().title())
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".",
                        0,
                        Stream.concat(deferOne(group).stream(), moveOne(group).stream())
                                .toList()))
                .toList();
    }

    private List<Finding> held() {
        return funded.stream()
                .filter(each -> passed.contains(
                        new Passed(each.item().employeeId(), each.work().programmeId())))
                .map(each -> new Finding(
                        Kind.HELD,
                        each.work().title(),
                        List.of(each),
                        "Program ini sudah pernah diselesaikan orang yang sama pada tahun sebelumnya.",
                        each.item().cost(),
                        deferOne(List.of(each))))
                .toList();
    }

    private List<Finding> classes() {
        List<Finding> found = new ArrayList<>();
        by(each -> isClass(each) ? each.work().programmeId() + "/" + each.work().quarter() : null)
                .values()
                .forEach(group -> ofClass(group, found));
        return found;
    }

    private boolean isClass(Activity activity) {
        Programme programme = programmes.get(activity.work().programmeId());
        return programme != null && programme.mode() == Mode.CLASS;
    }

    private void ofClass(List<Activity> group, List<Finding> found) {
        Programme programme = programmes.get(group.get(0).work().programmeId());
        int most = programme.maxParticipants();
        Map<String, Long> units = group.stream()
                .collect(Collectors.groupingBy(each -> each.work().unitId(), TreeMap::new, Collectors.counting()));
        long together = classes(group.size(), most);
        long apart =
                units.values().stream().mapToLong(each -> classes(each, most)).sum();
        long below = units.values().stream()
                .filter(each -> each < programme.minParticipants())
                .count();
        if (group.size() < programme.minParticipants()) {
            found.add(new Finding(
                    Kind.SMALL,
                    programme.title(),
                    group,
                    "Seluruhnya " + group.size() + " peserta pada "
                            + group.get(0).work().quarter().label() + ", sedangkan kelas memerlukan sedikitnya "
                            + programme.minParticipants() + ".",
                    0,
                    moveOrDeferAll(group)));
        } else if (units.size() > 1 && (together < apart || below > 0)) {
            Long each = perClass.get(programme.id());
            long saving = each == null ? 0 : each * (apart - together);
            found.add(new Finding(
                    Kind.SHARED,
                    programme.title(),
                    group,
                    group.size() + " peserta dari " + units.size() + " perangkat daerah pada "
                            + group.get(0).work().quarter().label() + ": " + together + " kelas bila bersama, " + apart
                            + " kelas bila sendiri-sendiri"
                            + (below > 0
                                    ? "; " + below + " perangkat daerah tidak mencapai " + programme.minParticipants()
                                            + " peserta bila sendiri"
                                    : "")
                            + (each == null
                                    ? ". Standar biaya program ini belum ada, sehingga penghematannya tidak diketahui."
                                    : ". Penghematan " + (apart - together) + " kelas × " + Words.money(each) + "."),
                    saving,
                    List.of(new Option("Selenggarakan kelas bersama", JOIN))));
        }
    }

    /** How many classes so many participants need. */
    static long classes(long participants, int most) {
        return (participants + most - 1) / most;
    }

    private static List<Option> deferOne(List<Activity> group) {
        return group.stream()
                .map(each -> new Option(
                        "Tunda " + each.work().title() + ", "
                                + each.work().quarter().label(),
                        DEFER + each.item().id()))
                .toList();
    }

    private static List<Option> moveOne(List<Activity> group) {
        List<Option> options = new ArrayList<>();
        for (Activity each : group) {
            for (Quarter quarter : Quarter.values()) {
                if (quarter != each.work().quarter()) {
                    options.add(new Option(
                            "Pindahkan " + each.work().title() + " ke " + quarter.label(),
                            MOVE + each.item().id() + ":" + quarter));
                }
            }
        }
        return options;
    }

    private List<Option> moveOrDeferAll(List<Activity> group) {
        Quarter now = group.get(0).work().quarter();
        TreeSet<Quarter> others = funded.stream()
                .filter(each ->
                        each.work().programmeId().equals(group.get(0).work().programmeId()))
                .map(each -> each.work().quarter())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Option> options = new ArrayList<>();
        Arrays.stream(Quarter.values())
                .filter(quarter -> quarter != now && others.contains(quarter))
                .forEach(quarter -> options.add(new Option(
                        "Gabungkan dengan peserta " + quarter.label() + " (pindahkan semuanya)", MOVE_ALL + quarter)));
        options.add(new Option("Tunda seluruh " + group.size() + " peserta", DEFER_ALL));
        return options;
    }

    private static String quarters(List<Activity> group) {
        return group.stream()
                .map(each -> each.work().quarter().label())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

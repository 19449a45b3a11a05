package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.process.Words;
import id.bangkom.staffing.ActingRows.Letter;
import id.bangkom.staffing.QualityCheck.Dimension;
import id.bangkom.staffing.QualityRows.Person;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Looks for what is wrong in the data about people and units, and how good the data of each agency is.
 *
 * <p>Score of a dimension: 100 * (1 - problems / records looked at), where a record counts once for each check of the
 * dimension; score of an agency: mean of its four dimensions. See {@code docs/organisation.md}.
 */
@Service
class DataQuality {

    private static final int EXPIRED_LETTERS = 1000;
    private static final int CHANGES = 1000;
    private static final int BIRTH_DIGITS = 8;

    /**
     * One thing that is wrong.
     *
     * @param agencyId the agency (perangkat daerah) in whose score it counts
     * @param subject the person or unit in words
     * @param link where it can be put right
     * @param detail what is wrong, with the value
     * @param fixer names of those who can put it right
     */
    record Problem(
            QualityCheck check,
            String agencyId,
            String agency,
            String subject,
            String link,
            String detail,
            String fixer) {}

    /** Scores of one agency, 0 to 100. */
    record Score(String agencyId, String agency, int people, Map<Dimension, Double> byDimension, double total) {}

    /** What was found in a city. */
    record Findings(List<Problem> problems, List<Score> scores) {}

    private final QualityRows rows;
    private final ActingRows acting;
    private final Changes changes;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Named named;
    private final Cities cities;

    DataQuality(
            QualityRows rows,
            ActingRows acting,
            Changes changes,
            Workforce workforce,
            Accounts accounts,
            Named named,
            Cities cities) {
        this.rows = rows;
        this.acting = acting;
        this.changes = changes;
        this.workforce = workforce;
        this.accounts = accounts;
        this.named = named;
        this.cities = cities;
    }

    Findings of(String tenant) {
        return new Inspection(tenant).findings();
    }

    /** One look at a city. */
    private final class Inspection {

        private final String tenant;
        private final LocalDate today;
        private final List<Person> people;
        private final Map<String, Person> byId;
        private final Hierarchy units;
        private final Map<String, WorkUnit> unitById;
        private final Set<String> activeHeads;
        private final Map<String, Set<String>> planners;
        private final Map<String, Set<String>> headGrants;
        private final List<Letter> letters;
        private final Map<String, String> fixerNames = new HashMap<>();
        /** Who leads a unit today, as far as anybody asked. */
        private final Map<String, Optional<String>> leaders = new HashMap<>();

        private final List<Problem> problems = new ArrayList<>();
        /** Records looked at, by agency and check. */
        private final Map<String, Map<QualityCheck, Integer>> looked = new TreeMap<>();

        Inspection(String tenant) {
            this.tenant = tenant;
            this.today = cities.today(tenant);
            this.people = rows.people(tenant, today);
            this.byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
            List<WorkUnit> all = workforce.units(tenant);
            this.units = new Hierarchy(all);
            this.unitById = all.stream().collect(Collectors.toMap(WorkUnit::id, Function.identity()));
            this.activeHeads = rows.activeHeads(tenant);
            this.planners = rows.holders(tenant, Role.UNIT_PLANNER.name());
            this.headGrants = rows.holders(tenant, Role.UNIT_HEAD.name());
            this.letters = acting.lastingBeyond(tenant, today.minusDays(1));
        }

        Findings findings() {
            people();
            circles();
            duplicates();
            units();
            expiredLetters();
            stuckChanges();
            problems.sort(Comparator.comparing(Problem::check)
                    .thenComparing(Problem::agency)
                    .thenComparing(Problem::subject));
            return new Findings(List.copyOf(problems), scores());
        }

        private void people() {
            Set<String> predicates = rows.withPredicate(tenant, today.getYear() - 1);
            Set<String> standards = rows.withStandard(tenant, today);
            Map<String, String> positions = rows.positions(tenant);
            String lastYear = "Tahun " + (today.getYear() - 1) + ".";
            for (Person person : people) {
                look(person, QualityCheck.NO_PLACEMENT, person.periods() == 0, () -> "Tidak ada penempatan hari ini.");
                look(
                        person,
                        QualityCheck.OVERLAP,
                        person.periods() > 1,
                        () -> person.periods() + " penempatan hari ini.");
                look(person, QualityCheck.NO_NUMBER, person.nip() == null, () -> "Nomor kosong.");
                look(person, QualityCheck.NO_PREDICATE, !predicates.contains(person.id()), () -> lastYear);
                if (person.periods() > 0) {
                    look(
                            person,
                            QualityCheck.NO_STANDARD,
                            !standards.contains(person.positionId()),
                            () -> positions.getOrDefault(person.positionId(), "-") + ".");
                    look(
                            person,
                            QualityCheck.SUPERVISOR_GONE,
                            person.supervisorId() != null && !person.supervisorActive(),
                            () -> "Atasan tercatat: " + name(person.supervisorId()) + ".");
                    look(
                            person,
                            QualityCheck.NO_SUPERVISOR,
                            !hasSuperior(person),
                            () -> "Tidak ada atasan yang bertugas.");
                }
            }
        }

        private boolean hasSuperior(Person person) {
            return (person.supervisorActive() && !person.id().equals(person.supervisorId()))
                    || units.upwards(person.unitId()).stream().anyMatch(unit -> leader(unit)
                            .filter(head -> !head.equals(person.id()))
                            .isPresent());
        }

        private Optional<String> leader(WorkUnit unit) {
            return leaders.computeIfAbsent(unit.id(), id -> leaderToday(unit));
        }

        private Optional<String> leaderToday(WorkUnit unit) {
            return letters.stream()
                    .filter(letter -> letter.overlaps(today, today)
                            && letter.office() != Office.CITY_SECRETARY
                            && letter.unitId().equals(unit.id()))
                    .map(Letter::employeeId)
                    .findFirst()
                    .or(() -> Optional.ofNullable(unit.headId()).filter(activeHeads::contains));
        }

        /** Each circle of entered supervisors is found once for everybody in it, in linear time. */
        private void circles() {
            Set<String> settled = new HashSet<>();
            Set<String> inCircle = new HashSet<>();
            for (Person start : people) {
                Set<String> path = new LinkedHashSet<>();
                String at = start.id();
                while (at != null && byId.containsKey(at) && !settled.contains(at) && path.add(at)) {
                    at = byId.get(at).supervisorId();
                }
                if (at != null && path.contains(at)) {
                    boolean begun = false;
                    for (String id : path) {
                        begun |= id.equals(at);
                        if (begun) {
                            inCircle.add(id);
                        }
                    }
                }
                settled.addAll(path);
            }
            people.forEach(person -> look(
                    person,
                    QualityCheck.CIRCLE,
                    inCircle.contains(person.id()),
                    () -> "Atasan tercatat: " + name(person.supervisorId()) + "."));
        }

        /** Same name and same date of birth, which a NIP begins with. */
        private void duplicates() {
            Map<String, List<Person>> alike = people.stream()
                    .filter(person -> person.nip() != null && person.nip().length() > BIRTH_DIGITS)
                    .collect(Collectors.groupingBy(
                            person -> person.name().toLowerCase(Locale.ROOT).strip() + "/"
                                    + person.nip().substring(0, BIRTH_DIGITS)));
            Set<String> doubled = alike.values().stream()
                    .filter(group -> group.size() > 1)
                    .flatMap(List::stream)
                    .map(Person::id)
                    .collect(Collectors.toSet());
            people.forEach(person -> look(
                    person,
                    QualityCheck.DUPLICATE,
                    doubled.contains(person.id()),
                    () -> "Nama dan tanggal lahir sama dengan pegawai lain."));
        }

        private void units() {
            for (WorkUnit unit : units.all()) {
                boolean led = leader(unit).isPresent();
                look(unit, QualityCheck.HEAD_VACANT, !led, () -> "Jabatan kepala kosong.");
                Set<String> heads = new LinkedHashSet<>(headGrants.getOrDefault(unit.id(), Set.of()));
                if (unit.headId() != null && activeHeads.contains(unit.headId()) && !heads.isEmpty()) {
                    heads.add(unit.headId());
                }
                look(
                        unit,
                        QualityCheck.TWO_HEADS,
                        heads.size() > 1,
                        () -> "Tercatat: " + heads.stream().map(this::name).collect(Collectors.joining(", ")) + ".");
                if (unit.kind().plans()) {
                    look(
                            unit,
                            QualityCheck.NO_PLANNER,
                            planners.getOrDefault(unit.id(), Set.of()).isEmpty(),
                            () -> "Tidak ada yang menyusun rencana unit.");
                }
            }
        }

        private void expiredLetters() {
            Map<String, Letter> latest = new LinkedHashMap<>();
            acting.over(tenant, today, EXPIRED_LETTERS).stream()
                    .filter(letter -> letter.office() == Office.UNIT_HEAD)
                    .forEach(letter -> latest.putIfAbsent(letter.unitId(), letter));
            for (WorkUnit unit : units.all()) {
                Letter letter = latest.get(unit.id());
                if (letter != null) {
                    look(
                            unit,
                            QualityCheck.ACTING_EXPIRED,
                            leader(unit).isEmpty(),
                            () -> letter.kind().label() + " " + name(letter.employeeId()) + ", surat "
                                    + letter.letterNo()
                                    + ", berakhir "
                                    + Words.date(letter.to()) + ".");
                }
            }
        }

        private void stuckChanges() {
            for (Change change : changes.pending(tenant, CHANGES)) {
                boolean stuck =
                        change.state() == Change.State.FAILED || change.on().isBefore(today);
                Person person = byId.get(change.order().employeeId());
                if (person != null) {
                    look(person, QualityCheck.CHANGE_STUCK, stuck, () -> named.order(tenant, change.order()));
                }
            }
        }

        private void look(Person person, QualityCheck check, boolean wrong, Supplier<String> detail) {
            String agency = person.unitId() == null ? "" : units.agency(person.unitId());
            look(agency, check, wrong, person.name(), () -> ChangePages.PEOPLE + "/" + person.id(), detail);
        }

        private void look(WorkUnit unit, QualityCheck check, boolean wrong, Supplier<String> detail) {
            look(units.agency(unit.id()), check, wrong, unit.name(), () -> ChangePages.UNITS + "/" + unit.id(), detail);
        }

        /** Words are made only for what is wrong: of everybody and everything a lot is right. */
        private void look(
                String agency,
                QualityCheck check,
                boolean wrong,
                String subject,
                Supplier<String> link,
                Supplier<String> detail) {
            looked.computeIfAbsent(agency, unit -> new EnumMap<>(QualityCheck.class))
                    .merge(check, 1, Integer::sum);
            if (wrong) {
                problems.add(new Problem(
                        check, agency, agencyName(agency), subject, link.get(), detail.get(), fixer(check, agency)));
            }
        }

        private String agencyName(String agency) {
            return agency.isEmpty() || !unitById.containsKey(agency)
                    ? "Tanpa unit"
                    : unitById.get(agency).name();
        }

        /** Names of the unit's own staff where it is their work and there are some, else of the HR analysts. */
        private String fixer(QualityCheck check, String agency) {
            boolean own = check.fixer() == QualityCheck.Fixer.PLANNER
                    && !planners.getOrDefault(agency, Set.of()).isEmpty();
            return fixerNames.computeIfAbsent(
                    own ? agency : "",
                    whose -> own
                            ? planners.get(agency).stream().map(this::name).collect(Collectors.joining(", "))
                            : hrNames());
        }

        private String hrNames() {
            List<Account> analysts = accounts.inGroup(Groups.of(tenant, Role.HR_ANALYST));
            return (analysts.isEmpty() ? accounts.inGroup(Groups.of(tenant, Role.HR_HEAD)) : analysts)
                    .stream().map(Account::displayName).limit(3).collect(Collectors.joining(", "));
        }

        private String name(String accountId) {
            return byId.containsKey(accountId) ? byId.get(accountId).name() : named.person(accountId);
        }

        private List<Score> scores() {
            Map<String, Map<QualityCheck, Long>> wrong = problems.stream()
                    .collect(Collectors.groupingBy(
                            Problem::agencyId, Collectors.groupingBy(Problem::check, Collectors.counting())));
            Map<String, Long> heads = people.stream()
                    .collect(Collectors.groupingBy(
                            person -> person.unitId() == null ? "" : units.agency(person.unitId()),
                            Collectors.counting()));
            List<Score> scores = new ArrayList<>();
            looked.forEach((agency, checked) -> {
                Map<Dimension, Double> byDimension = new EnumMap<>(Dimension.class);
                for (Dimension dimension : Dimension.values()) {
                    byDimension.put(dimension, score(dimension, checked, wrong.getOrDefault(agency, Map.of())));
                }
                scores.add(new Score(
                        agency,
                        agencyName(agency),
                        heads.getOrDefault(agency, 0L).intValue(),
                        byDimension,
                        byDimension.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(100)));
            });
            scores.sort(Comparator.comparingDouble(Score::total).thenComparing(Score::agency));
            return List.copyOf(scores);
        }
    }

    /** 100 * (1 - problems / records looked at); 100 where there was nothing to look at. */
    static double score(Dimension dimension, Map<QualityCheck, Integer> looked, Map<QualityCheck, Long> wrong) {
        double records = 0;
        double problems = 0;
        for (Map.Entry<QualityCheck, Integer> check : looked.entrySet()) {
            if (check.getKey().dimension() == dimension) {
                records += check.getValue();
                problems += wrong.getOrDefault(check.getKey(), 0L);
            }
        }
        return records == 0 ? 100 : 100 * (1 - problems / records);
    }
}

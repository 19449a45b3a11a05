package id.bangkom.hours;

import id.bangkom.access.Cities;
import id.bangkom.process.Decisions;
import id.bangkom.rules.Rules;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcHoursLedger implements HoursLedger {

    private static final int CHUNK = 500;

    private final Entries entries;
    private final Decisions decisions;
    private final Rules rules;
    private final Workforce workforce;
    private final Cities cities;
    private final Clock clock;

    JdbcHoursLedger(
            Entries entries, Decisions decisions, Rules rules, Workforce workforce, Cities cities, Clock clock) {
        this.entries = entries;
        this.decisions = decisions;
        this.rules = rules;
        this.workforce = workforce;
        this.cities = cities;
        this.clock = clock;
    }

    /** Whether each meeting of this type has to be posted alone. */
    boolean isCountedPerMonth(Activity activity) {
        return conversion(activity).capPerMonthCount() != null;
    }

    @Override
    @Transactional
    public Entry post(String tenant, String employeeId, Source source, String title, Activity activity) {
        Employee employee = employee(tenant, employeeId);
        Conversion conversion = conversion(activity);
        if (conversion.capPerMonthCount() != null && activity.times() > 1) {
            throw new IllegalArgumentException(
                    activity.type() + " is counted per month, so each meeting is posted alone");
        }
        entries.lock(tenant, employeeId);
        Optional<Entry> before = entries.find(tenant, employeeId, source);
        if (before.isPresent()) {
            return before.get();
        }

        Explanation explanation = new Explanation(conversion, activity);
        BigDecimal raw = conversion.raw(activity);
        BigDecimal capped = capByMonth(tenant, employeeId, conversion, activity, raw, explanation);
        Map<LocalDate, BigDecimal> days = conversion.capPerDay() == null || capped.signum() == 0
                ? Map.of()
                : days(tenant, employeeId, conversion.capPerDay(), activity, capped);
        if (conversion.capPerDay() != null) {
            BigDecimal left = sum(days.values());
            if (left.compareTo(capped) < 0) {
                boolean others = left.compareTo(conversion.alone(activity)) < 0;
                explanation.day(conversion.capPerDay(), activity.days(), others, left);
            }
            capped = left;
        }
        capped = capByModule(conversion, activity, capped, explanation);

        Period period = Period.of(employee, activity.to());
        BigDecimal recognised = capped;
        boolean above = false;
        if (hasCeiling(employee.kind()) && capped.signum() > 0) {
            BigDecimal ceiling = rules.number(tenant, "hours.ceiling.pppk", activity.to());
            BigDecimal earlier = entries.sum(tenant, employeeId, period.from());
            BigDecimal sum = earlier.add(capped);
            if (sum.compareTo(ceiling) > 0) {
                above = true;
                boolean enforced = rules.number(tenant, "hours.ceiling.pppk.enforced", activity.to())
                                .signum()
                        > 0;
                if (enforced) {
                    recognised = Conversion.round(
                            ceiling.subtract(earlier).max(BigDecimal.ZERO).min(capped));
                }
                explanation.ceiling(period, sum, ceiling, enforced ? recognised : null);
            }
        }

        Entry entry = new Entry(
                newId(),
                employeeId,
                source,
                null,
                title,
                activity,
                raw,
                capped,
                recognised,
                above,
                conversion.rule(),
                conversion.basis(),
                explanation.toString(),
                period.from(),
                clock.instant());
        entries.add(tenant, entry);
        entries.addDays(tenant, entry, days);
        return entry;
    }

    private BigDecimal capByMonth(
            String tenant,
            String employeeId,
            Conversion conversion,
            Activity activity,
            BigDecimal jp,
            Explanation explanation) {
        if (conversion.capPerMonthCount() == null) {
            return jp;
        }
        int before = entries.countedInMonth(tenant, employeeId, activity.type(), activity.to());
        explanation.month(activity.to(), before, conversion.capPerMonthCount());
        return before < conversion.capPerMonthCount() ? jp : Conversion.round(BigDecimal.ZERO);
    }

    /**
     * Spreads JP over the days of an activity: no day gets more than the cap leaves for it, and no more days are used
     * than were learned on. Days with most room come first, so that two activities in one span do not get in each
     * other's way more than they must.
     */
    private Map<LocalDate, BigDecimal> days(
            String tenant, String employeeId, int cap, Activity activity, BigDecimal jp) {
        Map<LocalDate, BigDecimal> used =
                entries.byDay(tenant, employeeId, activity.type(), activity.from(), activity.to());
        record Room(LocalDate day, BigDecimal jp) {}
        List<Room> rooms = activity.from()
                .datesUntil(activity.to().plusDays(1))
                .map(day -> new Room(day, BigDecimal.valueOf(cap).subtract(used.getOrDefault(day, BigDecimal.ZERO))))
                .filter(room -> room.jp().signum() > 0)
                .sorted(Comparator.comparing(Room::jp).reversed().thenComparing(Room::day))
                .limit(activity.days())
                .toList();
        Map<LocalDate, BigDecimal> spread = new LinkedHashMap<>();
        BigDecimal left = jp;
        for (Room room : rooms) {
            BigDecimal part = left.min(room.jp());
            if (part.signum() > 0) {
                spread.put(room.day(), part);
                left = left.subtract(part);
            }
        }
        return spread;
    }

    private static BigDecimal capByModule(
            Conversion conversion, Activity activity, BigDecimal jp, Explanation explanation) {
        if (conversion.capPerModule() == null) {
            return jp;
        }
        BigDecimal left =
                Conversion.round(jp.min(BigDecimal.valueOf((long) conversion.capPerModule() * activity.times())));
        if (left.compareTo(jp) < 0) {
            explanation.module(conversion.capPerModule(), activity.times(), left);
        }
        return left;
    }

    private static BigDecimal sum(Collection<BigDecimal> parts) {
        return Conversion.round(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Override
    @Transactional
    public Optional<Entry> reverse(String tenant, String employeeId, Source source, String reason) {
        if (entries.find(tenant, employeeId, source).isEmpty()) {
            return Optional.empty();
        }
        entries.lock(tenant, employeeId);
        Entry entry = entries.find(tenant, employeeId, source).orElseThrow();
        Optional<Entry> before = entries.reversalOf(tenant, entry);
        if (before.isPresent()) {
            return before;
        }
        Entry reversal = new Entry(
                newId(),
                employeeId,
                source,
                entry.id(),
                entry.title(),
                entry.activity(),
                entry.raw().negate(),
                entry.capped().negate(),
                entry.recognised().negate(),
                false,
                entry.rule(),
                entry.basis(),
                Explanation.reversal(entry.recognised(), reason),
                entry.periodFrom(),
                clock.instant());
        entries.add(tenant, reversal);
        entries.takeBackDays(tenant, entry, reversal);
        return Optional.of(reversal);
    }

    @Override
    public Optional<Entry> find(String tenant, String employeeId, Source source) {
        return entries.find(tenant, employeeId, source);
    }

    @Override
    public BigDecimal worth(Activity activity) {
        return conversion(activity).alone(activity);
    }

    @Override
    public String rule(LearningType type, boolean international) {
        return Explanation.rule(conversion(type, international));
    }

    private Conversion conversion(Activity activity) {
        return conversion(activity.type(), activity.international());
    }

    private Conversion conversion(LearningType type, boolean international) {
        return Conversion.of(decisions.decide(
                "learning-hours",
                Map.of("learningType", type.name(), "place", international ? "INTERNATIONAL" : "NATIONAL")));
    }

    @Override
    public List<Entry> entries(String tenant, String employeeId, int year) {
        Employee employee = employee(tenant, employeeId);
        return entries.of(tenant, employeeId, period(employee, year).from());
    }

    @Override
    public Standing standing(String tenant, String employeeId, int year) {
        return standings(List.of(employee(tenant, employeeId)), tenant, year).get(employeeId);
    }

    @Override
    public Map<String, Standing> standings(String tenant, Collection<String> employeeIds, int year) {
        return standings(workforce.employees(tenant, employeeIds), tenant, year);
    }

    private Map<String, Standing> standings(List<Employee> employees, String tenant, int year) {
        if (employees.isEmpty()) {
            return Map.of();
        }
        record Year(String employeeId, LocalDate from) {}
        // Years of an agreement that hold some day of the year begin in it or in the one before.
        Map<Year, BigDecimal> sums = entries
                .sums(
                        tenant,
                        employees.stream().map(Employee::id).toList(),
                        LocalDate.of(year - 1, 1, 1),
                        LocalDate.of(year, 12, 31))
                .stream()
                .collect(
                        Collectors.toMap(sum -> new Year(sum.employeeId(), sum.periodFrom()), Entries.Sum::recognised));
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Employee employee : employees) {
            Period period = period(employee, year);
            standings.put(
                    employee.id(),
                    new Standing(
                            employee.id(),
                            period,
                            sums.getOrDefault(
                                    new Year(employee.id(), period.from()), Conversion.round(BigDecimal.ZERO)),
                            hasCeiling(employee.kind()) ? null : rules.number(tenant, "hours.floor", period.to()),
                            hasCeiling(employee.kind())
                                    ? rules.number(tenant, "hours.ceiling.pppk", period.to())
                                    : null));
        }
        return standings;
    }

    private Period period(Employee employee, int year) {
        LocalDate today = cities.today(employee.tenant());
        LocalDate day = today.getYear() == year
                ? today
                : today.getYear() < year ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
        return Period.of(employee, day);
    }

    @Override
    public Attainment unit(String tenant, String unitId, int year) {
        return Attainment.of(
                standings(workforce.employeesOf(tenant, unitId), tenant, year).values());
    }

    @Override
    public Attainment city(String tenant, int year) {
        Map<String, Standing> all = new HashMap<>();
        String after = "";
        List<Employee> chunk;
        do {
            chunk = workforce.activeAfter(tenant, after, CHUNK);
            all.putAll(standings(chunk, tenant, year));
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).id();
        } while (chunk.size() == CHUNK);
        return Attainment.of(all.values());
    }

    private static boolean hasCeiling(EmploymentKind kind) {
        return kind.hasAgreement();
    }

    private Employee employee(String tenant, String id) {
        return workforce
                .presentOrFormer(tenant, id)
                .orElseThrow(() -> new IllegalArgumentException("No employee " + id + " in " + tenant));
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

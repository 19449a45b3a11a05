package id.bangkom.mentoring;

import id.bangkom.access.Cities;
import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.Figure.Measure;
import id.bangkom.cycle.Stages;
import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.needs.Need;
import id.bangkom.needs.Needs;
import id.bangkom.needs.NeedsResult;
import id.bangkom.plan.Plans;
import id.bangkom.rules.Rules;
import id.bangkom.rules.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What mentoring does for the cycle: it begins with the execution, and closes gaps. */
@Component
@Order(50)
class MentoringInCycle implements CyclePart {

    private static final String SECTION = "Mentoring";

    private final Mentors mentors;
    private final Mentorings mentorings;
    private final MentoringCases cases;
    private final Plans plans;
    private final Needs needs;
    private final Stages stages;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Cities cities;
    private final Clock clock;

    MentoringInCycle(
            Mentors mentors,
            Mentorings mentorings,
            MentoringCases cases,
            Plans plans,
            Needs needs,
            Stages stages,
            Rules rules,
            WorkingDays workingDays,
            Cities cities,
            Clock clock) {
        this.mentors = mentors;
        this.mentorings = mentorings;
        this.cases = cases;
        this.plans = plans;
        this.needs = needs;
        this.stages = stages;
        this.rules = rules;
        this.workingDays = workingDays;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * For those who ask for a mentor in an approved plan, and those to whom it was recommended; from the first day of the
     * year of the plan. Mentors have few places, so those who ask come first, and the others when the mentors have had the
     * time to answer them; among each, the larger gap comes first.
     */
    @Override
    public void begin(String tenant, int year) {
        mentors.refreshLevels(tenant, year);
        Set<String> asking = new TreeSet<>(plans.askingForMentor(tenant, year));
        Set<String> others = new TreeSet<>(mentorings.mentees(tenant, year));
        others.removeAll(asking);
        Instant first = firstMoment(tenant, year);
        plan(tenant, year, asking, first);
        plan(tenant, year, others, workingDays.after(tenant, first, daysToAnswer(tenant)));
    }

    private Instant firstMoment(String tenant, int year) {
        Instant newYear = LocalDate.of(year, 1, 1)
                .atStartOfDay(cities.city(tenant).zone())
                .toInstant();
        Instant now = clock.instant();
        return now.isAfter(newYear) ? now : newYear;
    }

    private int daysToAnswer(String tenant) {
        return rules.number(tenant, "deadline.mentoring.acceptMentee.takeover", cities.today(tenant))
                .intValueExact();
    }

    /** A minute apart, the largest gap first: the fan-out starts those with an earlier moment first. */
    private void plan(String tenant, int year, Collection<String> mentees, Instant first) {
        Map<String, NeedsResult> results = needs.of(tenant, year, mentees);
        SortedMap<Integer, List<String>> byGap = new TreeMap<>(Comparator.reverseOrder());
        mentees.forEach(id -> byGap.computeIfAbsent(gap(results.get(id)), gap -> new ArrayList<>())
                .add(id));
        Instant moment = first;
        for (List<String> ids : byGap.values()) {
            stages.planAll("mentoring", tenant, year, ids, moment);
            moment = moment.plus(Duration.ofMinutes(1));
        }
    }

    /** Missing levels of what mentoring is to close, 0 without such a gap. */
    private static int gap(NeedsResult result) {
        return result == null ? 0 : Matching.focus(result.gaps()).map(Need::gap).orElse(0);
    }

    @Override
    public List<Figure> figures(String tenant, int year, LocalDate asOf) {
        Map<State, Integer> counts = mentorings.counts(tenant, year);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                Figure.city("mentoring.mentees", SECTION, "Pegawai yang memerlukan mentor", all, Measure.COUNT),
                Figure.city(
                        "mentoring.finished",
                        SECTION,
                        "Mentoring yang selesai",
                        counts.getOrDefault(State.FINISHED, 0),
                        Measure.COUNT),
                Figure.city(
                        "mentoring.unmatched",
                        SECTION,
                        "Pegawai yang belum mendapat mentor",
                        counts.getOrDefault(State.UNMATCHED, 0),
                        Measure.COUNT),
                Figure.city(
                        "mentoring.sessions",
                        SECTION,
                        "Sesi yang dikonfirmasi",
                        cases.confirmedSessions(tenant, year),
                        Measure.COUNT));
    }

    /** A gap is closed when the mentor of a finished mentoring found the level that was to be reached. */
    @Override
    public Set<ClosedGap> closedGaps(String tenant, int year) {
        return cases.closedGaps(tenant, year);
    }
}

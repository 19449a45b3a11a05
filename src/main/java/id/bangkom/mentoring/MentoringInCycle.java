package id.bangkom.mentoring;

import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.Figure.Measure;
import id.bangkom.cycle.Stages;
import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.plan.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Stages stages;

    MentoringInCycle(Mentors mentors, Mentorings mentorings, MentoringCases cases, Plans plans, Stages stages) {
        this.mentors = mentors;
        this.mentorings = mentorings;
        this.cases = cases;
        this.plans = plans;
        this.stages = stages;
    }

    /** For those to whom it was recommended, and those who ask for a mentor in an approved plan. */
    @Override
    public void begin(String tenant, int year) {
        mentors.refreshLevels(tenant, year);
        Set<String> mentees = new TreeSet<>(mentorings.mentees(tenant, year));
        mentees.addAll(plans.askingForMentor(tenant, year));
        stages.planAll("mentoring", tenant, year, mentees);
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

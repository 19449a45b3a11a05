package id.bangkom.hcdp;

import id.bangkom.hcdp.PlanFrame.Target;
import id.bangkom.hcdp.PlanLine.Activity;
import id.bangkom.training.PassedProgrammes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a frame aims at, against what the years' city plans fund and what took place of it. */
@Component
class FrameProgress {

    /** What is counted: people who develop a competency, their JP, and IDR. */
    record Amount(int people, int hours, long cost) {

        static final Amount NONE = new Amount(0, 0, 0);

        Amount plus(Amount other) {
            return new Amount(people + other.people, hours + other.hours, cost + other.cost);
        }
    }

    /**
     * One year, or one competency of it.
     *
     * @param competencyId null for all of the year
     * @param hasPlan whether the year has a city plan
     */
    record Line(int year, String competencyId, Amount target, Amount plan, Amount done, boolean hasPlan) {}

    private final PlanLines lines;
    private final PassedProgrammes passed;

    FrameProgress(PlanLines lines, PassedProgrammes passed) {
        this.lines = lines;
        this.passed = passed;
    }

    /** By year and competency; competencies that are neither aimed at nor planned are missing. */
    List<Line> of(String tenant, PlanFrame frame, List<Target> targets) {
        List<Line> all = new ArrayList<>();
        for (int year : frame.years()) {
            List<Activity> activities = lines.activities(tenant, year);
            Map<String, Amount> planned = new HashMap<>();
            Map<String, Amount> done = new HashMap<>();
            if (!activities.isEmpty()) {
                Set<String> finished = passed.items(tenant, year);
                count(activities, planned, null);
                count(activities, done, finished);
            }
            Map<String, Amount> aims = new TreeMap<>();
            targets.stream()
                    .filter(target -> target.year() == year)
                    .forEach(target -> aims.put(
                            target.competencyId(), new Amount(target.people(), target.hours(), target.cost())));
            planned.keySet().forEach(competency -> aims.putIfAbsent(competency, Amount.NONE));
            aims.forEach((competency, target) -> all.add(new Line(
                    year,
                    competency,
                    target,
                    planned.getOrDefault(competency, Amount.NONE),
                    done.getOrDefault(competency, Amount.NONE),
                    !activities.isEmpty())));
        }
        return all;
    }

    /** @param finished items that took place, or null for all that is funded */
    private static void count(List<Activity> activities, Map<String, Amount> sums, Set<String> finished) {
        Set<String> counted = new HashSet<>();
        for (Activity each : activities) {
            String competency = each.work().competencyId();
            boolean counts = finished == null
                    ? each.isFunded()
                    : finished.contains(each.item().id());
            if (competency == null || !counts) {
                continue;
            }
            boolean isFirst = counted.add(competency + "/" + each.item().employeeId());
            sums.merge(
                    competency,
                    new Amount(
                            isFirst ? 1 : 0,
                            each.item().hours(),
                            finished == null ? each.item().cost() : each.work().spent()),
                    Amount::plus);
        }
    }

    /** The sums of each year of the frame. People who develop two competencies count twice, as in the targets. */
    static List<Line> years(PlanFrame frame, List<Line> all) {
        List<Line> years = new ArrayList<>();
        for (int year : frame.years()) {
            Line sum = new Line(year, null, Amount.NONE, Amount.NONE, Amount.NONE, false);
            for (Line line : all) {
                if (line.year() == year) {
                    sum = new Line(
                            year,
                            null,
                            sum.target().plus(line.target()),
                            sum.plan().plus(line.plan()),
                            sum.done().plus(line.done()),
                            line.hasPlan());
                }
            }
            years.add(sum);
        }
        return years;
    }
}

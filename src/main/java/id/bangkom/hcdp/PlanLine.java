package id.bangkom.hcdp;

import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.FundSource;
import id.bangkom.plan.PlannedWork.Work;
import id.bangkom.plan.Quarter;
import id.bangkom.process.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * A line of the plan as the planning agency gets it: what a unit plans of a programme for a quarter from one source.
 *
 * @param code names the line; the same as long as the unit plans the same
 * @param unitCode what the city's own files call the unit, else its id
 * @param form class or not, Indonesian
 * @param competency names of what it is for
 * @param source null when nothing is to be paid
 * @param approved IDR that the planning agency approved; null when it has not said
 */
record PlanLine(
        String code,
        String unitId,
        String unitCode,
        String unit,
        String programme,
        String form,
        String competency,
        Quarter quarter,
        FundSource source,
        List<Activity> activities,
        Long approved) {

    /** An activity with what the city plan and the unit's plan say of it. */
    record Activity(PlannedItem item, Work work) {

        boolean isFunded() {
            return item.standing() == ItemStanding.FUNDED;
        }
    }

    PlanLine {
        activities = List.copyOf(activities);
    }

    /** Participants of what is funded. */
    int people() {
        return (int) funded().stream()
                .map(each -> each.item().employeeId())
                .distinct()
                .count();
    }

    /** JP of all participants of what is funded. */
    int hours() {
        return funded().stream().mapToInt(each -> each.item().hours()).sum();
    }

    /** IDR of what is funded. */
    long cost() {
        return funded().stream().mapToLong(each -> each.item().cost()).sum();
    }

    /** IDR of one participant; null when not all cost the same. */
    Long price() {
        List<Long> prices =
                activities.stream().map(each -> each.item().cost()).distinct().toList();
        return prices.size() == 1 ? prices.get(0) : null;
    }

    /** The highest of its activities. */
    double priority() {
        return activities.stream()
                .mapToDouble(each -> each.item().priority())
                .max()
                .orElse(0);
    }

    /** Whether more is funded than was approved, because the plan was put together anew since. */
    boolean isAboveApproved() {
        return approved != null && cost() > approved;
    }

    String state() {
        long funded = funded().size();
        if (funded == activities.size()) {
            return ItemStanding.FUNDED.label();
        }
        if (funded > 0) {
            return "Didanai sebagian";
        }
        return activities.stream().allMatch(each -> each.item().standing() == ItemStanding.DROPPED)
                ? ItemStanding.DROPPED.label()
                : ItemStanding.DEFERRED.label();
    }

    /** How much of it is not funded, and other prices; null when there is nothing to say. */
    String note() {
        List<String> parts = new ArrayList<>();
        notFunded(parts, ItemStanding.DEFERRED, "ditunda");
        notFunded(parts, ItemStanding.DROPPED, "dikeluarkan");
        if (price() == null) {
            long[] prices =
                    activities.stream().mapToLong(each -> each.item().cost()).toArray();
            parts.add("harga satuan " + Words.money(LongStream.of(prices).min().orElse(0)) + " sampai "
                    + Words.money(LongStream.of(prices).max().orElse(0)));
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private void notFunded(List<String> parts, ItemStanding standing, String word) {
        Predicate<Activity> wanted = each -> each.item().standing() == standing;
        long count = activities.stream().filter(wanted).count();
        if (count > 0) {
            parts.add(Words.number(count, 0) + " kegiatan " + word + " ("
                    + Words.money(activities.stream()
                            .filter(wanted)
                            .mapToLong(each -> each.item().cost())
                            .sum())
                    + ")");
        }
    }

    private List<Activity> funded() {
        return activities.stream().filter(Activity::isFunded).toList();
    }

    /** IDR that is bound to its activities or spent already. */
    long bound() {
        return activities.stream().mapToLong(each -> each.work().bound()).sum();
    }

    String sourceLabel() {
        return Objects.requireNonNullElse(source == null ? null : source.label(), "-");
    }
}

package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.SettledPlans.SettledItem;
import id.bangkom.process.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Tells people in a message what was decided on each of their activities, and why. */
final class SettledWords {

    /** Nobody plans as many; a message is no place for a longer list. */
    private static final int MOST = 20;

    private static final int LONGEST_REASON = 200;

    private SettledWords() {}

    /** A line per activity. */
    static String of(List<SettledItem> items) {
        String lines = items.stream().limit(MOST).map(SettledWords::line).collect(Collectors.joining("\n"));
        return items.size() <= MOST ? lines : lines + "\nDan " + (items.size() - MOST) + " kegiatan lain.";
    }

    private static String line(SettledItem item) {
        return "- " + item.standing().label() + ": " + item.programme() + " ("
                + item.quarter().label() + ", " + Words.number(item.hours(), 0) + " JP" + funds(item) + ")" + why(item);
    }

    private static String funds(SettledItem item) {
        if (item.standing() != ItemStanding.FUNDED) {
            return "";
        }
        return item.source() == null ? ", tanpa biaya" : ", " + item.source().label();
    }

    private static String why(SettledItem item) {
        if (item.reason() == null) {
            return "";
        }
        String reason = item.reason().length() <= LONGEST_REASON
                ? item.reason()
                : item.reason().substring(0, LONGEST_REASON - 1) + "…";
        return ". Alasan: " + reason;
    }
}

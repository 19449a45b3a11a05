package id.bangkom.competency;

import id.bangkom.competency.StandardRows.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What the city has set for a position from one day to another.
 *
 * @param from first day
 * @param to last day, null: open end
 * @param differences from the version before; all levels of the first one
 */
record StandardVersion(LocalDate from, LocalDate to, List<Difference> differences) {

    /**
     * One level.
     *
     * @param before null: no level of its own
     * @param after null: no level of its own any more
     */
    record Difference(Competency competency, Integer before, Integer after) {

        /** Indonesian. */
        public String words() {
            boolean technical = competency.kind() == CompetencyKind.TECHNICAL;
            if (before == null) {
                return "level " + after + (technical ? " (baru)" : " (sebelumnya level jenjang)");
            }
            if (after == null) {
                return technical
                        ? "tidak disyaratkan lagi (sebelumnya level " + before + ")"
                        : "kembali ke level jenjang (sebelumnya level " + before + ")";
            }
            return "level " + before + " menjadi " + after;
        }
    }

    StandardVersion {
        differences = List.copyOf(differences);
    }

    /** The versions of one position, the latest first; a day on which no level changes begins none. */
    static List<StandardVersion> of(List<Period> periods) {
        TreeSet<LocalDate> days = new TreeSet<>();
        periods.forEach(period -> {
            days.add(period.from());
            if (period.to() != null) {
                days.add(period.to().plusDays(1));
            }
        });
        List<LocalDate> starts = new ArrayList<>();
        List<List<Difference>> differences = new ArrayList<>();
        Map<String, Period> before = Map.of();
        for (LocalDate day : days) {
            Map<String, Period> now = Standards.holding(periods, day);
            List<Difference> found = differences(before, now);
            if (!found.isEmpty()) {
                starts.add(day);
                differences.add(found);
            }
            before = now;
        }
        List<StandardVersion> versions = new ArrayList<>();
        for (int i = starts.size() - 1; i >= 0; i--) {
            LocalDate last = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : null;
            versions.add(new StandardVersion(starts.get(i), last, differences.get(i)));
        }
        return versions;
    }

    private static List<Difference> differences(Map<String, Period> before, Map<String, Period> now) {
        Map<String, Competency> all = new LinkedHashMap<>();
        now.forEach((id, period) -> all.put(id, period.competency()));
        before.forEach((id, period) -> all.putIfAbsent(id, period.competency()));
        return all.values().stream()
                .map(competency -> new Difference(competency, level(before, competency), level(now, competency)))
                .filter(difference -> !Objects.equals(difference.before(), difference.after()))
                .toList();
    }

    private static Integer level(Map<String, Period> periods, Competency competency) {
        Period period = periods.get(competency.id());
        return period == null ? null : period.level();
    }
}

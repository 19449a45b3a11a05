package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The activities of a unit's plan as a list on a page: searched, sorted, and a part of them in words. */
final class UnitItemList {

    private static final int PAGE = 100;

    /** An activity in words. */
    record Row(
            String id,
            int rank,
            String person,
            String title,
            int hours,
            String competency,
            String priority,
            String cost,
            String standing,
            String reason,
            boolean deferred) {}

    /** How activities can be sorted. */
    enum Sort {
        PERINGKAT("Peringkat", Comparator.comparingInt(UnitItem::rank)),
        BIAYA("Biaya terbesar", Comparator.comparingLong(UnitItem::cost).reversed()),
        KEGIATAN("Kegiatan", Comparator.comparing(UnitItem::title)),
        STATUS("Status", Comparator.comparing(UnitItem::standing));

        private final String label;
        private final Comparator<UnitItem> order;

        Sort(String label, Comparator<UnitItem> order) {
            this.label = label;
            this.order = order.thenComparingInt(UnitItem::rank);
        }

        String label() {
            return label;
        }
    }

    private final List<UnitItem> found;
    private final Map<String, String> people;
    private final int page;

    /**
     * @param people names by id
     * @param search part of a name or of a title
     * @param standing only these, or null for all
     * @param asked page that is shown; the nearest one there is
     */
    UnitItemList(
            List<UnitItem> items,
            Map<String, String> people,
            String search,
            ItemStanding standing,
            Sort sort,
            int asked) {
        this.people = Map.copyOf(people);
        this.found = items.stream()
                .filter(item -> standing == null || item.standing() == standing)
                .filter(item -> matches(people.get(item.employeeId()), search) || matches(item.title(), search))
                .sorted(sort.order)
                .toList();
        this.page = Math.min(Math.max(1, asked), last());
    }

    static boolean matches(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT));
    }

    /** All that were found. */
    List<UnitItem> found() {
        return found;
    }

    int page() {
        return page;
    }

    int last() {
        return Math.max(1, (found.size() + PAGE - 1) / PAGE);
    }

    /** Those of the page. */
    List<UnitItem> shown() {
        return found.stream().skip((long) (page - 1) * PAGE).limit(PAGE).toList();
    }

    /** In words; competencies by id. */
    Row row(UnitItem item, Map<String, String> competencies) {
        return new Row(
                item.itemId(),
                item.rank(),
                people.get(item.employeeId()),
                item.title() + (item.mandatory() ? " (wajib)" : ""),
                item.hours(),
                item.competencyId() == null
                        ? "Di luar kesenjangan"
                        : competencies.getOrDefault(item.competencyId(), "-") + " (kesenjangan " + item.gap() + ")",
                Words.number(item.priority(), 4),
                Words.money(item.cost()),
                item.standing().label()
                        + (item.source() == null ? "" : " dari " + item.source().label()),
                item.reason() == null ? "-" : item.reason(),
                item.standing() == ItemStanding.DEFERRED);
    }
}

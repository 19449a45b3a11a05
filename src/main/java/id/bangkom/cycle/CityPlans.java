package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.Decree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** City plans to look at: what they fund, how they came about, how far they are. Every question is told the city. */
public interface CityPlans {

    /** Empty until the units' plans of that year have been put together. */
    Optional<Overview> find(String tenant, int year);

    /** What every unit that drafted a plan has in it, by name. */
    List<Part> byUnit(String tenant, int year);

    /** What every programme has in it, by title. */
    List<Part> byProgramme(String tenant, int year);

    /** Who approves in this round, in their order. */
    List<Step> route(String tenant, int year);

    /** What was decided on the plan, the latest first. */
    List<Entry> decisions(String tenant, int year);

    /** All versions, the latest first. */
    List<Version> versions(String tenant, int year);

    /** What a version has changed against the one before, in words, by unit; nothing for the first version. */
    List<Changed> changes(String tenant, int year, int version);

    /** How far people have been told; empty until the plan was published or rejected. */
    Optional<Publication> publication(String tenant, int year);

    /** How many items match, see {@link #items}. */
    int count(String tenant, int year, String search, ItemStanding standing);

    /**
     * Items.
     *
     * @param search a part of the unit's, the person's or the programme's name, whatever its case; empty for all
     * @param standing null for all
     * @param offset how many to pass over
     * @param most how many at most
     */
    List<Item> items(String tenant, int year, String search, ItemStanding standing, Sort sort, int offset, int most);

    /**
     * @param state Indonesian
     * @param version the newest one
     * @param ceiling IDR
     * @param amount IDR that it funds
     * @param people for whom it funds something
     * @param decree that set it, or null
     */
    record Overview(String state, int version, long ceiling, long amount, int people, Decree decree) {}

    /**
     * A unit or a programme.
     *
     * @param state how far the unit's plan is, Indonesian; null for a programme
     * @param people for whom something is funded
     * @param hours JP that are funded
     * @param cost IDR that is funded
     */
    record Part(String name, String state, int people, int funded, int hours, long cost, int deferred, int dropped) {}

    /** A step of the route, in words. */
    record Step(String official, String power, String basis, String state) {}

    /** A decision, in words. */
    record Entry(String time, String what, String who, String reason) {}

    /**
     * @param items how many it has
     * @param amount IDR that it funds
     */
    record Version(int no, int items, long amount, Instant madeAt) {}

    /** An item that a version has changed, in words. */
    record Changed(String unit, String activity, String before, String now) {}

    /**
     * @param people who are to be told
     * @param told who have been
     * @param doneAt null as long as somebody is left
     */
    record Publication(int people, int told, Instant doneAt) {

        /** 0 to 100. */
        public int percent() {
            return doneAt != null || people == 0 ? 100 : (int) (100L * told / people);
        }
    }

    /**
     * A programme for a person.
     *
     * @param hours JP
     * @param cost IDR
     * @param reason why deferred or dropped, or null
     */
    record Item(
            String id,
            String unit,
            String person,
            String programme,
            int hours,
            long cost,
            double priority,
            ItemStanding standing,
            String reason) {}

    /** How items can be sorted. */
    enum Sort {
        PRIORITAS("Prioritas tertinggi", "c.priority desc, c.item_id"),
        BIAYA("Biaya terbesar", "c.cost desc, c.item_id"),
        UNIT("Unit", "u.name, c.priority desc, c.item_id"),
        PROGRAM("Program", "c.programme, u.name, c.item_id"),
        PEGAWAI("Pegawai", "a.display_name, c.item_id");

        private final String label;
        private final String order;

        Sort(String label, String order) {
            this.label = label;
            this.order = order;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }

        String order() {
            return order;
        }
    }
}

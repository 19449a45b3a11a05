package id.bangkom.plan;

import id.bangkom.access.Role;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.CaseKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets what a revision changes in a published plan, by a decree that amends the one of the year. The module of the letters
 * implements it, once.
 */
public interface AmendingDecrees {

    /**
     * Asks for the decree, in the transaction in which the revision takes effect. Asked again for the same revision it does
     * nothing, and neither does it as long as no decree has set the plan of the year.
     */
    void ask(Amendment amendment);

    /** The decrees that count, by case id of the revision. */
    Map<String, Issued> issued(String tenant, int year);

    /** The one of a revision. */
    default Optional<Issued> issued(CaseKey revision) {
        return Optional.ofNullable(issued(revision.tenant(), revision.year()).get(revision.id()));
    }

    /**
     * What a decree is to say.
     *
     * @param unitId whose ceilings change
     * @param reason Indonesian
     * @param legalBasis Indonesian
     * @param decidedBy account of whoever approved it, who signs
     * @param decidedAs in which office; nobody approves who only acts in it
     */
    record Amendment(
            CaseKey revision,
            String unitId,
            String reason,
            String legalBasis,
            String decidedBy,
            Role decidedAs,
            List<CeilingChange> ceilings,
            List<Change> changes) {

        public Amendment {
            ceilings = List.copyOf(ceilings);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A ceiling that changes.
     *
     * @param before IDR
     * @param after IDR
     */
    record CeilingChange(FundSource source, long before, long after) {}

    /**
     * An activity that changes.
     *
     * @param employeeId whose
     * @param programme title
     * @param hours JP
     * @param cost IDR
     * @param sourceBefore of funds, or null
     * @param sourceAfter of funds, or null
     * @param reason Indonesian, or null
     */
    record Change(
            String employeeId,
            String programme,
            Quarter quarter,
            int hours,
            long cost,
            ItemStanding before,
            FundSource sourceBefore,
            ItemStanding after,
            FundSource sourceAfter,
            String reason) {}

    /**
     * A decree.
     *
     * @param name with its number, Indonesian
     * @param path of its page
     */
    record Issued(String name, String path) {}
}

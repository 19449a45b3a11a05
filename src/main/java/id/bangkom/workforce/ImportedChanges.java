package id.bangkom.workforce;

import id.bangkom.intake.Followed;
import id.bangkom.process.Actor;
import java.util.List;

/**
 * Told, in the same transaction, what a file has changed about who works where and who leads, so that roles, posts and open
 * tasks follow as they do after a change that was entered for one person.
 */
public interface ImportedChanges {

    /**
     * Where somebody works.
     *
     * @param supervisorId null: the head of the unit
     */
    record Place(String unitId, String supervisorId) {}

    /**
     * Somebody's place of today, before and after.
     *
     * @param before null: was not in service
     * @param after null: is no longer in service
     */
    record Placed(String employeeId, Place before, Place after) {

        /** Whether the person is in service, but elsewhere. */
        public boolean isMoved() {
            return before != null && after != null && !before.unitId().equals(after.unitId());
        }
    }

    /**
     * Who heads a unit, before and after; null: nobody.
     */
    record Headed(String unitId, String before, String after) {}

    /**
     * Called after the rows were written, or taken back.
     *
     * @return what it did to open tasks
     * @throws id.bangkom.refusal.Refusal when this person may not make one of the changes; nothing is written then
     */
    Followed written(Actor actor, List<Placed> places, List<Headed> heads);
}

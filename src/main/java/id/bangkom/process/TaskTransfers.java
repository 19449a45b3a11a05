package id.bangkom.process;

import java.util.List;
import java.util.Set;

/** Lets open tasks follow people: asks the {@link Who} methods again and hands on the tasks that are for somebody else by now. */
public interface TaskTransfers {

    /**
     * A task that changed hands.
     *
     * @param task as it was before
     * @param from account that had it, or null for a group
     * @param to account that has it now, or null when a group has it
     * @param group the group that has it now, or null
     * @param onBehalfOf the absent person for whom the new one does it, or null
     */
    record Transfer(OpenTask task, String from, String to, String group, String onBehalfOf) {}

    /**
     * A task that stayed where it was.
     *
     * @param about account the case is about, or null
     */
    record Kept(String process, CaseKey key, String task, String assignee, String about) {}

    record Outcome(List<Transfer> moved, List<Kept> kept) {

        public Outcome {
            moved = List.copyOf(moved);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Whose tasks are asked about.
     *
     * @param accounts all open tasks of these, also those that others do for them
     * @param groups all open tasks offered to these
     * @param cases all open tasks of the cases with these ids, whoever has them
     */
    record Concerned(Set<String> accounts, Set<String> groups, Set<String> cases) {

        public Concerned {
            accounts = Set.copyOf(accounts);
            groups = Set.copyOf(groups);
            cases = Set.copyOf(cases);
        }
    }

    /** Asks again, in the caller's transaction. Doing it twice changes nothing the second time. */
    Outcome reconsider(String tenant, Concerned concerned);
}

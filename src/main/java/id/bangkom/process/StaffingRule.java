package id.bangkom.process;

import java.util.List;

/**
 * What a process does with its open cases when people come, move or leave. A module adds a bean for each process that has
 * something to say; without one, tasks follow the {@link Who} methods and the deadlines carry the cases on. All of it
 * runs in the transaction of the change, and is also run and rolled back to show what a change would do.
 */
public interface StaffingRule {

    /**
     * A case that was ended because its person has left.
     *
     * @param subject what it was about, in words
     * @param reason Indonesian, for the record
     */
    record EndedCase(String process, CaseKey key, String subject, String reason) {}

    /** Ends the cases that have lost their purpose because this person has left for good. */
    default List<EndedCase> personLeft(String tenant, String accountId) {
        return List.of();
    }

    /** This person has another line of superiors now: whoever was asked in place of the former supervisor is asked no more. */
    default void superiorsChanged(String tenant, String accountId) {}

    /**
     * A unit has been merged into another one.
     *
     * @param by account of whoever entered it
     */
    default void unitMerged(String tenant, String unitId, String intoId, String by) {}

    /** Who holds the city's offices (head of the HR agency, secretary, mayor) has changed. */
    default void officesChanged(String tenant) {}
}

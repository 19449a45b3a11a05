package id.bangkom.access;

import java.time.LocalDate;
import java.util.List;

/**
 * Gives and takes what accounts may do. Everything holds with the commit: sessions, the engine's groups and the portal
 * read the accounts anew at each request. Only for callers that have checked that the person asking may do so.
 */
public interface Grants {

    /**
     * A new account that cannot do anything yet: inactive and without password.
     *
     * @param email null for somebody who has none
     * @param nip 18 digits or null
     * @throws id.bangkom.refusal.Refusal when the mail address or NIP is in use
     */
    void open(String tenant, String accountId, String email, String nip, String displayName);

    /**
     * Other names to log in with, for an account that is closed.
     *
     * @param email null leaves the address as it is
     * @throws id.bangkom.refusal.Refusal when the mail address or NIP is in use by somebody else
     */
    void rename(String tenant, String accountId, String email, String nip, String displayName);

    /** Lets the account log in (again). */
    void activate(String tenant, String accountId);

    /** Ends everything at once: sessions, roles, mandates that are still to come. The role of an employee stays noted. */
    void close(String tenant, String accountId, LocalDate today);

    /** Nothing happens when it is there already. */
    void give(String tenant, String accountId, Role role, String scope);

    void take(String tenant, String accountId, Role role, String scope);

    /** Who holds this role by a lasting grant, whatever the state of the account. */
    List<String> holders(String tenant, Role role, String scope);

    /**
     * A role for some days, first and last day included.
     *
     * @param id names it for {@link #mandateEnds}
     */
    void mandate(String id, String tenant, String accountId, Role role, String scope, LocalDate from, LocalDate to);

    /** Moves the last day of a mandate. */
    void mandateEnds(String id, String tenant, LocalDate lastDay);
}

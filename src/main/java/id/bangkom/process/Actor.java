package id.bangkom.process;

/**
 * The person who acts, as authenticated by the server; never taken from anything a client sends.
 *
 * @param userId internal id of the account, which for civil servants is also the employee id
 * @param tenant the city the person belongs to
 * @param onBehalfOf account of the absent person whose routine task is done, or null
 */
public record Actor(String userId, String tenant, String onBehalfOf) {

    /** Somebody who acts in the own name. */
    public Actor(String userId, String tenant) {
        this(userId, tenant, null);
    }
}

package id.bangkom.process;

/**
 * The person who acts, as authenticated by the server; never taken from anything a client sends.
 *
 * @param userId internal id of the account, which for civil servants is also the employee id
 * @param tenant the city the person belongs to
 */
public record Actor(String userId, String tenant) {}

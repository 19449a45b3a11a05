package id.bangkom.demo;

import java.util.List;

/** People of the demo cities with whom one can try each role; all have the same password. */
public interface DemoLogins {

    /**
     * Somebody to log in as.
     *
     * @param role what this login shows, in Indonesian
     * @param name name of the person
     * @param login mail address to log in with
     */
    record Login(String role, String name, String login) {}

    /** In the order of the cycle; empty outside demo mode and when these people are not in the database. */
    List<Login> list();

    /** The one password. */
    String password();
}

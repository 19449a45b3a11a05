package id.bangkom.access;

import java.io.Serializable;

/**
 * Why the last attempt to log in was refused, as the login page shows it. It lives in the visitor's session until it has
 * been shown once, so that neither the reason nor the login name appears in an address.
 *
 * @param message Indonesian sentences, the same for every wrong login
 * @param login what was typed, so that nobody has to type it again
 */
public record LoginProblem(String message, String login) implements Serializable {

    /** Name of the session attribute. */
    public static final String ATTRIBUTE = "id.bangkom.access.LoginProblem";

    /** Without the login name, which may be a NIP. */
    @Override
    public String toString() {
        return message;
    }
}

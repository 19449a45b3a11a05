package id.bangkom.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Passwords, stored only as Argon2 hashes. Throttling of guesses is the business of whoever asks for a login. */
public interface Credentials {

    /** The password of every person of the demo cities; known to the world, so production refuses to start with it. */
    String DEMO_PASSWORD = "bangkom-demo-2026";

    /** How long a first password can be used. */
    int FIRST_PASSWORD_DAYS = 14;

    /**
     * What a login is checked against.
     *
     * @param hash made by the application's {@code PasswordEncoder}
     * @param mustChange the person has to choose a new password first
     */
    record Password(String hash, boolean mustChange) {}

    /** Empty for an unknown, inactive or not yet invited account: the three are not told apart. */
    Optional<Password> of(String accountId);

    /**
     * Sets a new password and ends the duty to change it.
     *
     * <p>How good a password has to be is checked by whoever asks the person for it.
     *
     * @throws id.bangkom.refusal.Refusal when it is the password of the demo data or there is no such active account
     */
    void change(String accountId, CharSequence newPassword);

    /**
     * Makes a first password for somebody who has never chosen one. It can be used for {@link #FIRST_PASSWORD_DAYS} days and
     * must be changed at the first login; until then it can be made anew.
     *
     * @return the password, which is kept nowhere
     * @throws id.bangkom.refusal.Refusal when there is no such active account in the city, or the person has a password
     */
    String first(String tenant, String accountId);

    /** Which of these active accounts of the city have never chosen a password, by name. */
    List<String> withoutOwn(String tenant, Collection<String> accountIds);

    /** Which of these active accounts of the city have no password at all that can be used, by name. */
    List<String> withoutAny(String tenant, Collection<String> accountIds);

    /** How many active accounts still have the password of the demo data. */
    int withDemoPassword();
}

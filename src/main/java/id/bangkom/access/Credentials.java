package id.bangkom.access;

import java.util.Optional;

/** Passwords, stored only as Argon2 hashes. Throttling of guesses is the business of whoever asks for a login. */
public interface Credentials {

    /** The password of every person of the demo cities; known to the world, so production refuses to start with it. */
    String DEMO_PASSWORD = "bangkom-demo-2026";

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

    /** How many active accounts still have the password of the demo data. */
    int withDemoPassword();
}

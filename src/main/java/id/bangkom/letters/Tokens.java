package id.bangkom.letters;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Ends of the addresses where letters are checked. */
@Component
class Tokens {

    /** Without letters and digits that look alike. */
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    /** Some 128 bits: nobody guesses one. */
    private static final int LENGTH = 26;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            token.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return token.toString();
    }
}

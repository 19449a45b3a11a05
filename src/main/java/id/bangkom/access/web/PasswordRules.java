package id.bangkom.access.web;

import id.bangkom.access.Account;
import id.bangkom.access.Credentials;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a new password has to be like: long, and not made of what everybody would try first. No rules about which kinds
 * of characters it needs (OWASP ASVS 5.0, 6.2.1 to 6.2.11).
 */
final class PasswordRules {

    private static final int SHORTEST = 12;

    /** Letters that remain of a guessable password once its digits and signs are taken away. */
    private static final Set<String> GUESSABLE = Set.of(
            "",
            "password",
            "passwordku",
            "katasandi",
            "sandi",
            "rahasia",
            "bangkom",
            "bkpsdm",
            "bkpsdmd",
            "pemda",
            "pemkot",
            "walikota",
            "kota",
            "asn",
            "pns",
            "pppk",
            "indonesia",
            "merdeka",
            "qwerty",
            "qwertyuiop",
            "admin",
            "administrator",
            "selamatdatang",
            "selamatpagi",
            "welcome",
            "sayangku",
            "bismillah",
            "ganti",
            "gantisandi");

    private PasswordRules() {}

    /** What is wrong with it, in Indonesian; empty when it may be used. */
    static Optional<String> problem(String password, Account account) {
        if (password.length() < SHORTEST || password.length() > PasswordLogin.LONGEST_PASSWORD) {
            return Optional.of("Kata sandi baru harus terdiri atas " + SHORTEST + " sampai "
                    + PasswordLogin.LONGEST_PASSWORD + " karakter; yang Anda ketik " + password.length()
                    + " karakter. Gabungan beberapa kata mudah diingat dan sulit ditebak.");
        }
        if (Credentials.DEMO_PASSWORD.equals(password) || isGuessable(password, account)) {
            return Optional.of("Kata sandi ini mudah ditebak karena berisi kata umum, nama, surel, atau hanya angka."
                    + " Pilih yang lain, misalnya gabungan beberapa kata yang tidak berhubungan.");
        }
        return Optional.empty();
    }

    private static boolean isGuessable(String password, Account account) {
        String letters = letters(password);
        String mailName = account.email() == null ? "" : letters(account.email().replaceAll("@.*", ""));
        return password.chars().distinct().count() < 5
                || GUESSABLE.contains(letters)
                || letters.equals(letters(account.tenant()))
                || letters.equals(letters(account.displayName()))
                || letters.equals(mailName);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}

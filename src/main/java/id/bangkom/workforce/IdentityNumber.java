package id.bangkom.workforce;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 18 digits by which the state knows a civil servant: date of birth, appointment, sex, serial number. A NIP has the
 * month of appointment (01 to 12) where a NI PPPK has another code. Which of the two somebody has says nothing certain
 * about the employment, which is therefore always kept beside it.
 *
 * @param digits 18 digits
 */
public record IdentityNumber(String digits) {

    private static final Pattern DIGITS = Pattern.compile("\\d{18}");

    /** @throws IllegalArgumentException when they are no number, see {@link #problem} */
    public IdentityNumber {
        problem(digits).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** Why these digits are no NIP and no NI PPPK, as an Indonesian sentence; empty when they are. */
    public static Optional<String> problem(String digits) {
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.of("NIP/NI PPPK terdiri atas tepat 18 angka; isian ini " + digits.length() + " karakter"
                    + (digits.chars().allMatch(Character::isDigit) ? "." : " dan tidak seluruhnya angka."));
        }
        if (birth(digits).isEmpty()) {
            return Optional.of("Delapan angka pertama NIP/NI PPPK harus tanggal lahir (tahun, bulan, hari), bukan "
                    + digits.substring(0, 8) + ".");
        }
        int appointed = Integer.parseInt(digits.substring(8, 12));
        int born = Integer.parseInt(digits.substring(0, 4));
        if (appointed < born + 15 || appointed > born + 70) {
            return Optional.of("Angka ke-9 sampai ke-12 NIP/NI PPPK harus tahun pengangkatan, bukan "
                    + digits.substring(8, 12) + " bagi yang lahir tahun " + born + ".");
        }
        if (digits.charAt(14) != '1' && digits.charAt(14) != '2') {
            return Optional.of(
                    "Angka ke-15 NIP/NI PPPK harus 1 (pria) atau 2 (wanita), bukan " + digits.charAt(14) + ".");
        }
        if (digits.endsWith("000")) {
            return Optional.of(
                    "Tiga angka terakhir NIP/NI PPPK dimulai dari 001. Nilai 000 biasanya karena nomor dibulatkan"
                            + " oleh aplikasi pengolah angka; isi ulang dari data asli dalam format Teks.");
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> birth(String digits) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return Optional.of(date).filter(each -> each.getYear() >= 1900);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    public LocalDate birth() {
        return birth(digits).orElseThrow();
    }

    /** The digit of the sex: 1 male, 2 female. */
    char sex() {
        return digits.charAt(14);
    }

    /** Whether it has the pattern of a NIP; otherwise that of a NI PPPK. */
    public boolean isNip() {
        return appointedIn().isPresent();
    }

    /** The month of appointment that a NIP bears; empty for a NI PPPK, which bears the year only. */
    public Optional<YearMonth> appointedIn() {
        int month = Integer.parseInt(digits.substring(12, 14));
        return month >= 1 && month <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(digits.substring(8, 12)), month))
                : Optional.empty();
    }

    /** Whether the number has the pattern that people employed in this way usually have. */
    public boolean fits(EmploymentKind kind) {
        return isNip() != kind.hasAgreement();
    }

    /** For people who may not see it: the last three digits, for example "•••••••••••••••001". */
    public String masked() {
        return "•".repeat(15) + digits.substring(15);
    }

    /** As it is printed: {@code 19860926 201505 1 001}. */
    public String printed() {
        return digits.substring(0, 8) + " " + digits.substring(8, 14) + " " + digits.charAt(14) + " "
                + digits.substring(15);
    }

    /** Masked, because this ends up in logs. */
    @Override
    public String toString() {
        return masked();
    }
}

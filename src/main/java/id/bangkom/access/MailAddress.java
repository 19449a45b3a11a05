package id.bangkom.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a mail address looks like, and how it is kept: in lower case, because people write it in any. */
public final class MailAddress {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@(?:[^@\\s.]{1,63}\\.){1,8}[^@\\s.]{1,63}");

    private static final int LONGEST = 254;

    private MailAddress() {}

    public static boolean isOne(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
    }

    /** As it is kept; null for none. */
    public static String kept(String written) {
        return written == null || written.isBlank() ? null : written.strip().toLowerCase(Locale.ROOT);
    }
}

package id.bangkom.notification;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes a readable letter of a message. */
@Component
class Letters {

    /** Words that every template may use. */
    static final Set<String> ALWAYS_KNOWN = Set.of("recipient", "agency");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern NIP = Pattern.compile("\\d{8}[ .]?\\d{6}[ .]?\\d[ .]?\\d{3}");
    private static final int SUBJECT_LENGTH = 150;

    private final Templates templates;
    private final Accounts accounts;
    private final Cities cities;

    Letters(Templates templates, Accounts accounts, Cities cities) {
        this.templates = templates;
        this.accounts = accounts;
        this.cities = cities;
    }

    Inbox.Letter letter(Message message) {
        Template template = templates.named(message.template());
        Map<String, String> words = new TreeMap<>(message.words());
        words.put(
                "recipient",
                accounts.byId(message.recipientId()).map(Account::displayName).orElse(""));
        words.put("agency", cities.city(message.tenant()).agency());
        return new Inbox.Letter(
                message.createdAt(),
                oneLine(Template.fill(template.subject(), words)),
                Template.fill(template.text(), words),
                message.link());
    }

    /** For headings: no line ends, which would begin a new heading, and no NIP, which mail servers log. */
    static String oneLine(String text) {
        String line = NIP.matcher(CONTROL.matcher(text).replaceAll(" ").strip()).replaceAll("(NIP)");
        return line.length() <= SUBJECT_LENGTH ? line : line.substring(0, SUBJECT_LENGTH - 1) + "…";
    }
}

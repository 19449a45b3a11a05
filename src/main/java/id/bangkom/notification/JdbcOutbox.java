package id.bangkom.notification;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes and reads messages. */
@Component
class JdbcOutbox implements Outbox, Inbox, Deliveries {

    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/?&=._#-]*");

    private final Messages messages;
    private final Templates templates;
    private final Letters letters;
    private final Accounts accounts;
    private final Clock clock;

    JdbcOutbox(Messages messages, Templates templates, Letters letters, Accounts accounts, Clock clock) {
        this.messages = messages;
        this.templates = templates;
        this.letters = letters;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void enqueue(
            String tenant, String eventKey, String recipientId, String template, Map<String, String> words) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A message is written in the transaction of what it tells about");
        }
        Map<String, String> own = new TreeMap<>(words);
        String given = own.remove(LINK);
        String link = given == null ? "/" : given;
        if (!PATH.matcher(link).matches()) {
            throw new IllegalArgumentException("A message leads to a path of the portal, not to " + link);
        }
        checkWords(templates.named(template), own);
        for (String recipient : recipients(tenant, recipientId)) {
            String id = hash(String.join("\n", tenant, eventKey, recipient, template));
            messages.add(
                    new Message(id, tenant, recipient, template, own, link, clock.instant(), State.NEW, 0), eventKey);
        }
    }

    private List<String> recipients(String tenant, String recipientId) {
        // Accounts are letters and digits; names of groups begin with the city and a dot.
        if (recipientId.startsWith(tenant + ".")) {
            return accounts.inGroup(recipientId).stream().map(Account::id).toList();
        }
        return accounts.byId(recipientId)
                .filter(account -> account.tenant().equals(tenant))
                .map(account -> List.of(account.id()))
                .orElseThrow(() -> new IllegalArgumentException("Nobody in " + tenant + " has the id " + recipientId));
    }

    private static void checkWords(Template template, Map<String, String> words) {
        Set<String> wanted = new TreeSet<>(template.places());
        wanted.removeAll(Letters.ALWAYS_KNOWN);
        if (!words.keySet().containsAll(wanted) || words.containsValue(null)) {
            throw new IllegalArgumentException(
                    "mail/" + template.name() + ".txt wants the words " + wanted + ", not " + words.keySet());
        }
    }

    @Override
    public List<Letter> latest(String tenant, String recipientId, int limit) {
        return messages.latest(tenant, recipientId, limit).stream()
                .map(letters::letter)
                .toList();
    }

    @Override
    public Map<State, Integer> counts(String tenant) {
        return messages.counts(tenant);
    }

    @Override
    public List<Trouble> troubles(String tenant, int limit) {
        return messages.troubles(tenant, limit);
    }

    @Override
    public void keepInPortal(String tenant) {
        messages.keepInPortal(tenant);
    }

    @Override
    public boolean sendAgain(String tenant, String id) {
        return messages.renew(tenant, id, clock.instant());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

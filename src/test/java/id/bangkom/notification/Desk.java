package id.bangkom.notification;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.access.Tenant;
import id.bangkom.testing.Database;
import id.bangkom.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on its own, with two cities and a few people. */
final class Desk {

    static final String REMINDER = "example-reminder";
    static final String DECISION = "example-decision";

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T01:00:00Z"));
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Messages messages;
    final JdbcOutbox outbox;
    private final People people = new People();
    private final Templates templates = new Templates();
    private final MailSettings settings =
            new MailSettings(URI.create("https://bangkom.palukota.test/"), "bangkom@palukota.test", Duration.ofDays(7));
    private final Letters letters = new Letters(templates, people, people);

    Desk(Database database) {
        jdbc = database.jdbc();
        transaction = database.transaction();
        messages = new Messages(jdbc);
        outbox = new JdbcOutbox(messages, templates, letters, people, clock);
        for (Tenant city : people.tenants()) {
            jdbc.sql("insert into tenant (id, name, agency, zone) values (:id, :name, :agency, :zone)")
                    .param("id", city.id())
                    .param("name", city.name())
                    .param("agency", city.agency())
                    .param("zone", city.zone().getId())
                    .update();
        }
        people.add("e1", "palu", "Siti Rahma");
        people.add("e2", "palu", "Budi Santoso");
        people.add("s1", "sorong", "Yohana Kambu");
        for (Account account : people.accounts) {
            jdbc.sql("insert into account (id, tenant, email, display_name) values (:id, :tenant, :email, :name)")
                    .param("id", account.id())
                    .param("tenant", account.tenant())
                    .param("email", account.email())
                    .param("name", account.displayName())
                    .update();
        }
    }

    MailWorker worker(JavaMailSender sender) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        if (sender != null) {
            beans.registerSingleton("sender", sender);
        }
        return new MailWorker(
                messages,
                templates,
                new MailComposer(letters, settings),
                settings,
                people,
                clock,
                beans.getBeanProvider(JavaMailSender.class));
    }

    void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    void remind(String event, String recipient, String task) {
        enqueue(event, recipient, REMINDER, Map.of("task", task, "year", "2027"));
    }

    void decide(String event, String recipient, String task) {
        enqueue(event, recipient, DECISION, Map.of("task", task, "year", "2027"));
    }

    void enqueue(String event, String recipient, String template, Map<String, String> words) {
        String tenant = recipient.startsWith("s") ? "sorong" : "palu";
        transaction.executeWithoutResult(tx -> outbox.enqueue(tenant, event, recipient, template, words));
    }

    void leave(String id) {
        people.accounts.replaceAll(account -> account.id().equals(id) ? people.account(id, false) : account);
    }

    void rename(String id, String name) {
        people.accounts.replaceAll(account -> account.id().equals(id)
                ? new Account(id, account.tenant(), name, account.email(), account.roles(), account.groups(), true)
                : account);
    }

    private static final class People implements Accounts, Cities {

        private final List<Account> accounts = new ArrayList<>();

        void add(String id, String tenant, String name) {
            accounts.add(new Account(
                    id,
                    tenant,
                    name,
                    id + "@" + tenant + ".test",
                    Set.of(Role.EMPLOYEE),
                    Set.of(tenant + ".employee"),
                    true));
        }

        Account account(String id, boolean active) {
            Account old = byId(id).orElseThrow();
            return new Account(id, old.tenant(), old.displayName(), old.email(), old.roles(), old.groups(), active);
        }

        @Override
        public Optional<Account> byId(String id) {
            return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Account> byLogin(String nipOrEmail) {
            return accounts.stream()
                    .filter(account -> account.email().equals(nipOrEmail))
                    .findFirst();
        }

        @Override
        public List<Account> inGroup(String groupId) {
            return accounts.stream()
                    .filter(account -> account.active() && account.groups().contains(groupId))
                    .toList();
        }

        @Override
        public List<Account> ofTenant(String tenant) {
            return accounts.stream()
                    .filter(account -> account.tenant().equals(tenant))
                    .toList();
        }

        @Override
        public List<Tenant> tenants() {
            return List.of(city("palu"), city("sorong"));
        }

        @Override
        public Tenant city(String tenant) {
            return new Tenant(tenant, "Kota " + tenant, "BKPSDMD Kota " + tenant, ZoneId.of("Asia/Makassar"));
        }

        @Override
        public LocalDate today(String tenant) {
            return LocalDate.of(2026, 11, 23);
        }
    }
}

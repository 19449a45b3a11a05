package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.notification.Outbox;
import id.bangkom.process.StaffingRule;
import id.bangkom.process.TaskTransfers;
import id.bangkom.process.TaskTransfers.Concerned;
import id.bangkom.process.TaskTransfers.Transfer;
import id.bangkom.process.Words;
import id.bangkom.staffing.Consequences.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets open tasks follow a change, and tells whoever has them now. */
@Component
class OpenWork {

    private final TaskTransfers transfers;
    private final ObjectProvider<StaffingRule> rules;
    private final Accounts accounts;
    private final Cities cities;
    private final Outbox outbox;

    OpenWork(
            TaskTransfers transfers,
            ObjectProvider<StaffingRule> rules,
            Accounts accounts,
            Cities cities,
            Outbox outbox) {
        this.transfers = transfers;
        this.rules = rules;
        this.accounts = accounts;
        this.cities = cities;
        this.outbox = outbox;
    }

    /** Ends the cases that have lost their purpose. */
    List<Effect> personLeft(String tenant, String accountId) {
        List<Effect> ended = new ArrayList<>();
        rules.orderedStream()
                .flatMap(rule -> rule.personLeft(tenant, accountId).stream())
                .forEach(end -> ended.add(new Effect(
                        Consequences.Kind.ENDED,
                        end.process(),
                        end.key().year(),
                        end.key().id(),
                        null,
                        end.subject(),
                        null,
                        null,
                        end.reason())));
        return ended;
    }

    void superiorsChanged(String tenant, String accountId) {
        rules.forEach(rule -> rule.superiorsChanged(tenant, accountId));
    }

    void unitMerged(String tenant, String unitId, String intoId, String by) {
        rules.forEach(rule -> rule.unitMerged(tenant, unitId, intoId, by));
    }

    void officesChanged(String tenant) {
        rules.forEach(rule -> rule.officesChanged(tenant));
    }

    /**
     * Asks again who does the open tasks.
     *
     * @param subject whose tasks and cases are listed when they stay, or null for nobody's
     * @param event names the cause, for messages that are sent once
     * @param reason Indonesian, for the record and the messages
     */
    List<Effect> reconsider(String tenant, Concerned concerned, String subject, String event, String reason) {
        TaskTransfers.Outcome outcome = transfers.reconsider(tenant, concerned);
        List<Effect> effects = new ArrayList<>();
        for (Transfer transfer : outcome.moved()) {
            effects.add(new Effect(
                    Consequences.Kind.TRANSFERRED,
                    transfer.task().process(),
                    transfer.task().key().year(),
                    transfer.task().key().id(),
                    transfer.task().name(),
                    transfer.task().subject(),
                    transfer.from(),
                    transfer.to() != null ? transfer.to() : transfer.group(),
                    reason));
            tell(tenant, transfer, event, reason);
        }
        outcome.kept().stream()
                .filter(kept -> subject != null && (subject.equals(kept.about()) || subject.equals(kept.assignee())))
                .forEach(kept -> effects.add(new Effect(
                        Consequences.Kind.KEPT,
                        kept.process(),
                        kept.key().year(),
                        kept.key().id(),
                        kept.task(),
                        null,
                        kept.assignee(),
                        kept.assignee(),
                        "Penanggung jawabnya tidak berubah.")));
        return effects;
    }

    private void tell(String tenant, Transfer transfer, String event, String reason) {
        String key = "staffing/" + event + "/" + transfer.task().id();
        String to = transfer.to() != null ? transfer.to() : transfer.group();
        outbox.enqueue(
                tenant,
                key,
                to,
                "task-handed-to-you",
                Map.of(
                        "task",
                        transfer.task().name(),
                        "about",
                        transfer.task().subject(),
                        "reason",
                        reason,
                        "due",
                        due(tenant, transfer),
                        Outbox.LINK,
                        "/t/" + transfer.task().id()));
        if (transfer.from() != null && isActive(transfer.from())) {
            outbox.enqueue(
                    tenant,
                    key,
                    transfer.from(),
                    "task-handed-from-you",
                    Map.of(
                            "task",
                            transfer.task().name(),
                            "about",
                            transfer.task().subject(),
                            "reason",
                            reason));
        }
    }

    private String due(String tenant, Transfer transfer) {
        return transfer.task().due() == null
                ? "secepatnya"
                : "paling lambat "
                        + Words.time(transfer.task().due(), cities.city(tenant).zone());
    }

    private boolean isActive(String accountId) {
        return accounts.byId(accountId).filter(Account::active).isPresent();
    }

    /** Everybody's tasks, and those of the cases with these ids. */
    static Concerned people(Set<String> accounts, Set<String> cases) {
        return new Concerned(accounts, Set.of(), cases);
    }
}

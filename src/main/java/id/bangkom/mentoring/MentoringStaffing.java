package id.bangkom.mentoring;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.process.StaffingRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mentoring needs both: it ends when the mentee or the mentor leaves. Hours that were posted stay. */
@Component
class MentoringStaffing implements StaffingRule {

    private static final String PROCESS = "mentoring";

    private final MentoringCases cases;
    private final Accounts accounts;
    private final Processes processes;

    MentoringStaffing(MentoringCases cases, Accounts accounts, Processes processes) {
        this.cases = cases;
        this.accounts = accounts;
        this.processes = processes;
    }

    @Override
    public List<EndedCase> personLeft(String tenant, String accountId) {
        return cases.openWith(tenant, accountId).stream()
                .filter(key -> end(key, reason(key, accountId)))
                .map(key -> new EndedCase(
                        PROCESS,
                        key,
                        accounts.byId(key.id()).map(Account::displayName).orElse(key.id()),
                        reason(key, accountId)))
                .toList();
    }

    private boolean end(CaseKey key, String reason) {
        cases.endsBecause(key, reason, null);
        return processes.tell(PROCESS, key, "mentoring-ended");
    }

    private static String reason(CaseKey key, String accountId) {
        return key.id().equals(accountId)
                ? "Mentee tidak lagi bertugas; mentoring dihentikan."
                : "Mentor tidak lagi bertugas; mentoring dihentikan.";
    }
}

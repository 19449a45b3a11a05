package id.bangkom.needs;

import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.process.StaffingRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** Needs of people who move or leave. Nobody plans for somebody who is gone, so what is known by then is closed. */
@Component
class NeedsStaffing implements StaffingRule {

    private static final String PROCESS = "needs-identification";

    private final NeedsCases cases;
    private final NeedsIdentification steps;
    private final Processes processes;

    NeedsStaffing(NeedsCases cases, NeedsIdentification steps, Processes processes) {
        this.cases = cases;
        this.steps = steps;
        this.processes = processes;
    }

    @Override
    public List<EndedCase> personLeft(String tenant, String accountId) {
        return cases.openOf(tenant, accountId).stream()
                .filter(key -> processes.tell(PROCESS, key, "needs-stage-closed"))
                .map(key -> new EndedCase(
                        PROCESS,
                        key,
                        steps.subject(key),
                        "Pegawai tidak lagi bertugas; identifikasi kebutuhannya ditutup dan rencana tidak disusun."))
                .toList();
    }

    @Override
    public void superiorsChanged(String tenant, String accountId) {
        cases.openOf(tenant, accountId).forEach((CaseKey key) -> cases.ask(key, null));
    }
}

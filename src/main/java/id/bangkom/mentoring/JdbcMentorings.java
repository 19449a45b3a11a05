package id.bangkom.mentoring;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Role;
import id.bangkom.needs.Needs;
import id.bangkom.needs.NeedsResult;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcMentorings implements Mentorings {

    private static final Set<Role> HR = EnumSet.of(Role.HR_ANALYST, Role.HR_HEAD);
    private static final int CHUNK = 200;
    private static final int LONGEST_REASON = 1000;

    private final MentoringCases cases;
    private final Needs needs;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Processes processes;

    JdbcMentorings(MentoringCases cases, Needs needs, Workforce workforce, Accounts accounts, Processes processes) {
        this.cases = cases;
        this.needs = needs;
        this.workforce = workforce;
        this.accounts = accounts;
        this.processes = processes;
    }

    @Override
    public List<String> mentees(String tenant, int year) {
        List<String> mentees = new ArrayList<>();
        String last = "";
        List<Employee> chunk;
        do {
            chunk = workforce.activeAfter(tenant, last, CHUNK);
            List<String> ids = chunk.stream().map(Employee::id).toList();
            Map<String, NeedsResult> results = needs.of(tenant, year, ids);
            ids.stream()
                    .filter(results::containsKey)
                    .filter(id -> results.get(id).gaps().stream().anyMatch(Matching::forMentoring))
                    .forEach(mentees::add);
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (chunk.size() == CHUNK);
        return mentees;
    }

    @Override
    public Optional<Overview> ofMentee(String tenant, int year, String employeeId) {
        return cases.overview(new CaseKey(tenant, year, employeeId));
    }

    @Override
    public List<Overview> ofMentor(String tenant, String mentorId) {
        return cases.ofMentor(tenant, mentorId);
    }

    @Override
    public List<Overview> inState(String tenant, int year, State state) {
        return cases.inState(tenant, year, state);
    }

    @Override
    public Map<State, Integer> counts(String tenant, int year) {
        return cases.counts(tenant, year);
    }

    @Override
    public int sessionsAsMentor(String tenant, String mentorId, int year) {
        return cases.sessionsAsMentor(tenant, mentorId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Override
    @Transactional
    public void end(Actor actor, CaseKey key, String reason) {
        accounts.byId(actor.userId())
                .filter(account -> account.active() && account.tenant().equals(key.tenant()))
                .filter(account -> isHr(account))
                .orElseThrow(() -> Refusal.forbidden(
                        "Anda tidak berwenang menghentikan mentoring. Kewenangan ini ada pada BKPSDM."));
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            throw Refusal.invalid("Isilah alasan penghentian mentoring, paling banyak 1.000 huruf.");
        }
        if (cases.find(key).isEmpty()) {
            throw Refusal.notFound("Mentoring ini tidak ditemukan.");
        }
        cases.endsBecause(key, given, actor.userId());
        if (!processes.tell("mentoring", key, "mentoring-ended")) {
            throw Refusal.conflict("Mentoring ini sudah berakhir.");
        }
    }

    private static boolean isHr(Account account) {
        return account.roles().stream().anyMatch(HR::contains);
    }
}

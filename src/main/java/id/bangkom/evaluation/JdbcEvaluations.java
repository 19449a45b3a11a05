package id.bangkom.evaluation;

import id.bangkom.evaluation.EvaluationCases.EvaluationCase;
import id.bangkom.evaluation.EvaluationCases.State;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcEvaluations implements Evaluations {

    private static final int LONGEST_PROOF = 500;

    private final EvaluationCases cases;
    private final Workforce workforce;
    private final Clock clock;

    JdbcEvaluations(EvaluationCases cases, Workforce workforce, Clock clock) {
        this.cases = cases;
        this.workforce = workforce;
        this.clock = clock;
    }

    @Override
    public List<Result> of(String tenant, int year, String employeeId) {
        return cases.ofEmployee(tenant, year, employeeId).stream()
                .map(JdbcEvaluations::result)
                .toList();
    }

    private static Result result(EvaluationCase evaluation) {
        return new Result(
                evaluation.key(),
                evaluation.employeeId(),
                evaluation.programme(),
                evaluation.dueOn(),
                evaluation.outcome().all(),
                evaluation.outcome().band(),
                evaluation.outcome().gain(),
                evaluation.state() == State.FINISHED,
                evaluation.recognition(),
                evaluation.recognitionReason());
    }

    @Override
    public List<FollowUp> followUps(String tenant, int year, String employeeId) {
        return cases.followUps(tenant, year, employeeId);
    }

    @Override
    public List<FollowUp> openFollowUps(String tenant, int year) {
        return cases.openFollowUps(tenant, year);
    }

    @Override
    public List<FollowUp> openFollowUps(String tenant, Collection<String> employeeIds) {
        return employeeIds.isEmpty() ? List.of() : cases.openFollowUps(tenant, employeeIds);
    }

    @Override
    @Transactional
    public void close(Actor actor, CaseKey key, int slot, String proof) {
        EvaluationCase evaluation = cases.find(key)
                .filter(found -> workforce
                        .supervisorOf(key.tenant(), found.employeeId())
                        .filter(supervisor -> supervisor.equals(actor.userId())
                                && key.tenant().equals(actor.tenant()))
                        .isPresent())
                .orElseThrow(() -> Refusal.forbidden(
                        "Tindak lanjut hanya dapat ditutup oleh atasan langsung pegawai yang bersangkutan."));
        String given = proof == null ? "" : proof.strip();
        if (given.isEmpty() || given.length() > LONGEST_PROOF) {
            throw Refusal.invalid("Isilah bukti pelaksanaan tindak lanjut, paling banyak 500 huruf.");
        }
        if (!cases.close(evaluation.key(), slot, given, actor.userId(), clock.instant())) {
            throw Refusal.conflict("Tindak lanjut ini sudah ditutup atau tidak ada.");
        }
    }
}

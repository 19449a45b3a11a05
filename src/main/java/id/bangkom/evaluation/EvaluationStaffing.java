package id.bangkom.evaluation;

import id.bangkom.process.StaffingRule;
import org.springframework.stereotype.Component;

/**
 * Evaluations of people who move. Of somebody who leaves the evaluation goes on: whoever saw the training at work can
 * still say what it did, and the unanswered questions end at their deadlines.
 */
@Component
class EvaluationStaffing implements StaffingRule {

    private final EvaluationCases cases;

    EvaluationStaffing(EvaluationCases cases) {
        this.cases = cases;
    }

    @Override
    public void superiorsChanged(String tenant, String accountId) {
        cases.askNobodyElse(tenant, accountId);
    }
}

package id.bangkom.evaluation;

import id.bangkom.process.CaseKey;
import id.bangkom.training.Participations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The participations of the training module, as evaluation sees them. */
@Component
class TrainingLearnings implements Learnings {

    private final Participations participations;

    TrainingLearnings(Participations participations) {
        this.participations = participations;
    }

    @Override
    public Optional<Learned> of(CaseKey participation) {
        return participations
                .ended(participation)
                .map(ended -> new Learned(
                        ended.employeeId(),
                        ended.programmeId(),
                        ended.programme(),
                        ended.endedOn(),
                        ended.pre(),
                        ended.post(),
                        ended.competencies()));
    }

    @Override
    public void feedBack(CaseKey participation, String programmeId, Double index, Double relevance) {
        participations.feedBack(participation, programmeId, index, relevance);
    }
}

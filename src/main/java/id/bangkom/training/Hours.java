package id.bangkom.training;

import id.bangkom.hours.Activity;
import id.bangkom.hours.Entry;
import id.bangkom.hours.HoursLedger;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import org.springframework.stereotype.Component;

/** What a participation is worth in the ledger of hours. */
@Component
class Hours {

    private final HoursLedger ledger;
    private final Catalogue catalogue;
    private final ClassCases classes;

    Hours(HoursLedger ledger, Catalogue catalogue, ClassCases classes) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.classes = classes;
    }

    /** A class counts as the programme says, learning at one's own pace as the person says and HR has verified. */
    Activity activity(Case participation) {
        Programme programme = catalogue
                .programme(participation.key().tenant(), participation.programmeId())
                .orElseThrow();
        if (participation.learning() != null) {
            return new Activity(
                    programme.type(),
                    programme.international(),
                    participation.learning().startedOn(),
                    participation.learning().finishedOn(),
                    participation.learning().days(),
                    participation.learning().minutes(),
                    1);
        }
        ClassCase training = classes.get(participation.classKey().orElseThrow());
        return new Activity(
                programme.type(),
                programme.international(),
                training.startsOn(),
                training.endsOn(),
                programme.days(),
                programme.minutes(),
                1);
    }

    /** Once, however often it is asked. */
    Entry post(Case participation) {
        String title = catalogue
                .programme(participation.key().tenant(), participation.programmeId())
                .orElseThrow()
                .title();
        return ledger.post(
                participation.key().tenant(),
                participation.employeeId(),
                Cancellation.source(participation.key()),
                title,
                activity(participation));
    }
}

package id.bangkom.letters;

import id.bangkom.cycle.CyclePart;
import org.springframework.stereotype.Component;

/** With the plan's publication its letters are asked for. */
@Component
class LettersInCycle implements CyclePart {

    private final LetterDesk letters;

    LettersInCycle(LetterDesk letters) {
        this.letters = letters;
    }

    @Override
    public void begin(String tenant, int year) {
        letters.ask(tenant, year);
    }
}

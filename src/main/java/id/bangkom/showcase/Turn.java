package id.bangkom.showcase;

import id.bangkom.process.CaseKey;
import id.bangkom.process.Rehearsal.Call;
import java.time.Instant;
import java.util.List;

/**
 * Somebody's turn.
 *
 * @param call the task
 * @param time how often this task came up in its case, from 1
 * @param count how often it came up in its city's year, from 1
 * @param offset years from the present one to that of the case
 * @param matter names the turn the same way at every start, where ids of cases may be chosen anew
 */
record Turn(Call call, int time, int count, int offset, String matter) {

    String form() {
        return call.form();
    }

    CaseKey key() {
        return call.key();
    }

    Instant at() {
        return call.at();
    }

    /** Luck in this turn, 0 to sides - 1. */
    int roll(String what, int sides) {
        return Dice.roll(matter + "/" + what, sides);
    }

    /** Luck that a case with an id of its own has in all its turns. */
    int rollOfCase(String what, int sides) {
        return Dice.roll(key().tenant() + "/" + offset + "/" + key().id() + "/" + what, sides);
    }

    <T> T one(List<T> of) {
        return of.get(roll("phrase", of.size()));
    }
}

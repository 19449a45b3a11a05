package id.bangkom.letters;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter: the decree that sets a plan, one of its annexes, or a decree that amends it.
 *
 * @param year of the plan
 * @param issue 1; one more each time that the letters are issued anew
 * @param annex the number of the annex, else 0
 * @param amendment 1 for the first decree that amends the one of the year and so on, else 0
 * @param revisionId case of the budget revision that an amendment sets, else null
 * @param unitId of an annex or an amendment, else null
 * @param unit its name, else null
 * @param number as on the letter
 * @param official who decides by office, for example "Wali Kota Palu"
 * @param office in which it was signed, with Plt. or Plh.
 * @param signatory name
 * @param token of the address where it is checked
 * @param attempts how often its file was begun
 * @param digest SHA-256 of the file, hexadecimal, or null
 * @param size bytes of the file, 0 before there is one
 * @param revokedAt or null
 * @param revokedWhy or null
 */
record Letter(
        String id,
        String tenant,
        int year,
        int issue,
        int annex,
        int amendment,
        String revisionId,
        String unitId,
        String unit,
        String number,
        LocalDate dated,
        String subject,
        String official,
        String office,
        String signatory,
        String token,
        State state,
        int attempts,
        String digest,
        int size,
        Instant madeAt,
        Instant revokedAt,
        String revokedWhy) {

    /** How far a letter is. */
    enum State {
        WRITTEN("Menunggu dicetak"),
        PRINTING("Sedang dicetak"),
        READY("Siap"),
        FAILED("Gagal dicetak"),
        REVOKED("Dicabut");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }

        boolean isUnderWay() {
            return this == WRITTEN || this == PRINTING;
        }
    }

    boolean isDecree() {
        return annex == 0 && amendment == 0;
    }

    boolean isAmendment() {
        return amendment > 0;
    }

    /** The same letter, to be printed once more. */
    Letter anew(String newId, int newIssue, String newToken, Instant now) {
        return new Letter(
                newId,
                tenant,
                year,
                newIssue,
                annex,
                amendment,
                revisionId,
                unitId,
                unit,
                number,
                dated,
                subject,
                official,
                office,
                signatory,
                newToken,
                State.WRITTEN,
                0,
                null,
                0,
                now,
                null,
                null);
    }

    boolean hasFile() {
        return digest != null;
    }

    /** What it is called, for example "Lampiran IV". */
    String title() {
        if (isAmendment()) {
            return amendment == 1 ? "Keputusan Perubahan" : "Keputusan Perubahan " + Ordinal.of(amendment);
        }
        return isDecree() ? "Keputusan Wali Kota" : "Lampiran " + Roman.of(annex);
    }
}

package id.bangkom.letters;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter: the decree that sets a plan, or one of its annexes.
 *
 * @param year of the plan
 * @param issue 1; one more each time that the letters are issued anew
 * @param annex 0 for the decree, else the number of the annex
 * @param unitId of an annex, else null
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
        return annex == 0;
    }

    boolean hasFile() {
        return digest != null;
    }

    /** What it is called, for example "Lampiran IV". */
    String title() {
        return isDecree() ? "Keputusan Wali Kota" : "Lampiran " + Roman.of(annex);
    }
}

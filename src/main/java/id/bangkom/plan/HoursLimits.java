package id.bangkom.plan;

import id.bangkom.process.Words;
import java.util.Optional;

/**
 * The limits of JP for one person and year. A PNS (or CPNS) has a floor, PP 11/2017 article 203(4); somebody with a work
 * agreement has a ceiling, PP 49/2018 article 40(1), which whether it outlives UU 20/2023 is open, so it is a warning.
 *
 * @param floor least JP, or null when there is none
 * @param ceiling most JP, or null when there is none
 */
record HoursLimits(Integer floor, Integer ceiling) {

    boolean belowFloor(int hours) {
        return floor != null && hours < floor;
    }

    boolean aboveCeiling(int hours) {
        return ceiling != null && hours > ceiling;
    }

    /** For those who plan, for example "PNS wajib mengembangkan kompetensi paling sedikit 20 JP per tahun". */
    String rule() {
        return floor != null
                ? "PNS wajib mengembangkan kompetensi paling sedikit " + floor
                        + " JP per tahun (PP 11/2017 Pasal 203 ayat 4)."
                : "PPPK mengembangkan kompetensi paling banyak " + ceiling
                        + " JP per tahun perjanjian kerja (PP 49/2018 Pasal 40).";
    }

    /** What is wrong with so many JP, for those who decide. */
    Optional<String> warning(int hours) {
        if (belowFloor(hours)) {
            return Optional.of("Jumlah " + Words.number(hours, 0) + " JP masih di bawah batas minimal " + floor
                    + " JP per tahun bagi PNS.");
        }
        if (aboveCeiling(hours)) {
            return Optional.of("Jumlah " + Words.number(hours, 0) + " JP melebihi batas maksimal " + ceiling
                    + " JP per tahun bagi PPPK.");
        }
        return Optional.empty();
    }
}

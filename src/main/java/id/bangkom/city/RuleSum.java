package id.bangkom.city;

import java.util.List;
import java.util.Optional;

/**
 * Numbers that may each be 0, but not all on the same day.
 *
 * @param codes of the rules
 * @param explanation what would be wrong and what to do, an Indonesian sentence without its beginning
 */
record RuleSum(List<String> codes, String explanation) {

    private static final List<RuleSum> FIXED = List.of(new RuleSum(
            List.of("needs.weight.ASSESSMENT", "needs.weight.SUPERVISOR", "needs.weight.SELF"),
            "bobot hasil asesmen, penilaian atasan, dan penilaian mandiri akan semuanya 0, sehingga tidak ada level yang"
                    + " dihitung. Sedikitnya satu dari ketiganya harus lebih dari 0."));

    RuleSum {
        codes = List.copyOf(codes);
    }

    /** The one that a rule belongs to. */
    static Optional<RuleSum> of(String code) {
        return FIXED.stream().filter(sum -> sum.codes().contains(code)).findFirst();
    }
}

package id.bangkom.profile;

import id.bangkom.competency.Assessment;
import id.bangkom.needs.LevelSource;
import id.bangkom.needs.Needs;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * A level that somebody was found to have, whoever said so.
 *
 * @param level 1 to 5
 * @param kind how far it is trusted
 * @param source Indonesian
 * @param on when it was found
 */
record Evidence(String competencyId, int level, Kind kind, String source, LocalDate on) {

    /** The more trusted the later. */
    enum Kind {
        SELF,
        SUPERVISOR,
        ASSESSED
    }

    /**
     * Which of two counts: what people say of themselves counts only when nobody else has said anything; else the later
     * one, and on one day the more trusted one.
     */
    private static final Comparator<Evidence> WEIGHT = Comparator.comparing((Evidence each) -> each.kind() != Kind.SELF)
            .thenComparing(Evidence::on)
            .thenComparing(Evidence::kind)
            .thenComparing(Evidence::source)
            .thenComparing(Evidence::level);

    static Evidence of(Assessment assessment) {
        return new Evidence(
                assessment.competencyId(),
                assessment.level(),
                assessment.source() == Assessment.Source.ASSESSMENT_CENTRE ? Kind.ASSESSED : Kind.SUPERVISOR,
                assessment.source().label(),
                assessment.on());
    }

    static Evidence of(Needs.Rated rated, ZoneId zone) {
        boolean self = rated.source() == LevelSource.SELF;
        return new Evidence(
                rated.competencyId(),
                rated.level(),
                self ? Kind.SELF : Kind.SUPERVISOR,
                (self ? "Penilaian mandiri" : "Konfirmasi atasan") + ", siklus " + rated.year(),
                LocalDate.ofInstant(rated.at(), zone));
    }

    /** The level of each competency that counts on a day, by competency id; what was found later is left out. */
    static Map<String, Evidence> counting(Collection<Evidence> all, LocalDate on) {
        Map<String, Evidence> counting = new HashMap<>();
        all.stream()
                .filter(each -> !each.on().isAfter(on))
                .forEach(each -> counting.merge(
                        each.competencyId(), each, (one, other) -> WEIGHT.compare(one, other) >= 0 ? one : other));
        return counting;
    }
}

package id.bangkom.mentoring;

import id.bangkom.access.Cities;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.mentoring.MatchScore.Weights;
import id.bangkom.mentoring.MentorProfiles.Funnel;
import id.bangkom.mentoring.MentorProfiles.Wanted;
import id.bangkom.mentoring.MentoringCases.MentoringCase;
import id.bangkom.needs.Need;
import id.bangkom.needs.Needs;
import id.bangkom.needs.NeedsResult;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.rules.Rules;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds a mentor for one mentee. Who may be asked at all: willing, of the same city, with at least the level that the
 * mentee is to reach in the focus competency (which is above the mentee's own), longer in service, for a technical
 * competency of the same job family, not the direct supervisor, free for the whole period, with room for one more, and
 * not asked before. Among them the best {@link MatchScore} is asked.
 */
@Component
class Matching {

    private static final double DAYS_PER_YEAR = 365.25;

    private final MentorProfiles profiles;
    private final Needs needs;
    private final Workforce workforce;
    private final Competencies competencies;
    private final Rules rules;
    private final Cities cities;

    Matching(
            MentorProfiles profiles,
            Needs needs,
            Workforce workforce,
            Competencies competencies,
            Rules rules,
            Cities cities) {
        this.profiles = profiles;
        this.needs = needs;
        this.workforce = workforce;
        this.competencies = competencies;
        this.rules = rules;
        this.cities = cities;
    }

    /**
     * Somebody to ask.
     *
     * @param score 0 to 100
     * @param reasons why, in Indonesian, one sentence each
     */
    record Candidate(String mentorId, double score, List<String> reasons) {}

    /** The gap that mentoring is to close: one for which it is recommended, else any; the largest first. */
    Optional<Need> focusOf(CaseKey key) {
        return focus(gapsOf(key));
    }

    /** As {@link #focusOf}, for somebody with these gaps. */
    static Optional<Need> focus(List<Need> gaps) {
        return gaps.stream().filter(Matching::forMentoring).findFirst().or(() -> gaps.stream()
                .findFirst());
    }

    /** Whether mentoring or coaching was recommended for a gap. */
    static boolean forMentoring(Need need) {
        return "MENTORING".equals(need.method()) || "COACHING".equals(need.method());
    }

    private List<Need> gapsOf(CaseKey key) {
        return needs.of(key.tenant(), key.year(), key.id())
                .map(NeedsResult::gaps)
                .orElse(List.of());
    }

    /** The last day of a mentoring that begins today: some months from now, not beyond the year of the cycle. */
    LocalDate periodEnd(CaseKey key) {
        LocalDate today = cities.today(key.tenant());
        LocalDate full = today.plusMonths((long) rule(key, "mentoring.period.months"));
        LocalDate endOfYear = LocalDate.of(key.year(), 12, 31);
        return endOfYear.isAfter(today) && full.isAfter(endOfYear) ? endOfYear : full;
    }

    /** Takes a place of the best mentor there is; empty when there is none. */
    Optional<Candidate> takeBest(MentoringCase mentoring) {
        if (mentoring.competencyId() == null) {
            return Optional.empty();
        }
        String tenant = mentoring.key().tenant();
        return workforce.employee(tenant, mentoring.key().id()).flatMap(mentee -> ranked(mentoring, mentee).stream()
                .filter(candidate -> profiles.take(tenant, candidate.mentorId()))
                .findFirst());
    }

    private List<Candidate> ranked(MentoringCase mentoring, Employee mentee) {
        CaseKey key = mentoring.key();
        Competency focus = competency(key, mentoring.competencyId());
        Map<String, MentorProfile> free = profiles.candidates(wanted(mentoring)).stream()
                .collect(Collectors.toMap(MentorProfile::employeeId, Function.identity()));
        String supervisor = workforce.supervisorOf(key.tenant(), key.id()).orElse(null);
        String family = family(mentee);
        Map<String, Map<String, Integer>> levels = profiles.levels(key.tenant(), free.keySet());
        Weights weights = weights(key);
        List<Need> gaps = gapsOf(key);
        return workforce.employees(key.tenant(), free.keySet()).stream()
                .filter(mentor -> !mentor.id().equals(supervisor))
                .filter(mentor -> mentor.joinedOn().isBefore(mentee.joinedOn()))
                .filter(mentor -> focus.kind() != CompetencyKind.TECHNICAL
                        || family(mentor).equals(family))
                .map(mentor -> candidate(
                        new Pair(
                                mentoring,
                                mentee,
                                mentor,
                                free.get(mentor.id()),
                                family(mentor).equals(family)),
                        focus,
                        gaps,
                        levels.getOrDefault(mentor.id(), Map.of()),
                        weights))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::mentorId))
                .toList();
    }

    private record Pair(
            MentoringCase mentoring, Employee mentee, Employee mentor, MentorProfile profile, boolean sameFamily) {

        double yearsAhead() {
            return ChronoUnit.DAYS.between(mentor.joinedOn(), mentee.joinedOn()) / DAYS_PER_YEAR;
        }

        boolean otherUnit() {
            return !mentor.unitId().equals(mentee.unitId());
        }
    }

    private static Candidate candidate(
            Pair pair, Competency focus, List<Need> gaps, Map<String, Integer> levels, Weights weights) {
        int missing = gaps.stream().mapToInt(Need::gap).sum();
        List<Need> covered = gaps.stream()
                .filter(need -> levels.getOrDefault(need.competencyId(), 0) >= need.required())
                .toList();
        int coveredLevels = covered.stream().mapToInt(Need::gap).sum();
        MatchScore score = new MatchScore(
                missing == 0 ? 1 : (double) coveredLevels / missing,
                pair.sameFamily(),
                pair.otherUnit(),
                pair.yearsAhead(),
                pair.profile().mentees(),
                pair.profile().capacity());
        List<String> reasons = new ArrayList<>();
        reasons.add(
                "Menguasai " + focus.name() + " pada level " + levels.get(focus.id()) + "; mentee berada pada level "
                        + pair.mentoring().currentLevel() + " dan perlu mencapai level "
                        + pair.mentoring().targetLevel() + ".");
        if (gaps.size() > 1) {
            reasons.add("Menguasai " + covered.size() + " dari " + gaps.size()
                    + " kompetensi yang masih perlu dikembangkan mentee.");
        }
        reasons.add(
                pair.sameFamily() ? "Rumpun jabatannya sama dengan mentee." : "Rumpun jabatannya berbeda dari mentee.");
        reasons.add(
                pair.otherUnit()
                        ? "Bertugas di unit lain (" + pair.mentor().unitName()
                                + "), sehingga membawa sudut pandang baru."
                        : "Bertugas di unit yang sama dengan mentee.");
        reasons.add("Masa kerjanya " + Words.number(pair.yearsAhead(), 1) + " tahun lebih lama.");
        reasons.add("Saat diusulkan, " + pair.profile().mentees() + " dari "
                + pair.profile().capacity() + " tempat bimbingannya terisi.");
        return new Candidate(pair.mentor().id(), score.of(weights), reasons);
    }

    /** Why nobody can be asked, in Indonesian. */
    String whyNobody(MentoringCase mentoring, int asked) {
        if (mentoring.competencyId() == null) {
            return "Tidak ada kesenjangan kompetensi yang dapat menjadi fokus mentoring.";
        }
        if (workforce.employee(mentoring.key().tenant(), mentoring.key().id()).isEmpty()) {
            return "Pegawai ini tidak lagi aktif.";
        }
        Funnel funnel = profiles.funnel(wanted(mentoring));
        String name = competency(mentoring.key(), mentoring.competencyId()).name();
        return "Dari " + funnel.willing() + " mentor yang bersedia, " + funnel.able() + " menguasai " + name
                + " sekurang-kurangnya pada level " + mentoring.targetLevel() + ", " + funnel.available()
                + " di antaranya tersedia selama masa mentoring, dan " + funnel.free()
                + " masih dapat menerima mentee ini. "
                + (funnel.free() > 0
                        ? "Yang tersisa adalah atasan langsung, belum lebih lama bertugas, atau dari bidang lain. "
                        : "")
                + "Sudah dihubungi: " + asked + " orang.";
    }

    private Wanted wanted(MentoringCase mentoring) {
        int level = Math.max(mentoring.targetLevel(), mentoring.currentLevel() + 1);
        return new Wanted(
                mentoring.key(),
                mentoring.competencyId(),
                level,
                cities.today(mentoring.key().tenant()),
                periodEnd(mentoring.key()));
    }

    private Competency competency(CaseKey key, String id) {
        return competencies
                .competency(key.tenant(), id)
                .orElseThrow(() -> new IllegalStateException("No competency " + id + " in " + key.tenant()));
    }

    private String family(Employee employee) {
        return workforce
                .position(employee.tenant(), employee.positionId())
                .map(Position::jobFamily)
                .orElse("");
    }

    private Weights weights(CaseKey key) {
        return new Weights(
                rule(key, "mentoring.weight.coverage"),
                rule(key, "mentoring.weight.family"),
                rule(key, "mentoring.weight.unit"),
                rule(key, "mentoring.weight.seniority"),
                rule(key, "mentoring.weight.load"),
                rule(key, "mentoring.seniority.years"));
    }

    private double rule(CaseKey key, String code) {
        return rules.number(key.tenant(), code, cities.today(key.tenant())).doubleValue();
    }
}

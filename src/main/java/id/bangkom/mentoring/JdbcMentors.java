package id.bangkom.mentoring;

import id.bangkom.access.Cities;
import id.bangkom.competency.Competencies;
import id.bangkom.needs.LevelSource;
import id.bangkom.needs.Need;
import id.bangkom.needs.Needs;
import id.bangkom.needs.NeedsResult;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.Rules;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcMentors implements Mentors {

    private static final int MOST_MENTEES = 10;

    private final MentorProfiles profiles;
    private final Workforce workforce;
    private final Competencies competencies;
    private final Needs needs;
    private final Rules rules;
    private final Cities cities;
    private final Clock clock;

    JdbcMentors(
            MentorProfiles profiles,
            Workforce workforce,
            Competencies competencies,
            Needs needs,
            Rules rules,
            Cities cities,
            Clock clock) {
        this.profiles = profiles;
        this.workforce = workforce;
        this.competencies = competencies;
        this.needs = needs;
        this.rules = rules;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public Optional<MentorProfile> profile(String tenant, String employeeId) {
        return profiles.find(tenant, employeeId);
    }

    @Override
    @Transactional
    public void offer(Actor actor, Integer capacity, LocalDate from, LocalDate to) {
        if (workforce.employee(actor.tenant(), actor.userId()).isEmpty()) {
            throw Refusal.forbidden(
                    "Hanya pegawai aktif yang dapat menjadi mentor. Hubungi BKPSDM bila data Anda keliru.");
        }
        LocalDate today = cities.today(actor.tenant());
        int most = capacity == null
                ? rules.number(actor.tenant(), "mentoring.capacity", today).intValueExact()
                : capacity;
        if (most < 1 || most > MOST_MENTEES) {
            throw Refusal.invalid(
                    "Jumlah mentee " + most + " tidak dapat disimpan; isilah 1 sampai " + MOST_MENTEES + ".");
        }
        if (from == null || (to != null && to.isBefore(from))) {
            throw Refusal.invalid("Isilah tanggal mulai tersedia, dan tanggal akhir yang tidak mendahuluinya.");
        }
        profiles.offer(actor.tenant(), actor.userId(), most, from, to, clock.instant());
        refresh(actor.tenant(), today.getYear(), List.of(actor.userId()));
    }

    @Override
    @Transactional
    public void withdraw(Actor actor) {
        profiles.withdraw(actor.tenant(), actor.userId(), clock.instant());
    }

    @Override
    @Transactional
    public void refreshLevels(String tenant, int year) {
        refresh(tenant, year, profiles.willing(tenant));
    }

    /** What the supervisor confirmed this year, else what was last assessed. One's own rating alone does not count. */
    private void refresh(String tenant, int year, List<String> mentors) {
        Map<String, NeedsResult> confirmed = needs.of(tenant, year, mentors);
        for (String mentor : mentors) {
            Map<String, Integer> levels = new HashMap<>();
            competencies
                    .assessmentsOf(tenant, mentor)
                    .forEach((competency, assessment) -> levels.put(competency, assessment.level()));
            Optional.ofNullable(confirmed.get(mentor)).map(NeedsResult::needs).orElse(List.of()).stream()
                    .filter(need -> need.source() == LevelSource.SUPERVISOR)
                    .forEach((Need need) -> levels.put(need.competencyId(), need.actual()));
            profiles.levels(tenant, mentor, levels);
        }
    }
}

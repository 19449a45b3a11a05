package id.bangkom.competency;

import id.bangkom.access.Cities;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EnteredAssessments implements Assessments {

    private static final int LONGEST_EVIDENCE = 200;

    /** Before it nobody had been assessed by the standards of PermenPANRB 38/2017. */
    private static final LocalDate EARLIEST = LocalDate.of(2017, 1, 1);

    private final AssessmentRows rows;
    private final Competencies competencies;
    private final Workforce workforce;
    private final Cities cities;
    private final Clock clock;

    EnteredAssessments(
            AssessmentRows rows, Competencies competencies, Workforce workforce, Cities cities, Clock clock) {
        this.rows = rows;
        this.competencies = competencies;
        this.workforce = workforce;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public List<Kept> of(String tenant, String employeeId) {
        return rows.of(tenant, employeeId);
    }

    @Override
    public Map<String, List<Assessment>> latestOf(String tenant, Collection<String> employeeIds) {
        return rows.latest(tenant, employeeIds);
    }

    @Override
    @Transactional
    public void enter(Actor actor, String employeeId, Entry entry) {
        if (actor.userId().equals(employeeId)) {
            throw Refusal.forbidden("Penilaian tentang diri sendiri dicatat oleh petugas BKPSDM yang lain.");
        }
        if (workforce.employee(actor.tenant(), employeeId).isEmpty()) {
            throw Refusal.notFound("Pegawai tidak ditemukan atau tidak lagi bertugas.");
        }
        Competency competency = checked(actor.tenant(), entry);
        Assessment assessment = new Assessment(competency.id(), entry.level(), entry.source(), entry.on());
        OptionalInt known = rows.level(actor.tenant(), employeeId, competency.id(), entry.source(), entry.on());
        if (known.isPresent()) {
            throw Refusal.conflict(already(competency, entry, "level " + known.getAsInt()));
        }
        try {
            rows.add(
                    actor.tenant(),
                    employeeId,
                    assessment,
                    entry.evidence() == null || entry.evidence().isBlank()
                            ? null
                            : entry.evidence().strip(),
                    actor.userId(),
                    clock.instant());
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict(already(competency, entry, "oleh petugas lain"));
        }
    }

    private static String already(Competency competency, Entry entry, String how) {
        return "Penilaian " + competency.name() + " dari sumber \""
                + entry.source().label() + "\" pada "
                + Words.date(entry.on()) + " sudah tercatat (" + how
                + "). Satu kompetensi hanya dicatat sekali per sumber dan hari.";
    }

    private Competency checked(String tenant, Entry entry) {
        if (entry.competencyId() == null || entry.level() == null || entry.source() == null || entry.on() == null) {
            throw Refusal.invalid("Kompetensi, level, sumber, dan tanggal penilaian wajib diisi.");
        }
        if (entry.level() < Level.LOWEST || entry.level() > Level.HIGHEST) {
            throw Refusal.invalid("Level harus 1 sampai 5, bukan " + entry.level() + ".");
        }
        LocalDate today = cities.today(tenant);
        if (entry.on().isAfter(today) || entry.on().isBefore(EARLIEST)) {
            throw Refusal.invalid("Tanggal penilaian harus antara " + Words.date(EARLIEST) + " dan hari ini, bukan "
                    + Words.date(entry.on()) + ".");
        }
        if (entry.evidence() != null && entry.evidence().length() > LONGEST_EVIDENCE) {
            throw Refusal.invalid("Bukti paling panjang " + LONGEST_EVIDENCE + " huruf.");
        }
        return competencies
                .competency(tenant, entry.competencyId())
                .orElseThrow(() -> Refusal.invalid("Pilih kompetensi dari kamus kompetensi."));
    }
}

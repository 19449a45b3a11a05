package id.bangkom.hcdp;

import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.hcdp.FrameProposal.Effort;
import id.bangkom.hcdp.PlanFrame.State;
import id.bangkom.hcdp.PlanFrame.Target;
import id.bangkom.needs.GapCounts;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.Catalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Frames of several years: a draft by the HR agency, set by a decree, followed by the next version. */
@Component
class Frames {

    static final int MOST_PEOPLE = 100_000;
    static final int MOST_HOURS = 10_000_000;
    static final long HIGHEST_COST = 10_000_000_000_000L;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_DECREE = 80;

    private final FrameRows rows;
    private final HcdpAccess access;
    private final GapCounts gaps;
    private final Catalogue catalogue;
    private final Competencies competencies;
    private final Cities cities;
    private final Clock clock;

    Frames(
            FrameRows rows,
            HcdpAccess access,
            GapCounts gaps,
            Catalogue catalogue,
            Competencies competencies,
            Cities cities,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.gaps = gaps;
        this.catalogue = catalogue;
        this.competencies = competencies;
        this.cities = cities;
        this.clock = clock;
    }

    /** The latest period first, of each its newest version first. */
    List<PlanFrame> all(String tenant) {
        return rows.all(tenant);
    }

    /** @throws Refusal when the city has no such frame */
    PlanFrame frame(String tenant, String id) {
        return rows.find(tenant, id).orElseThrow(() -> Refusal.notFound("Kerangka HCDP ini tidak ada."));
    }

    List<Target> targets(String tenant, String id) {
        return rows.targets(tenant, id);
    }

    /**
     * Begins a frame of {@value PlanFrame#YEARS} years with the targets that {@link FrameProposal} makes of the gaps of
     * the newest year.
     *
     * @return its id
     * @throws Refusal when this person may not, or something is not as it should be
     */
    @Transactional
    String begin(Actor actor, int fromYear, String title, String basis) {
        requireAgency(actor);
        int today = cities.today(actor.tenant()).getYear();
        if (fromYear < today - PlanFrame.YEARS || fromYear > today + 2) {
            throw Refusal.invalid(
                    "Isian \"Tahun pertama\" harus dari " + (today - PlanFrame.YEARS) + " sampai " + (today + 2) + ".");
        }
        if (rows.all(actor.tenant()).stream()
                .anyMatch(frame -> frame.fromYear() <= fromYear + PlanFrame.YEARS - 1 && frame.toYear() >= fromYear)) {
            throw Refusal.conflict(
                    "Sudah ada kerangka HCDP yang mencakup sebagian tahun ini. Buat versi berikutnya dari"
                            + " kerangka itu.");
        }
        PlanFrame frame = draft(actor, fromYear, fromYear + PlanFrame.YEARS - 1, 1, title, basis);
        add(actor.tenant(), frame);
        Map<String, Integer> people = gaps.newestYear(actor.tenant())
                .map(year -> gaps.people(actor.tenant(), year))
                .orElse(Map.of());
        FrameProposal.of(frame.years(), people, competency -> effort(actor.tenant(), competency))
                .forEach(target -> rows.put(actor.tenant(), frame.id(), target));
        return frame.id();
    }

    /** Of the programme that the catalogue names first for the competency. */
    private Effort effort(String tenant, String competency) {
        return catalogue.forCompetency(tenant, competency).stream()
                .findFirst()
                .map(programme -> new Effort(programme.jp(), programme.cost()))
                .orElse(Effort.UNKNOWN);
    }

    private PlanFrame draft(Actor actor, int from, int to, int version, String title, String basis) {
        return new PlanFrame(
                UUID.randomUUID().toString().replace("-", ""),
                from,
                to,
                version,
                Meetings.text("Judul", title, LONGEST_TITLE),
                Meetings.text("Dasar", basis, LONGEST_BASIS),
                State.DRAFT,
                1,
                null,
                null,
                actor.userId(),
                clock.instant(),
                null);
    }

    private void add(String tenant, PlanFrame frame) {
        try {
            rows.add(tenant, frame);
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw Refusal.conflict("Versi ini baru saja dibuat oleh orang lain. Muat ulang halaman.");
        }
    }

    /**
     * Begins the next version of a decided frame, with the same targets.
     *
     * @return its id
     * @throws Refusal when this person may not, or it is not the newest or not decided
     */
    @Transactional
    String next(Actor actor, String id) {
        requireAgency(actor);
        PlanFrame before = frame(actor.tenant(), id);
        boolean newest = rows.all(actor.tenant()).stream()
                .noneMatch(other -> other.fromYear() == before.fromYear() && other.version() > before.version());
        if (before.isDraft() || !newest) {
            throw Refusal.conflict("Versi berikutnya hanya dapat dibuat dari versi terakhir yang sudah ditetapkan.");
        }
        PlanFrame frame =
                draft(actor, before.fromYear(), before.toYear(), before.version() + 1, before.title(), before.basis());
        add(actor.tenant(), frame);
        rows.targets(actor.tenant(), id).forEach(target -> rows.put(actor.tenant(), frame.id(), target));
        return frame.id();
    }

    /** Changes title and basis of a draft. @throws Refusal when this person may not, or it has changed since */
    @Transactional
    void rename(Actor actor, String id, int edition, String title, String basis) {
        requireAgency(actor);
        frame(actor.tenant(), id);
        change(
                actor,
                id,
                edition,
                Meetings.text("Judul", title, LONGEST_TITLE),
                Meetings.text("Dasar", basis, LONGEST_BASIS));
    }

    private void change(Actor actor, String id, int edition, String title, String basis) {
        if (!rows.change(actor.tenant(), id, edition, title, basis)) {
            throw Refusal.conflict(
                    "Kerangka ini sudah ditetapkan, atau baru saja diubah oleh orang lain. Muat ulang halaman.");
        }
    }

    /**
     * Sets a target of a draft; no people take it out.
     *
     * @throws Refusal when this person may not, something is not as it should be, or the draft has changed since
     */
    @Transactional
    void put(Actor actor, String id, int edition, Target target) {
        requireAgency(actor);
        PlanFrame frame = frame(actor.tenant(), id);
        if (target.year() < frame.fromYear() || target.year() > frame.toYear()) {
            throw Refusal.invalid("Isian \"Tahun\" harus dari " + frame.fromYear() + " sampai " + frame.toYear() + ".");
        }
        if (competencies.dictionary(actor.tenant()).stream()
                .map(Competency::id)
                .noneMatch(target.competencyId()::equals)) {
            throw Refusal.invalid("Pilih kompetensi dari daftar.");
        }
        requireBetween("Jumlah pegawai", target.people(), MOST_PEOPLE);
        requireBetween("JP", target.hours(), MOST_HOURS);
        requireBetween("Biaya", target.cost(), HIGHEST_COST);
        change(actor, id, edition, frame.title(), frame.basis());
        rows.put(actor.tenant(), id, target);
    }

    private static void requireBetween(String label, long number, long most) {
        if (number < 0 || number > most) {
            throw Refusal.invalid(
                    "Isian \"" + label + "\" harus berupa bilangan bulat dari 0 sampai " + Words.number(most, 0) + ".");
        }
    }

    /**
     * Records the decree that sets a draft; from then on it is not changed any more.
     *
     * @throws Refusal when this person may not, the decree is not plausible, or the draft has changed since
     */
    @Transactional
    void decide(Actor actor, String id, int edition, String decreeNo, LocalDate decreeDate) {
        access.require(actor, "Penetapan kerangka HCDP hanya dapat dicatat oleh Kepala BKPSDM.", Role.HR_HEAD);
        PlanFrame frame = frame(actor.tenant(), id);
        String number = Meetings.text("Nomor keputusan", decreeNo, LONGEST_DECREE);
        LocalDate today = cities.today(actor.tenant());
        if (decreeDate == null) {
            throw Refusal.invalid("Isian \"Tanggal keputusan\" wajib diisi.");
        }
        if (decreeDate.isAfter(today) || decreeDate.isBefore(LocalDate.of(frame.fromYear() - 2, 1, 1))) {
            throw Refusal.invalid("Isian \"Tanggal keputusan\" (" + Words.date(decreeDate) + ") harus dari "
                    + Words.date(LocalDate.of(frame.fromYear() - 2, 1, 1)) + " sampai hari ini.");
        }
        if (rows.targets(actor.tenant(), id).isEmpty()) {
            throw Refusal.invalid("Kerangka tanpa sasaran tidak dapat ditetapkan. Isi sedikitnya satu sasaran.");
        }
        if (!rows.decide(actor.tenant(), id, edition, number, decreeDate, actor.userId(), clock.instant())) {
            throw Refusal.conflict(
                    "Kerangka ini sudah ditetapkan, atau baru saja diubah oleh orang lain. Muat ulang halaman.");
        }
    }

    private void requireAgency(Actor actor) {
        access.require(actor, "Kerangka HCDP hanya dapat disusun oleh BKPSDM.", Role.HR_ANALYST, Role.HR_HEAD);
    }
}

package id.bangkom.evaluation;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.evaluation.RecognitionScheme.Level;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a city recognises, who was recognised, and who agrees to be named. */
@Component
public class Recognitions {

    /** Levels that a scheme may have. */
    public static final int MOST = 8;

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_BENEFIT = 300;
    static final int MOST_HOURS = 500;
    static final int MOST_SESSIONS = 100;

    /** In the rows of evaluations, for a level of a city's own scheme; its title is in the reason. */
    static final String OWN = "OWN";

    /**
     * Somebody for whom a recognition is proposed.
     *
     * @param unitId where the person worked when the evaluation was planned
     * @param programme title of the training that was evaluated
     * @param recognition in words
     * @param named whether the person agrees to be named
     */
    public record Honoured(
            String employeeId, String name, String unitId, String programme, String recognition, boolean named) {}

    private final RecognitionRows rows;
    private final Accounts accounts;
    private final Workforce workforce;
    private final Cities cities;
    private final Clock clock;

    Recognitions(RecognitionRows rows, Accounts accounts, Workforce workforce, Cities cities, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.workforce = workforce;
        this.cities = cities;
        this.clock = clock;
    }

    /** What applies to evaluations that are decided on that day. */
    public RecognitionScheme scheme(String tenant, LocalDate on) {
        return own(tenant, on).orElse(RecognitionScheme.DEFAULT);
    }

    /** The city's own scheme of that day; empty when it has none. */
    Optional<RecognitionScheme> own(String tenant, LocalDate on) {
        return rows.at(tenant, on);
    }

    /** A scheme that is set and has not begun. */
    public Optional<RecognitionScheme> upcoming(String tenant) {
        return rows.after(tenant, cities.today(tenant));
    }

    /**
     * Sets the city's scheme from a day to come on, for the definitive head of the HR agency; what was decided before stays.
     *
     * @throws Refusal when this person may not, when the day is not to come, or when a level can never be reached
     */
    @Transactional
    public void set(Actor actor, RecognitionScheme scheme) {
        requireHead(actor);
        String tenant = actor.tenant();
        if (scheme.from() == null || !scheme.from().isAfter(cities.today(tenant))) {
            throw Refusal.invalid("Skema penghargaan berlaku paling cepat besok, "
                    + Words.date(cities.today(tenant).plusDays(1)) + ": evaluasi yang sudah diputuskan tidak berubah.");
        }
        if (scheme.levels().isEmpty() || scheme.levels().size() > MOST) {
            throw Refusal.invalid("Isi sekurang-kurangnya satu dan paling banyak " + MOST + " penghargaan.");
        }
        scheme.levels().forEach(Recognitions::require);
        for (int i = 0; i < scheme.levels().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (scheme.levels().get(j).comprises(scheme.levels().get(i))) {
                    throw Refusal.invalid("\"" + scheme.levels().get(i).title()
                            + "\" tidak pernah tercapai: siapa pun yang memenuhi syaratnya sudah mendapat \""
                            + scheme.levels().get(j).title()
                            + "\", yang berada di atasnya. Ubah urutan atau syaratnya.");
                }
            }
        }
        if (!rows.set(tenant, scheme, actor.userId(), clock.instant())) {
            throw Refusal.conflict("Skema untuk tanggal ini baru saja disimpan orang lain. Periksa, lalu simpan lagi.");
        }
    }

    private static void require(Level level) {
        if (level.title() == null || level.title().isBlank() || level.title().length() > LONGEST_TITLE) {
            throw Refusal.invalid("Nama penghargaan wajib diisi, paling panjang " + LONGEST_TITLE + " huruf.");
        }
        if (level.benefit() == null
                || level.benefit().isBlank()
                || level.benefit().length() > LONGEST_BENEFIT) {
            throw Refusal.invalid("Isian \"Yang diperoleh\" untuk \"" + level.title() + "\" wajib, paling panjang "
                    + LONGEST_BENEFIT + " huruf.");
        }
        if (level.hours() < 0
                || level.hours() > MOST_HOURS
                || level.sessions() < 0
                || level.sessions() > MOST_SESSIONS) {
            throw Refusal.invalid("Syarat \"" + level.title() + "\": JP 0 sampai " + MOST_HOURS + ", sesi 0 sampai "
                    + MOST_SESSIONS + ".");
        }
    }

    private void requireHead(Actor actor) {
        accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.tenant().equals(actor.tenant()))
                .filter(account -> account.roles().contains(Role.HR_HEAD))
                .orElseThrow(
                        () -> Refusal.forbidden("Skema penghargaan hanya ditetapkan oleh kepala BKPSDM kota ini."));
        workforce.actingOffices(actor.tenant(), actor.userId(), cities.today(actor.tenant())).stream()
                .filter(acting -> acting.role() == Role.HR_HEAD)
                .findFirst()
                .ifPresent(acting -> {
                    throw Refusal.forbidden("Anda bertindak sebagai " + acting.title()
                            + ". Skema penghargaan mengikat seluruh pegawai dan hanya boleh ditetapkan pejabat definitif"
                            + " (UU 30/2014 Pasal 14).");
                });
    }

    /** Everybody for whom a recognition is proposed in a year, by name; who of them may be named is said with each. */
    public List<Honoured> honoured(String tenant, int year) {
        return rows.honoured(tenant, year);
    }

    /**
     * The person agrees to be named, or does not any more.
     *
     * @throws Refusal when nothing is proposed for this person in that year
     */
    public void consent(Actor actor, int year, boolean named) {
        if (honoured(actor.tenant(), year).stream()
                .noneMatch(each -> each.employeeId().equals(actor.userId()))) {
            throw Refusal.notFound("Tidak ada usulan penghargaan untuk Anda pada tahun " + year + ".");
        }
        if (named) {
            rows.consent(actor.tenant(), year, actor.userId(), clock.instant());
        } else {
            rows.withdraw(actor.tenant(), year, actor.userId());
        }
    }
}

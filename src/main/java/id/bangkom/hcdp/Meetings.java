package id.bangkom.hcdp;

import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-to-one meetings with units on their plans. */
@Component
class Meetings {

    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_PARTICIPANTS = 1_000;

    private final MeetingRows rows;
    private final HcdpAccess access;
    private final Workforce workforce;
    private final Cities cities;
    private final Clock clock;

    Meetings(MeetingRows rows, HcdpAccess access, Workforce workforce, Cities cities, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.workforce = workforce;
        this.cities = cities;
        this.clock = clock;
    }

    /** The latest first. */
    List<Meeting> of(String tenant, int year) {
        return rows.of(tenant, year);
    }

    /**
     * Keeps what a meeting was about; it cannot be changed any more, and what has to be put right is another entry.
     *
     * @param heldOn not in the future, and not more than two years before the year of the plan
     * @throws Refusal when this person may not, or something is missing
     */
    @Transactional
    void record(
            Actor actor,
            int year,
            String unitId,
            LocalDate heldOn,
            String participants,
            String notes,
            String agreements) {
        access.require(actor, "Rapat hanya dapat dicatat oleh BKPSDM.", Role.HR_ANALYST, Role.HR_HEAD);
        if (workforce.planningUnits(actor.tenant()).stream()
                .noneMatch(unit -> unit.id().equals(unitId))) {
            throw Refusal.invalid("Pilih perangkat daerah dari daftar.");
        }
        LocalDate today = cities.today(actor.tenant());
        if (heldOn == null) {
            throw Refusal.invalid("Isian \"Tanggal rapat\" wajib diisi.");
        }
        LocalDate earliest = LocalDate.of(year - 2, 1, 1);
        if (heldOn.isAfter(today) || heldOn.isBefore(earliest)) {
            throw Refusal.invalid("Isian \"Tanggal rapat\" (" + Words.date(heldOn) + ") harus dari "
                    + Words.date(earliest) + " sampai hari ini.");
        }
        rows.add(
                actor.tenant(),
                new Meeting(
                        UUID.randomUUID().toString().replace("-", ""),
                        year,
                        unitId,
                        heldOn,
                        text("Peserta", participants, LONGEST_PARTICIPANTS),
                        text("Pokok pembahasan", notes, LONGEST_TEXT),
                        text("Kesepakatan", agreements, LONGEST_TEXT),
                        actor.userId(),
                        clock.instant()));
    }

    static String text(String label, String text, int most) {
        if (text == null || text.isBlank() || text.strip().length() > most) {
            throw Refusal.invalid(
                    "Isian \"" + label + "\" wajib diisi, paling panjang " + Words.number(most, 0) + " karakter.");
        }
        return text.strip();
    }
}

package id.bangkom.city;

import id.bangkom.access.Cities;
import id.bangkom.city.CityRows.Change;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.rules.Holidays;
import id.bangkom.rules.Holidays.Holiday;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The city's own days off. Days that have passed stay as they were, because dates were counted with them; due dates that
 * are set already stay, too.
 */
@Component
class LocalHolidays {

    /** A calendar is set for this year and so many after it. */
    static final int YEARS_AHEAD = 2;

    private final Holidays holidays;
    private final CityRows rows;
    private final Rights rights;
    private final Cities cities;
    private final Clock clock;

    LocalHolidays(Holidays holidays, CityRows rows, Rights rights, Cities cities, Clock clock) {
        this.holidays = holidays;
        this.rows = rows;
        this.rights = rights;
        this.cities = cities;
        this.clock = clock;
    }

    /** The city's own day, or nothing. */
    Optional<Holiday> find(String tenant, LocalDate day) {
        return holidays.of(tenant, day.getYear()).stream()
                .filter(each -> each.ofCity() && each.day().equals(day))
                .findFirst();
    }

    LocalDate last(String tenant) {
        return LocalDate.of(cities.today(tenant).getYear() + YEARS_AHEAD, 12, 31);
    }

    /**
     * Adds a day.
     *
     * @param reason by what it is set
     * @throws Refusal when this person may not, an entry is wrong, or the day is off already
     */
    @Transactional
    void add(Actor actor, LocalDate day, String name, boolean collectiveLeave, String reason) {
        rights.requirePolicy(actor, "Hari libur daerah");
        Holiday holiday = checked(actor.tenant(), day, name, collectiveLeave, reason);
        put(actor.tenant(), holiday);
        note(actor, day, "Ditambahkan: " + inWords(holiday), holiday.reason());
    }

    /**
     * Makes another one of a day, maybe on another date.
     *
     * @param before the day as it is
     * @throws Refusal as {@link #add}; also when it has passed or is not there any more
     */
    @Transactional
    void change(Actor actor, LocalDate before, LocalDate day, String name, boolean collectiveLeave, String reason) {
        rights.requirePolicy(actor, "Hari libur daerah");
        Holiday holiday = checked(actor.tenant(), day, name, collectiveLeave, reason);
        take(actor.tenant(), before);
        put(actor.tenant(), holiday);
        note(
                actor,
                day,
                (day.equals(before) ? "Diubah menjadi: " : "Dipindahkan dari " + Words.date(before) + " menjadi: ")
                        + inWords(holiday),
                holiday.reason());
    }

    /** @throws Refusal when this person may not, no reason is given, or it has passed or is not there any more */
    @Transactional
    void remove(Actor actor, LocalDate day, String reason) {
        rights.requirePolicy(actor, "Hari libur daerah");
        List<FieldProblem> problems = new ArrayList<>();
        String why = Entries.line(reason);
        Entries.require(problems, "reason", "Alasan", why, 3, 300);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        String removed = find(actor.tenant(), day).map(LocalHolidays::inWords).orElse("");
        take(actor.tenant(), day);
        note(actor, day, "Dihapus: " + removed, why);
    }

    private void take(String tenant, LocalDate day) {
        if (day.isBefore(cities.today(tenant))) {
            throw Refusal.invalid(
                    Words.date(day)
                            + " sudah lewat. Hari yang sudah lewat tidak dapat diubah, karena tenggat sudah dihitung dengannya.");
        }
        if (!holidays.remove(tenant, day)) {
            throw Refusal.conflict(Words.date(day)
                    + " bukan (lagi) hari libur daerah kota ini. Hari libur nasional tidak dapat diubah.");
        }
    }

    private void put(String tenant, Holiday holiday) {
        boolean added;
        try {
            added = holidays.add(tenant, holiday);
        } catch (DuplicateKeyException somebodyElse) {
            added = false;
        }
        if (!added) {
            throw Refusal.conflict(
                    Words.date(holiday.day()) + " sudah menjadi hari libur atau cuti bersama. Ubah yang ada"
                            + " bila hari libur itu milik daerah.");
        }
    }

    private Holiday checked(String tenant, LocalDate day, String name, boolean collectiveLeave, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = cities.today(tenant);
        LocalDate last = last(tenant);
        if (day == null) {
            problems.add(new FieldProblem("day", "Isian \"Tanggal\" wajib berupa tanggal."));
        } else if (day.isBefore(today) || day.isAfter(last)) {
            problems.add(new FieldProblem(
                    "day",
                    "Isian \"Tanggal\" harus dari hari ini sampai " + Words.date(last) + "; " + Words.date(day)
                            + " di luar itu. Hari yang sudah lewat tidak dapat diubah."));
        }
        String title = Entries.line(name);
        String why = Entries.line(reason);
        Entries.require(problems, "name", "Nama", title, 3, 150);
        Entries.require(problems, "reason", "Dasar atau alasan", why, 3, 300);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new Holiday(day, title, collectiveLeave, why, true);
    }

    private static String inWords(Holiday holiday) {
        return (holiday.collectiveLeave() ? "cuti bersama " : "hari libur ") + "\"" + holiday.name() + "\", "
                + Words.date(holiday.day()) + ".";
    }

    private void note(Actor actor, LocalDate day, String summary, String reason) {
        rows.note(
                actor.tenant(),
                new Change(Subject.HOLIDAY, day.toString(), summary, reason, actor.userId(), clock.instant()));
    }
}

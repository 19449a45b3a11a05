package id.bangkom.letters;

import id.bangkom.cycle.DecreeNumbers;
import id.bangkom.letters.NumberRows.Taken;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives decrees their numbers: one after the other per city and calendar year, without gaps and never one twice. */
@Component
class Numbers implements DecreeNumbers {

    private final NumberRows rows;
    private final Clock clock;

    Numbers(NumberRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    NumberPattern pattern(String tenant) {
        return rows.pattern(tenant).orElse(NumberPattern.USUAL);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String number(String tenant, int year, LocalDate date, String typed) {
        return typed == null || typed.isBlank() ? own(tenant, year, date) : other(tenant, year, date, typed.strip());
    }

    private String own(String tenant, int year, LocalDate date) {
        Optional<Taken> before = rows.ofPlan(tenant, year).filter(Taken::isOwn);
        if (before.isPresent()) {
            return before.get().text();
        }
        return next(tenant, year, date, false);
    }

    /** The next number of the own register, for a decree that amends the one of a year. */
    @Transactional(propagation = Propagation.MANDATORY)
    String amending(String tenant, int year, LocalDate date) {
        return next(tenant, year, date, true);
    }

    private String next(String tenant, int year, LocalDate date, boolean amends) {
        NumberPattern pattern = pattern(tenant);
        while (true) {
            int next = rows.next(tenant, date.getYear());
            String number = pattern.number(next, date);
            // Somebody may have typed it for another decree.
            if (rows.taken(tenant, number).isEmpty()) {
                rows.take(tenant, number, year, amends, next, date, clock.instant());
                return number;
            }
        }
    }

    private String other(String tenant, int year, LocalDate date, String typed) {
        Optional<Taken> before = rows.taken(tenant, typed);
        if (before.isPresent()) {
            if (before.get().year() != year || before.get().amends()) {
                throw taken(typed);
            }
            return typed;
        }
        try {
            rows.take(tenant, typed, year, false, null, date, clock.instant());
        } catch (DuplicateKeyException meanwhile) {
            throw taken(typed);
        }
        return typed;
    }

    private static Refusal taken(String number) {
        return Refusal.invalid(List.of(new FieldProblem(
                "decreeNo",
                "Nomor \"" + number + "\" sudah dipakai keputusan lain. Kosongkan isian ini agar nomor diberikan"
                        + " otomatis, atau isikan nomor yang belum dipakai.")));
    }
}

package id.bangkom.competency;

import id.bangkom.access.Cities;
import id.bangkom.competency.StandardRows.Noted;
import id.bangkom.competency.StandardRows.Period;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what positions require, from a day to come on. What holds today and held before stays as it was, and so does the
 * standard of a running cycle, which is that of the day on which the cycle was opened.
 */
@Component
class Standards {

    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_LETTER = 80;

    /**
     * What is asked for.
     *
     * @param on first day
     * @param levels by competency; null: no level of its own any more; competencies that are missing stay as they are
     * @param letterNo or null
     */
    record Order(LocalDate on, Map<String, Integer> levels, String letterNo, String reason) {}

    private final StandardRows rows;
    private final Competencies competencies;
    private final Cities cities;
    private final Clock clock;

    Standards(StandardRows rows, Competencies competencies, Cities cities, Clock clock) {
        this.rows = rows;
        this.competencies = competencies;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * Only for callers that have checked that the person asking may do so.
     *
     * @return how many levels were changed
     * @throws Refusal when the position is not the city's, when something is wrong, when nothing would change, or when
     *     something is planned for a later day
     */
    @Transactional
    int change(Actor actor, String positionId, Order order) {
        String tenant = actor.tenant();
        rows.lock(tenant, positionId).orElseThrow(Standards::unknown);
        check(tenant, order);
        List<Period> periods = rows.of(tenant, positionId);
        periods.stream()
                .map(Period::from)
                .filter(from -> from.isAfter(order.on()))
                .max(Comparator.naturalOrder())
                .ifPresent(later -> {
                    throw Refusal.conflict("Sudah ada standar yang berlaku mulai " + Words.date(later)
                            + ". Pilih tanggal itu atau sesudahnya.");
                });
        Map<String, Period> now = holding(periods, order.on());
        List<Noted> changed = new ArrayList<>();
        order.levels().forEach((competency, level) -> {
            Period before = now.get(competency);
            Integer known = before == null ? null : before.level();
            if (!Objects.equals(known, level)) {
                write(tenant, positionId, competency, order.on(), before, level);
                changed.add(new Noted(
                        positionId,
                        competency,
                        order.on(),
                        known,
                        level,
                        blank(order.letterNo()) ? null : order.letterNo().strip(),
                        order.reason().strip(),
                        actor.userId(),
                        clock.instant()));
            }
        });
        if (changed.isEmpty()) {
            throw Refusal.invalid("Tidak ada level yang berubah. Ubah sekurang-kurangnya satu level.");
        }
        fewEnough(rows.of(tenant, positionId), order.on());
        rows.note(tenant, changed);
        return changed.size();
    }

    private void write(
            String tenant, String positionId, String competency, LocalDate on, Period before, Integer level) {
        boolean planned = before != null && before.from().equals(on);
        if (planned && level == null) {
            rows.drop(tenant, positionId, competency, on);
        } else if (planned) {
            rows.becomes(tenant, positionId, competency, on, level);
        } else {
            if (before != null) {
                rows.ends(tenant, positionId, competency, before.from(), on.minusDays(1));
            }
            if (level != null) {
                rows.add(tenant, positionId, competency, on, level);
            }
        }
    }

    private void check(String tenant, Order order) {
        LocalDate today = cities.today(tenant);
        if (order.on() == null) {
            throw Refusal.invalid("Tanggal mulai berlaku wajib diisi.");
        }
        if (!order.on().isAfter(today) || order.on().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.invalid("Standar diubah paling cepat mulai besok, " + Words.date(today.plusDays(1))
                    + ", dan paling lambat " + Words.date(today.plusYears(YEARS_AHEAD)) + ", bukan "
                    + Words.date(order.on()) + ". Standar yang sudah berlaku tidak diubah.");
        }
        if (blank(order.reason()) || order.reason().length() > LONGEST_REASON) {
            throw Refusal.invalid("Alasan wajib diisi, paling panjang " + LONGEST_REASON + " huruf.");
        }
        if (order.letterNo() != null && order.letterNo().length() > LONGEST_LETTER) {
            throw Refusal.invalid("Nomor surat paling panjang " + LONGEST_LETTER + " huruf.");
        }
        Map<String, Competency> known =
                competencies.dictionary(tenant).stream().collect(Collectors.toMap(Competency::id, Function.identity()));
        order.levels().forEach((competency, level) -> {
            if (!known.containsKey(competency)) {
                throw Refusal.invalid("Pilih kompetensi dari kamus kompetensi.");
            }
            if (level != null && (level < Level.LOWEST || level > Level.HIGHEST)) {
                throw Refusal.invalid(
                        "Level " + known.get(competency).name() + " harus 1 sampai 5, bukan " + level + ".");
            }
        });
    }

    private static void fewEnough(List<Period> periods, LocalDate on) {
        long technical = holding(periods, on).values().stream()
                .filter(period -> period.competency().kind() == CompetencyKind.TECHNICAL)
                .count();
        if (technical > JdbcCompetencies.MOST_TECHNICAL) {
            throw Refusal.invalid("Suatu jabatan mensyaratkan paling banyak " + JdbcCompetencies.MOST_TECHNICAL
                    + " kompetensi teknis, bukan " + technical + ". Hapus yang kurang penting.");
        }
    }

    /** What holds on a day, by competency in the order of the dictionary; of two the later one. */
    static Map<String, Period> holding(List<Period> periods, LocalDate on) {
        Map<String, Period> holding = new LinkedHashMap<>();
        periods.stream()
                .filter(period -> period.holds(on))
                .forEach(period -> holding.put(period.competency().id(), period));
        return holding;
    }

    static Refusal unknown() {
        return Refusal.notFound("Jabatan tidak ditemukan.");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

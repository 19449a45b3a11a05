package id.bangkom.training;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.CostRows.Change;
import id.bangkom.training.Costing.Part;
import id.bangkom.training.Costing.Price;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cost standards of a year, what programmes need of them, and the prices that follow. */
@Component
class Costs {

    static final int MOST_OF_A_PART = 1_000;

    private final CostRows rows;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Clock clock;

    Costs(CostRows rows, Catalogue catalogue, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What a programme costs in a year: by the standards of that year, or when they say nothing by the catalogue.
     */
    Price price(String tenant, int year, Programme programme) {
        List<Part> parts = rows.parts(tenant, programme.id());
        return parts.isEmpty()
                ? new Price(programme.cost(), 0)
                : Costing.price(parts, standards(tenant, year)).orElse(new Price(programme.cost(), 0));
    }

    /** By code. */
    Map<String, CostStandard> standards(String tenant, int year) {
        return rows.of(tenant, year).stream().collect(Collectors.toMap(CostStandard::code, Function.identity()));
    }

    /**
     * Adds a standard or changes the one with its code.
     *
     * @throws Refusal when this person may not, or something is not as it should be
     */
    @Transactional
    void put(Actor actor, int year, CostStandard standard) {
        requireAgency(actor);
        if (standard.code() == null || !standard.code().matches("[A-Z0-9][A-Z0-9-]{0,19}")) {
            throw Refusal.invalid("Isian \"Kode\" terdiri atas paling banyak 20 huruf besar, angka, dan tanda hubung,"
                    + " misalnya HONOR-JP.");
        }
        if (standard.kind() == null) {
            throw Refusal.invalid("Pilih jenis biaya dari daftar.");
        }
        requireText("Uraian", standard.title(), 200);
        requireText("Satuan", standard.measure(), 40);
        if (standard.amount() < 0 || standard.amount() > CostStandard.HIGHEST) {
            throw Refusal.invalid("Isian \"Jumlah\" harus berupa bilangan bulat rupiah dari 0 sampai "
                    + Words.number(CostStandard.HIGHEST, 0) + ".");
        }
        rows.put(actor.tenant(), year, standard);
        note(actor, year, standard.code(), standard.amount());
    }

    private static void requireText(String label, String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw Refusal.invalid("Isian \"" + label + "\" wajib diisi, paling panjang " + most + " karakter.");
        }
    }

    /** @throws Refusal when this person may not, or there is no such standard */
    @Transactional
    void remove(Actor actor, int year, String code) {
        requireAgency(actor);
        if (!rows.remove(actor.tenant(), year, code)) {
            throw Refusal.notFound("Standar biaya " + year + " dengan kode ini tidak ada.");
        }
        note(actor, year, code, null);
    }

    /** Takes over from the year before what this year does not have. @return how many */
    @Transactional
    int copy(Actor actor, int year) {
        requireAgency(actor);
        Map<String, CostStandard> there = standards(actor.tenant(), year);
        List<CostStandard> missing = rows.of(actor.tenant(), year - 1).stream()
                .filter(standard -> !there.containsKey(standard.code()))
                .toList();
        missing.forEach(standard -> {
            rows.put(actor.tenant(), year, standard);
            note(actor, year, standard.code(), standard.amount());
        });
        return missing.size();
    }

    /**
     * Says how many of a standard a programme needs; 0 takes it out.
     *
     * @throws Refusal when this person may not, or the programme or the number is not as it should be
     */
    @Transactional
    void part(Actor actor, String programmeId, Part part, int year) {
        requireAgency(actor);
        if (catalogue.programme(actor.tenant(), programmeId).isEmpty()) {
            throw Refusal.notFound("Program tidak ditemukan dalam katalog.");
        }
        boolean known = standards(actor.tenant(), year).containsKey(part.code())
                || part.quantity() == 0
                        && rows.parts(actor.tenant(), programmeId).stream()
                                .anyMatch(there -> there.code().equals(part.code()));
        if (!known || part.per() == null) {
            throw Refusal.invalid("Pilih standar biaya dan cara menghitungnya dari daftar.");
        }
        if (part.quantity() < 0 || part.quantity() > MOST_OF_A_PART) {
            throw Refusal.invalid("Isian \"Banyaknya\" harus dari 0 sampai " + Words.number(MOST_OF_A_PART, 0) + ".");
        }
        rows.part(actor.tenant(), programmeId, part);
    }

    /**
     * The price per participant that plans count with: class parts are divided by the fewest that a class needs, so that
     * no class becomes dearer than planned. Empty when the standards of the year say nothing.
     */
    Optional<Long> planned(Programme programme, List<Part> parts, Map<String, CostStandard> standards) {
        return Costing.price(parts, standards).map(price -> price.each(programme.minParticipants()));
    }

    /** Makes the prices of a year those of the catalogue. Plans keep the prices they were made with. @return how many changed */
    @Transactional
    int apply(Actor actor, int year) {
        requireAgency(actor);
        Map<String, CostStandard> standards = standards(actor.tenant(), year);
        Map<String, List<Part>> parts = rows.parts(actor.tenant());
        return (int) catalogue.programmes(actor.tenant(), parts.keySet()).stream()
                .filter(programme -> planned(programme, parts.get(programme.id()), standards)
                        .filter(cost -> rows.price(actor.tenant(), programme.id(), cost))
                        .isPresent())
                .count();
    }

    private void note(Actor actor, int year, String code, Long amount) {
        rows.note(actor.tenant(), year, new Change(code, amount, actor.userId(), clock.instant()));
    }

    private void requireAgency(Actor actor) {
        if (accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.roles().contains(Role.HR_ANALYST)
                        || account.roles().contains(Role.HR_HEAD))
                .isEmpty()) {
            throw Refusal.forbidden("Standar biaya hanya dapat diisi oleh BKPSDM.");
        }
    }
}

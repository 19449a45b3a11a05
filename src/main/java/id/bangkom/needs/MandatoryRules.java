package id.bangkom.needs;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.needs.MandatoryRows.MandatoryTraining;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.training.Catalogue;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets which trainings are mandatory for whom. A rule is never changed; it ends, and another begins. */
@Component
class MandatoryRules {

    /** Characters of a certificate, of a legal basis. */
    private static final int LONGEST_CERTIFICATE = 100;

    private static final int LONGEST_BASIS = 300;
    private static final int MOST_MONTHS = 60;

    /** What is entered; each may be missing in a form. */
    record Entry(
            Occasion occasion,
            PositionClass positionClass,
            String certificate,
            String programme,
            Integer months,
            String basis,
            LocalDate from) {}

    private final MandatoryRows rows;
    private final Catalogue catalogue;
    private final Workforce workforce;
    private final Cities cities;
    private final Clock clock;

    MandatoryRules(MandatoryRows rows, Catalogue catalogue, Workforce workforce, Cities cities, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.workforce = workforce;
        this.cities = cities;
        this.clock = clock;
    }

    /** All rules of a city, past ones too, the latest first. */
    List<MandatoryTraining> of(String tenant) {
        return rows.rules(tenant);
    }

    /** @throws Refusal when this person may not, or something is missing or wrong */
    @Transactional
    void add(Actor actor, CurrentUser user, Entry entry) {
        requireHead(actor, user);
        List<FieldProblem> problems = new ArrayList<>();
        String certificate = line(entry.certificate());
        String basis = line(entry.basis());
        check(problems, entry.occasion() != null, "occasion", "Pilih untuk siapa pelatihan ini wajib.");
        check(
                problems,
                (entry.occasion() == Occasion.POSITION_CLASS) == (entry.positionClass() != null),
                "positionClass",
                "Jenjang jabatan dipilih bila, dan hanya bila, pelatihan wajib menurut jenjang jabatan.");
        check(
                problems,
                certificate.length() >= 3 && certificate.length() <= LONGEST_CERTIFICATE,
                "certificate",
                "Isian \"Sertifikat\" harus 3 sampai " + LONGEST_CERTIFICATE + " karakter.");
        check(
                problems,
                entry.programme() != null
                        && catalogue.active(actor.tenant()).stream()
                                .anyMatch(each -> each.id().equals(entry.programme())),
                "programme",
                "Pilih program dari katalog.");
        check(
                problems,
                entry.months() != null && entry.months() >= 1 && entry.months() <= MOST_MONTHS,
                "months",
                "Isian \"Jangka waktu\" harus 1 sampai " + MOST_MONTHS + " bulan.");
        check(
                problems,
                basis.length() >= 3 && basis.length() <= LONGEST_BASIS,
                "basis",
                "Isian \"Dasar hukum\" harus 3 sampai " + LONGEST_BASIS + " karakter.");
        check(problems, entry.from() != null, "from", "Isian \"Berlaku mulai\" wajib diisi.");
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        rows.add(
                actor.tenant(),
                new MandatoryTraining(
                        UUID.randomUUID().toString().replace("-", ""),
                        entry.occasion(),
                        entry.positionClass(),
                        certificate,
                        entry.programme(),
                        entry.months(),
                        basis,
                        entry.from(),
                        null),
                actor.userId(),
                clock.instant());
    }

    /** Today is its last day. @throws Refusal when this person may not, or there is no such rule without an end */
    @Transactional
    void end(Actor actor, CurrentUser user, String id) {
        requireHead(actor, user);
        if (!rows.end(actor.tenant(), id, cities.today(actor.tenant()))) {
            throw Refusal.notFound("Aturan ini tidak ada atau sudah berakhir. Muat ulang halaman.");
        }
    }

    /** As for other rules of a city, a Plt. or Plh. has no mandate for this. */
    private void requireHead(Actor actor, CurrentUser user) {
        if (!user.hasAny(Role.HR_HEAD)) {
            throw Refusal.forbidden("Pelatihan wajib hanya dapat ditetapkan oleh Kepala BKPSDM.");
        }
        workforce.actingOffices(actor.tenant(), actor.userId(), cities.today(actor.tenant())).stream()
                .filter(acting -> acting.role() == Role.HR_HEAD)
                .findFirst()
                .ifPresent(acting -> {
                    throw Refusal.forbidden("Anda bertindak sebagai " + acting.title()
                            + ". Pelatihan wajib ditetapkan oleh pejabat definitif.");
                });
    }

    private static String line(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static void check(List<FieldProblem> problems, boolean good, String field, String otherwise) {
        if (!good) {
            problems.add(new FieldProblem(field, otherwise));
        }
    }
}

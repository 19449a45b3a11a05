package id.bangkom.training;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stage;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.Nominations.Nomination;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the HR agency does with classes outside of their tasks. */
@Component
class ClassDesk {

    private static final Set<Stage.State> OVER = EnumSet.of(Stage.State.CLOSING, Stage.State.CLOSED);

    private final ClassCases classes;
    private final Catalogue catalogue;
    private final Seats seats;
    private final Execution execution;
    private final Cancellation cancellation;
    private final DecisionLog log;
    private final Accounts accounts;
    private final Processes processes;
    private final Cycles cycles;

    ClassDesk(
            ClassCases classes,
            Catalogue catalogue,
            Seats seats,
            Execution execution,
            Cancellation cancellation,
            DecisionLog log,
            Accounts accounts,
            Processes processes,
            Cycles cycles) {
        this.classes = classes;
        this.catalogue = catalogue;
        this.seats = seats;
        this.execution = execution;
        this.cancellation = cancellation;
        this.log = log;
        this.accounts = accounts;
        this.processes = processes;
        this.cycles = cycles;
    }

    private enum Outcome {
        CANCEL
    }

    /** A programme of which something is funded that no class or participation uses. */
    record Waiting(Programme programme, int people, boolean classPlanned) {}

    /**
     * Cancels a class, whether it is planned, running or over: everybody is told, JP are taken back, the items of the
     * plan can be used again.
     *
     * @param reason told to everybody, at most 400 characters
     * @throws Refusal when this person may not, without a reason, for a class of another city or one that is cancelled
     */
    @Transactional
    void cancel(Actor actor, CaseKey key, String reason) {
        requireAgency(actor);
        if (!actor.tenant().equals(key.tenant()) || classes.find(key).isEmpty()) {
            throw Refusal.notFound("Kelas tidak ditemukan.");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > 400) {
            throw Refusal.invalid("Isian \"Alasan pembatalan\" wajib diisi, paling banyak 400 karakter;"
                    + " alasan ini dibaca oleh mitra dan semua peserta.");
        }
        if (!classes.cancel(key, actor.userId(), why)) {
            throw Refusal.conflict("Kelas ini sudah dibatalkan.");
        }
        log.add(ClassCases.PROCESS, key, "cancel", Outcome.CANCEL, why, actor.userId());
        if (!processes.tell(ClassCases.PROCESS, key, "class-cancelled")) {
            cancellation.ofClass(key);
        }
    }

    /**
     * Plans one more class of a programme, for those who found no seat or whose class was cancelled.
     *
     * @throws Refusal when this person may not, or when nobody waits for this programme
     */
    @Transactional
    CaseKey openAnother(Actor actor, int year, String programmeId) {
        requireAgency(actor);
        Waiting waiting = waiting(actor.tenant(), year).stream()
                .filter(found -> found.programme().id().equals(programmeId))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "Kelas tidak dapat direncanakan: tidak ada pegawai yang menunggu kelas program ini dalam rencana"
                                + " tahun " + year + ", atau pelaksanaan tahun itu sudah berakhir."));
        return execution.openClass(actor.tenant(), year, waiting.programme());
    }

    /** Programmes with classes for which somebody waits, by title; none when the year's execution is over. */
    List<Waiting> waiting(String tenant, int year) {
        boolean over = cycles.stages(tenant, year).stream()
                .anyMatch(view -> view.stage() == Stage.EXECUTION && OVER.contains(view.state()));
        if (over) {
            return List.of();
        }
        Map<String, List<Nomination>> funded = seats.funded(tenant, year).stream()
                .collect(Collectors.groupingBy(Nomination::programmeId, TreeMap::new, Collectors.toList()));
        return catalogue.programmes(tenant, funded.keySet()).stream()
                .filter(programme -> programme.mode() == Mode.CLASS)
                .map(programme -> new Waiting(
                        programme,
                        seats.waiting(tenant, year, programme.id()).size(),
                        classes.ofProgramme(tenant, year, programme.id()).stream()
                                .map(ClassCase::state)
                                .anyMatch(ClassState::takesPeople)))
                .filter(waiting -> waiting.people() > 0)
                .toList();
    }

    private void requireAgency(Actor actor) {
        boolean agency = accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.tenant().equals(actor.tenant()))
                .filter(account -> account.roles().contains(Role.HR_ANALYST)
                        || account.roles().contains(Role.HR_HEAD))
                .isPresent();
        if (!agency) {
            throw Refusal.forbidden("Kelas hanya dapat diatur oleh analis SDM atau Kepala BKPSDM.");
        }
    }
}

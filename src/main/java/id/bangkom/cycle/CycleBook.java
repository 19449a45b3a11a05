package id.bangkom.cycle;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.process.Processes;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CycleBook implements Cycles {

    private static final Set<Role> HR = Set.of(Role.HR_ANALYST, Role.HR_HEAD);
    private static final int LONGEST_REASON = 2000;
    private static final int YEARS_AHEAD = 2;

    private final CycleRepository cycles;
    private final StageRepository stages;
    private final Accounts accounts;
    private final Cities cities;
    private final Processes processes;
    private final Kick kick;
    private final CycleReport report;
    private final Clock clock;

    CycleBook(
            CycleRepository cycles,
            StageRepository stages,
            Accounts accounts,
            Cities cities,
            Processes processes,
            Kick kick,
            CycleReport report,
            Clock clock) {
        this.cycles = cycles;
        this.stages = stages;
        this.accounts = accounts;
        this.cities = cities;
        this.processes = processes;
        this.kick = kick;
        this.report = report;
        this.clock = clock;
    }

    @Override
    public Optional<CycleOfYear> find(String tenant, int year) {
        return cycles.find(tenant, year);
    }

    @Override
    public LocalDate rulesAsOf(String tenant, int year) {
        return cycles.find(tenant, year).map(CycleOfYear::rulesAsOf).orElseGet(() -> cities.today(tenant));
    }

    @Override
    public List<CycleOfYear> all(String tenant) {
        return cycles.all(tenant);
    }

    @Override
    public List<StageView> stages(String tenant, int year) {
        return stages.stages(tenant, year);
    }

    @Override
    public List<FailedStart> failedStarts(String tenant, int year) {
        return stages.failedStarts(tenant, year);
    }

    @Override
    public Optional<YearReport> report(String tenant, int year) {
        return report.ratified(DevelopmentCycleKey.of(tenant, year));
    }

    @Override
    @Transactional
    public void open(Actor actor, int year, StageEnds ends) {
        String tenant = actor.tenant();
        allow(actor, tenant, Set.of(Role.HR_HEAD), "membuka siklus");
        LocalDate today = cities.today(tenant);
        if (year < today.getYear() || year > today.getYear() + YEARS_AHEAD) {
            throw Refusal.invalid("Siklus tahun " + year + " tidak dapat dibuka. Tahun yang dapat dibuka: "
                    + today.getYear() + " sampai " + (today.getYear() + YEARS_AHEAD) + ".");
        }
        if (cycles.find(tenant, year).isPresent()) {
            throw Refusal.conflict("Siklus tahun " + year + " sudah dibuka.");
        }
        checkOrder(today, ends);
        cycles.open(tenant, year, actor.userId(), today, ends, clock.instant());
        cycles.log(
                tenant,
                year,
                new Decision(Decision.Topic.CYCLE, Decision.Verdict.OPEN, actor.userId(), null, null, clock.instant()));
        processes.start(DevelopmentCycleKey.PROCESS, DevelopmentCycleKey.of(tenant, year));
    }

    private static void checkOrder(LocalDate today, StageEnds ends) {
        LocalDate before = today;
        for (LocalDate end : Stream.of(ends.needs(), ends.plans(), ends.unitPlans())
                .filter(Objects::nonNull)
                .toList()) {
            if (!end.isAfter(before)) {
                throw Refusal.invalid("Batas akhir tahap " + Words.date(end) + " harus sesudah " + Words.date(before)
                        + ". Batas tahap disusun menurut urutan: kebutuhan, rencana individu, rencana unit.");
            }
            before = end;
        }
    }

    @Override
    @Transactional
    public void closeStageEarly(Actor actor, String tenant, int year, Stage stage, String reason) {
        allow(actor, tenant, HR, "menutup tahap siklus");
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            throw Refusal.invalid("Isilah alasan penutupan tahap, paling banyak 2.000 huruf.");
        }
        StageView view = stages.stage(tenant, year, stage)
                .orElseThrow(() -> Refusal.notFound("Siklus tahun " + year + " belum dibuka."));
        boolean follows = stage.before()
                .flatMap(before -> stages.stage(tenant, year, before))
                .filter(before -> before.state() == Stage.State.WAITING || before.state() == Stage.State.OPEN)
                .isPresent();
        if (follows) {
            throw Refusal.conflict("Tahap " + stage.label() + " belum dapat ditutup karena tahap "
                    + stage.before().orElseThrow().label() + " masih berjalan.");
        }
        if (!stages.askToClose(tenant, year, stage)) {
            throw Refusal.conflict("Tahap " + stage.label() + " tidak dapat ditutup: "
                    + (view.early() != null && view.state() == Stage.State.OPEN
                            ? "penutupannya sudah diminta."
                            : "statusnya \"" + view.state().label() + "\"."));
        }
        cycles.log(
                tenant,
                year,
                new Decision(
                        Decision.Topic.of(stage),
                        Decision.Verdict.CLOSE,
                        actor.userId(),
                        null,
                        given,
                        clock.instant()));
        kick.afterCommit();
    }

    @Override
    @Transactional
    public int retryFailedStarts(Actor actor, String tenant, int year, String process) {
        allow(actor, tenant, HR, "mengulang pemulaian kasus");
        int waiting = stages.retry(process, tenant, year, clock.instant());
        kick.afterCommit();
        return waiting;
    }

    /** Only active people of this city with one of these roles. */
    private Account allow(Actor actor, String tenant, Set<Role> roles, String what) {
        return accounts.byId(actor.userId())
                .filter(account -> account.active() && account.tenant().equals(actor.tenant()))
                .filter(account -> account.tenant().equals(tenant))
                .filter(account -> account.roles().stream().anyMatch(roles::contains))
                .orElseThrow(() -> Refusal.forbidden(
                        "Anda tidak berwenang " + what + ". Kewenangan ini ada pada BKPSDM kota yang bersangkutan."));
    }
}

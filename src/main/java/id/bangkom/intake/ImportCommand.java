package id.bangkom.intake;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.intake.Run.State;
import id.bangkom.intake.file.Limits;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Imports one file and ends: {@code --bangkom.import=pegawai --bangkom.import-file=pegawai.xlsx
 * --bangkom.import-tenant=palu}, a dry run unless {@code --bangkom.import-apply} is there. The exit code is 0 when the file
 * is without errors and, if asked for, applied; otherwise 1. It prints rows, columns and rules, never a person's data.
 */
@Component
@ConditionalOnProperty(ImportCommand.DATASET)
@Order(1000) // when everything else has started
public class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String DATASET = "bangkom.import";

    /** Neither pages nor background work: the application only imports. */
    public static final Map<String, Object> WITHOUT_VISITORS = Map.of(
            "spring.main.web-application-type", "none",
            "camunda.bpm.job-execution.enabled", "false",
            "bangkom.cycle.background", "false",
            "bangkom.demo", "false");

    private static final List<Role> WHO = List.of(Role.HR_ANALYST, Role.HR_HEAD, Role.ADMINISTRATOR);

    private final Imports imports;
    private final Accounts accounts;
    private final Environment settings;
    private final PrintStream out;
    private int exitCode = 1;

    ImportCommand(Imports imports, Accounts accounts, Environment settings) {
        this.imports = imports;
        this.accounts = accounts;
        this.settings = settings;
        this.out = System.out;
    }

    /** Whether the arguments ask for an import. */
    public static boolean isAskedFor(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.startsWith("--" + DATASET + "="));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            exitCode = bring() ? 0 : 1;
        } catch (Refusal refused) {
            out.println(refused.getMessage());
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private boolean bring() {
        Path path = path();
        Actor actor = actor(setting("bangkom.import-tenant"));
        Path name = path.getFileName();
        String id = imports.receive(
                actor,
                setting(DATASET),
                from(),
                flag("bangkom.import-complete"),
                flag("bangkom.import-create"),
                name == null ? "" : name.toString(),
                read(path));
        imports.check(actor.tenant(), id);
        Run run = imports.find(actor.tenant(), id);
        if (run.state() != State.CHECKED) {
            out.println(run.message());
            return false;
        }
        print(run);
        if (run.counts().errors() > 0) {
            imports.discard(actor, id);
            out.println("Tidak ada yang diterapkan: perbaiki kesalahannya dahulu.");
            return false;
        }
        if (!flag("bangkom.import-apply") || run.counts().changes() == 0) {
            imports.discard(actor, id);
            out.println(
                    run.counts().changes() == 0 ? "Tidak ada yang berubah." : "Percobaan: tidak ada yang diterapkan.");
            return true;
        }
        imports.confirm(actor, id, run.digest());
        imports.apply(actor, id);
        Run applied = imports.find(actor.tenant(), id);
        out.println(applied.state() == State.APPLIED ? "Diterapkan." : applied.message());
        return applied.state() == State.APPLIED;
    }

    private void print(Run run) {
        Run.Counts counts = run.counts();
        out.println(Words.number(counts.rows(), 0) + " baris: " + Words.number(counts.added(), 0) + " baru, "
                + Words.number(counts.changed(), 0) + " berubah, " + Words.number(counts.ended(), 0) + " berakhir, "
                + Words.number(counts.unchanged(), 0) + " tetap; " + Words.number(counts.errors(), 0) + " kesalahan, "
                + Words.number(counts.warnings(), 0) + " peringatan.");
        if (run.tasks() != null && run.tasks() > 0) {
            out.println(Words.number(run.tasks(), 0) + " tugas terbuka berpindah atau berakhir.");
        }
        imports.findings(run)
                .forEach(finding -> out.println(finding.severity().label()
                        + (finding.row() == 0 ? "" : ", baris " + finding.row())
                        + (finding.column() == null ? "" : ", kolom " + finding.column())
                        + ": " + finding.message() + " (" + finding.fixer() + ")"));
    }

    private String setting(String name) {
        String value = settings.getProperty(name, "");
        if (value.isBlank()) {
            throw Refusal.invalid("Sebutkan --" + name + "=...");
        }
        return value;
    }

    /** Given without a value it holds, too. */
    private boolean flag(String name) {
        String value = settings.getProperty(name);
        return value != null && (value.isEmpty() || Boolean.parseBoolean(value));
    }

    private LocalDate from() {
        String written = settings.getProperty("bangkom.import-from", "");
        try {
            return written.isBlank() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            throw Refusal.invalid("--bangkom.import-from harus tanggal seperti 2027-01-31, bukan " + written + ".");
        }
    }

    /** Whoever may start the application may import; it is noted under an account of the city. */
    private Actor actor(String tenant) {
        Optional<Account> account = WHO.stream()
                .flatMap(role -> accounts.inGroup(Groups.of(tenant, role)).stream())
                .findFirst();
        return account.map(each -> new Actor(each.id(), tenant))
                .orElseThrow(() ->
                        Refusal.notFound("Tidak ada kota \"" + tenant + "\" dengan akun BKPSDM atau administrator."));
    }

    private Path path() {
        String written = setting("bangkom.import-file");
        try {
            return Path.of(written);
        } catch (InvalidPathException wrong) {
            throw Refusal.invalid("Bukan nama berkas: " + written + ".");
        }
    }

    /** No more than the limit and one byte, however large the file is. */
    private static byte[] read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Limits.FILE + 1);
        } catch (IOException unreadable) {
            throw Refusal.notFound("Berkas tidak dapat dibaca: " + path + ".");
        }
    }
}

package id.bangkom.intake;

import id.bangkom.access.TestAccess;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** This module without a Spring context, for the tests of the modules that own the data. */
public final class TestIntake {

    private final Imports imports;
    private final Runs runs;
    private final Actor actor;
    private LocalDate from;
    private boolean complete;
    private boolean create;

    private TestIntake(Imports imports, Runs runs, Actor actor) {
        this.imports = imports;
        this.runs = runs;
        this.actor = actor;
    }

    /** @param actor somebody of the HR agency */
    public static TestIntake in(Database db, Clock clock, Actor actor, Dataset... datasets) {
        JdbcTemplate jdbc = new JdbcTemplate(db.dataSource());
        Rows rows = new Rows(jdbc);
        Runs runs = new Runs(db.jdbc(), jdbc, clock);
        return new TestIntake(
                new Imports(
                        List.of(datasets),
                        new Checker(rows, TestAccess.cities(db, clock)),
                        rows,
                        new Journal(jdbc),
                        runs,
                        TestAccess.accounts(db),
                        TestAccess.cities(db, clock),
                        db.transaction(),
                        clock),
                runs,
                actor);
    }

    /** The imports of a running application. */
    public static TestIntake in(BeanFactory application, Actor actor) {
        return new TestIntake(application.getBean(Imports.class), application.getBean(Runs.class), actor);
    }

    /** The next files hold from this day on. */
    public TestIntake from(LocalDate day) {
        from = day;
        return this;
    }

    /** Whether the next files end what they do not contain. */
    public TestIntake complete(boolean isComplete) {
        complete = isComplete;
        return this;
    }

    /** Whether the next files create what they refer to. */
    public TestIntake create(boolean isCreating) {
        create = isCreating;
        return this;
    }

    /**
     * Only checks a file, then forgets it.
     *
     * @return open tasks that would be handed on or end, one per line: "what task: from to"; null when it is not known
     */
    public List<String> tryOut(String dataset, byte[] file) {
        String id = imports.receive(actor, dataset, from, complete, create, "berkas", file);
        imports.check(actor.tenant(), id);
        Run checked = imports.find(actor.tenant(), id);
        List<String> tasks = runs.tasks(actor.tenant(), id).stream()
                .map(moved -> moved.what() + " " + moved.task() + ": " + moved.from() + " ke " + moved.to())
                .toList();
        imports.discard(actor, id);
        return checked.tasks() == null ? null : tasks;
    }

    /** Checks a file and, if it may be, applies it. */
    public Result bring(String dataset, byte[] file) {
        String id = imports.receive(actor, dataset, from, complete, create, "berkas", file);
        imports.check(actor.tenant(), id);
        Run checked = imports.find(actor.tenant(), id);
        if (checked.state() != Run.State.CHECKED) {
            return new Result(id, checked, List.of(), List.of());
        }
        Outcome outcome = imports.outcome(checked);
        if (outcome.mayBeApplied()) {
            imports.confirm(actor, id, checked.digest());
            imports.apply(actor, id);
        }
        return new Result(id, imports.find(actor.tenant(), id), outcome.findings(), outcome.samples());
    }

    public void undo(Result result) {
        takeBack(imports, actor, result.id);
    }

    /** @throws Refusal with what the page of the import says when it was not taken back */
    static void takeBack(Imports imports, Actor actor, String id) {
        imports.beginUndo(actor, id);
        imports.undo(actor, id);
        Run run = imports.find(actor.tenant(), id);
        if (run.state() != Run.State.UNDONE) {
            throw Refusal.conflict(run.message());
        }
    }

    /** What became of a file. */
    public static final class Result {

        private final String id;
        private final Run run;
        private final List<Finding> findings;
        private final List<Outcome.Sample> samples;

        Result(String id, Run run, List<Finding> findings, List<Outcome.Sample> samples) {
            this.id = id;
            this.run = run;
            this.findings = findings;
            this.samples = samples;
        }

        public boolean isApplied() {
            return run.state() == Run.State.APPLIED;
        }

        /** For example "2 baru, 1 berubah, 0 berakhir, 3 tetap". */
        public String counts() {
            Run.Counts counts = run.counts();
            return "%d baru, %d berubah, %d berakhir, %d tetap"
                    .formatted(counts.added(), counts.changed(), counts.ended(), counts.unchanged());
        }

        public String message() {
            return run.message();
        }

        /** One per line: "row column: message". */
        public String errors() {
            return lines(Finding.Severity.ERROR);
        }

        /** Findings that do not say what is wrong and who can put it right, or stand nowhere. */
        public List<String> untold() {
            return findings.stream()
                    .filter(finding -> finding.message().isBlank()
                            || finding.fixer() == null
                            || finding.fixer().isBlank()
                            || finding.row() > 0 && finding.sheet() == null)
                    .map(Finding::toString)
                    .toList();
        }

        public String warnings() {
            return lines(Finding.Severity.WARNING);
        }

        private String lines(Finding.Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(finding -> finding.row() + " " + finding.column() + ": " + finding.message())
                    .collect(Collectors.joining("\n"));
        }

        public String changes() {
            return samples.stream()
                    .map(sample -> sample.kind().label() + " " + sample.label() + ": " + sample.details())
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return run.state() + " " + run.message() + "\n" + errors() + "\n" + warnings() + "\n" + changes();
        }
    }
}

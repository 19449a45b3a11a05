package id.bangkom.intake;

import id.bangkom.access.TestAccess;
import id.bangkom.process.Actor;
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
    private final Actor actor;
    private LocalDate from;
    private boolean complete;

    private TestIntake(Imports imports, Actor actor) {
        this.imports = imports;
        this.actor = actor;
    }

    /** @param actor somebody of the HR agency */
    public static TestIntake in(Database db, Clock clock, Actor actor, Dataset... datasets) {
        JdbcTemplate jdbc = new JdbcTemplate(db.dataSource());
        Rows rows = new Rows(jdbc);
        return new TestIntake(
                new Imports(
                        List.of(datasets),
                        new Checker(rows, TestAccess.cities(db, clock)),
                        rows,
                        new Journal(jdbc),
                        new Runs(db.jdbc(), jdbc, clock),
                        TestAccess.accounts(db),
                        TestAccess.cities(db, clock),
                        db.transaction(),
                        clock),
                actor);
    }

    /** The imports of a running application. */
    public static TestIntake in(BeanFactory application, Actor actor) {
        return new TestIntake(application.getBean(Imports.class), actor);
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

    /** Checks a file and, if it may be, applies it. */
    public Result bring(String dataset, byte[] file) {
        String id = imports.receive(actor, dataset, from, complete, "berkas", file);
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
        imports.undo(actor, result.id);
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

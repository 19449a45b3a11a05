package id.bangkom.intake;

import id.bangkom.access.Cities;
import id.bangkom.intake.Outcome.Sample;
import id.bangkom.intake.Register.Field;
import id.bangkom.intake.Subject.Change;
import id.bangkom.intake.Subject.Kind;
import id.bangkom.intake.file.Table;
import id.bangkom.intake.file.Tables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds out what a file would do, without doing it. */
@Component
class Checker {

    private final Rows rows;
    private final Cities cities;

    Checker(Rows rows, Cities cities) {
        this.rows = rows;
        this.cities = cities;
    }

    /** @throws id.bangkom.refusal.Refusal when the file cannot be read at all */
    Outcome check(Dataset dataset, Request request, byte[] file) {
        Table table = Tables.read(file, new Headings(dataset.columns())::score);
        Findings findings = new Findings(table.sheet());
        Lines reader = new Lines(dataset.columns(), table, findings);
        Intake intake = new Intake(
                request,
                cities.today(request.tenant()),
                reader.read(),
                reader.headings(),
                findings,
                register -> rows.all(register, request.tenant()));
        if (!intake.lines().isEmpty()) {
            dataset.compare(intake);
        }
        return outcome(dataset, intake, findings);
    }

    private static Outcome outcome(Dataset dataset, Intake intake, Findings findings) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List<Sample> samples = new ArrayList<>();
        MessageDigest digest = sha256();
        for (Subject subject : intake.subjects()) {
            counts.merge(subject.kind(), 1, Integer::sum);
            if (subject.kind() != Kind.UNCHANGED) {
                Sample sample = new Sample(subject.kind(), subject.row(), subject.label(), details(intake, subject));
                digest.update(sample.toString().getBytes(StandardCharsets.UTF_8));
                if (samples.size() < Outcome.SHOWN) {
                    samples.add(sample);
                }
            }
        }
        return new Outcome(
                findings.inOrder(),
                findings.errors(),
                findings.warnings(),
                counts,
                samples,
                intake.lines().size(),
                findings.errors() > 0 ? List.of() : inOrder(dataset, intake),
                HexFormat.of().formatHex(digest.digest()));
    }

    /** Register by register, what is new before what is changed, which may refer to it. */
    private static List<Change> inOrder(Dataset dataset, Intake intake) {
        List<Change> ordered = new ArrayList<>();
        for (Register register : dataset.registers()) {
            List<Change> own = intake.subjects().stream()
                    .flatMap(subject -> subject.changes().stream())
                    .filter(change -> change.register().equals(register))
                    .toList();
            own.stream().filter(change -> change.after() == null).forEach(ordered::add);
            own.stream().filter(change -> change.before() == null).forEach(ordered::add);
            own.stream()
                    .filter(change -> change.before() != null && change.after() != null)
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private static String details(Intake intake, Subject subject) {
        return subject.changes().stream()
                .flatMap(change ->
                        IntStream.range(0, change.register().fields().size()).mapToObj(i -> detail(intake, change, i)))
                .filter(detail -> !detail.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String detail(Intake intake, Change change, int index) {
        Field field = change.register().fields().get(index);
        Object after = change.after() == null ? null : change.after().values().get(index);
        Object before =
                change.before() == null ? null : change.before().values().get(index);
        if (field.label() == null || java.util.Objects.equals(before, after)) {
            return "";
        }
        return change.before() == null
                ? field.label() + ": " + intake.shown(after)
                : field.label() + ": " + intake.shown(before) + " menjadi " + intake.shown(after);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

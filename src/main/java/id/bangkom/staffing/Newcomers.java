package id.bangkom.staffing;

import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What has to be known of somebody who joins. */
final class Newcomers {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}");
    private static final Pattern NUMBER = Pattern.compile("\\d{18}");
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_GRADE = 10;

    private Newcomers() {}

    /** The person with blanks taken away. */
    static Newcomer check(Newcomer person) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = strip(person.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", "Isian \"Nama\" wajib diisi, paling banyak 150 huruf."));
        }
        String email = strip(person.email());
        if (!MAIL.matcher(email).matches()) {
            problems.add(new FieldProblem("email", "Isian \"Surel\" harus alamat surel yang benar."));
        }
        String nip = strip(person.nip()).replace(" ", "");
        if (!NUMBER.matcher(nip).matches()) {
            problems.add(new FieldProblem("nip", "Isian \"NIP atau NI PPPK\" harus terdiri atas 18 angka."));
        }
        if (person.kind() == null) {
            problems.add(new FieldProblem("kind", "Pilih jenis kepegawaian."));
        }
        if (strip(person.grade()).length() > LONGEST_GRADE) {
            problems.add(new FieldProblem("grade", "Golongan paling banyak 10 huruf, misalnya III/b."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new Newcomer(
                name,
                email,
                nip,
                person.kind(),
                strip(person.grade()).isEmpty() ? null : strip(person.grade()),
                person.agreementStart());
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}

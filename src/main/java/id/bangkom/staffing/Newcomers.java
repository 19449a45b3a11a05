package id.bangkom.staffing;

import id.bangkom.access.MailAddress;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.workforce.IdentityNumber;
import java.util.ArrayList;
import java.util.List;

/** What has to be known of somebody who joins. */
final class Newcomers {

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
        String email = MailAddress.kept(person.email());
        if (email != null && !MailAddress.isOne(email)) {
            problems.add(new FieldProblem("email", "Isian \"Surel\" harus alamat surel yang benar, atau kosong."));
        }
        String nip = digits(person.nip());
        IdentityNumber.problem(nip).ifPresent(problem -> problems.add(new FieldProblem("nip", problem)));
        String former = digits(person.formerNip());
        if (!former.isEmpty()) {
            IdentityNumber.problem(former)
                    .ifPresent(problem -> problems.add(new FieldProblem("former", "Nomor sebelumnya: " + problem)));
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
                former.isEmpty() ? null : former,
                person.kind(),
                strip(person.grade()).isEmpty() ? null : strip(person.grade()),
                person.agreementStart());
    }

    private static String digits(String number) {
        return strip(number).replace(" ", "");
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}

package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.ACCOUNTS;
import static id.bangkom.workforce.Registers.FORMER_NUMBERS;

import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The people of a city by what files call them: their number, a former number, their name. */
final class Staff {

    private static final Set<String> TITLES =
            Set.of("prof", "dr", "drs", "dra", "drh", "drg", "ir", "apt", "ns", "h", "hj", "kh", "ust");

    static final String HR = "BKPSDM: impor pegawai lebih dahulu";

    private final Map<String, String> byNumber = new HashMap<>();
    private final Map<String, String> byFormerNumber = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byBareName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Staff(Intake intake) {
        for (Stored account : intake.stored(ACCOUNTS)) {
            String id = account.text("id");
            if (account.text("nip") != null) {
                byNumber.put(account.text("nip"), id);
            }
            if (account.flag("active")) {
                named(id, account.text("display_name"));
            }
            intake.name(id, account.text("display_name"));
        }
        intake.stored(FORMER_NUMBERS)
                .forEach(former -> byFormerNumber.put(former.text("identity_number"), former.text("employee_id")));
    }

    /** Somebody who comes with the file. */
    void add(String id, String number, String name) {
        byNumber.put(number, id);
        named(id, name);
    }

    private void named(String id, String name) {
        names.put(id, name);
        byName.computeIfAbsent(Directory.plain(name), key -> new HashSet<>()).add(id);
        byBareName.computeIfAbsent(bare(name), key -> new HashSet<>()).add(id);
    }

    /** Without the titles before and after it, which one export writes with the name and the other does not. */
    private static String bare(String name) {
        int comma = name.indexOf(',');
        String plain = Directory.plain(comma < 0 ? name : name.substring(0, comma));
        int space = plain.indexOf(' ');
        while (space > 0 && TITLES.contains(plain.substring(0, space))) {
            plain = plain.substring(space + 1);
            space = plain.indexOf(' ');
        }
        return plain;
    }

    Optional<String> withNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Optional<String> withFormerNumber(String number) {
        return Optional.ofNullable(byFormerNumber.get(number));
    }

    /** Names by ids. */
    Map<String, String> names() {
        return names;
    }

    /**
     * Finds the person that a column names by number or by name, and reports one that is not there.
     *
     * @return the id, or null when it is empty or wrong
     */
    String find(Intake intake, Line line, String column) {
        return find(intake, line, column, title -> List.of());
    }

    /** @param holders who holds a position, for files that name somebody by it */
    String find(Intake intake, Line line, String column, Function<String, List<String>> holders) {
        if (!line.has(column)) {
            return null;
        }
        String written = line.text(column);
        String digits = written.replaceAll("[\\s'.\\u2019`-]", "");
        if (!digits.matches("\\d+(?:[eE,]\\S*)?")) {
            return named(intake, line, column, written, holders);
        }
        Optional<String> problem = IdentityNumber.problem(digits);
        if (problem.isPresent()) {
            intake.error(line, column, problem.get());
            return null;
        }
        Optional<String> found = withNumber(digits).or(() -> withFormerNumber(digits));
        if (found.isEmpty()) {
            intake.error(line, column, "Tidak ada pegawai dengan nomor ini, juga tidak di berkas ini.", HR);
        }
        return found.orElse(null);
    }

    private String named(Intake intake, Line line, String column, String name, Function<String, List<String>> holders) {
        List<String> same = new ArrayList<>(byName.getOrDefault(Directory.plain(name), Set.of()));
        if (same.isEmpty()) {
            same.addAll(byBareName.getOrDefault(bare(name), Set.of()));
        }
        if (same.isEmpty()) {
            same.addAll(holders.apply(name));
        }
        if (same.size() != 1) {
            intake.error(
                    line,
                    column,
                    same.isEmpty()
                            ? "Tidak ada pegawai dengan nama atau jabatan seperti ini. Tulis NIP/NI PPPK-nya."
                            : "Ada " + same.size() + " pegawai dengan nama atau jabatan ini. Tulis NIP/NI PPPK-nya.");
            return null;
        }
        return same.get(0);
    }
}

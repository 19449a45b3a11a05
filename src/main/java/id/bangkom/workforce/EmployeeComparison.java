package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.ACCOUNTS;
import static id.bangkom.workforce.Registers.ACCOUNTS_ELSEWHERE;
import static id.bangkom.workforce.Registers.EMPLOYEES;
import static id.bangkom.workforce.Registers.FORMER_NUMBERS;
import static id.bangkom.workforce.Registers.POSITIONS;
import static id.bangkom.workforce.Registers.ROLES;
import static id.bangkom.workforce.Registers.UNITS;

import id.bangkom.access.MailAddress;
import id.bangkom.access.Role;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import id.bangkom.process.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One file of people, compared with the people of the city. */
final class EmployeeComparison {

    private static final Pattern CIVIL_GRADE = Pattern.compile("(?:.*[\\s,(]|)(I{1,3}|IV)\\s*[/.]?\\s*([A-E])\\)?");
    private static final Set<String> AGREEMENT_GRADES = Set.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]");
    private static final Map<String, String> CLASS_BY_NAME = classByName();
    private static final Map<String, PositionClass> CLASS_OF_NAME = CLASS_BY_NAME.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> PositionClass.valueOf(entry.getValue())));

    /** Up to so many people without anybody above them are named one by one. */
    private static final int NAMED_ONE_BY_ONE = 200;

    private static final int YOUNGEST = 15;
    private static final String PERSONNEL = "BKPSDM: pengelola data kepegawaian";

    private final Intake intake;
    private final Staff staff;
    private final PlacementComparison placements;
    private final Directory units = new Directory("unit");
    private final Directory positions = new Directory("jabatan");
    private final Map<Object, Stored> unitsById;
    private final Map<Object, Stored> accounts;
    private final Map<Object, Stored> employees;
    private final Set<Object> numbersElsewhere;
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, String> headed = new HashMap<>();
    private final Set<Object> mailsElsewhere;
    private final Map<String, String> mailOwners = new HashMap<>();
    private final Map<Line, String> ids = new HashMap<>();
    private final Map<Line, String> brokenIds = new HashMap<>();
    private final String government;
    private final Holders holders;
    private final Set<String> unknownUnits = new HashSet<>();
    private final Set<String> unknownPositions = new HashSet<>();
    private final Map<Line, String> led = new LinkedHashMap<>();
    private final Map<Line, Subject> subjects = new HashMap<>();
    private final Map<String, Line> lineOf = new HashMap<>();

    /** @param government name of a city's government that is not there yet */
    EmployeeComparison(Intake intake, String government) {
        this.intake = intake;
        this.government = government;
        this.staff = new Staff(intake);
        this.placements = new PlacementComparison(intake);
        this.unitsById = intake.storedBy(UNITS, "id");
        this.holders = new Holders(unitsById);
        this.accounts = intake.storedBy(ACCOUNTS, "id");
        this.employees = intake.storedBy(EMPLOYEES, "id");
        this.numbersElsewhere = intake.storedBy(ACCOUNTS_ELSEWHERE, "nip").keySet();
        this.mailsElsewhere = intake.storedBy(ACCOUNTS_ELSEWHERE, "email").keySet();
        accounts.values().stream()
                .filter(account -> account.text("email") != null)
                .forEach(account -> mailOwners.put(account.text("email"), account.text("id")));
        intake.stored(ROLES).forEach(role -> roles.computeIfAbsent(role.text("account_id"), id -> new HashSet<>())
                .add(role.text("role_name")));
        for (Stored unit : unitsById.values()) {
            if (holds(unit) && unit.text("head_id") != null) {
                headed.put(unit.text("head_id"), unit.text("name"));
            }
            if (holds(unit)) {
                units.add(unit, unit.text("code"), unit.text("name"), unit.text("short_name"));
            }
            intake.name(unit.text("id"), unit.text("name"));
        }
        for (Stored position : intake.stored(POSITIONS)) {
            positions.add(position, position.text("code"), position.text("title"));
            intake.name(position.text("id"), position.text("title"));
        }
        for (EmploymentKind kind : EmploymentKind.values()) {
            intake.name(kind.name(), kind.label());
        }
    }

    private boolean holds(Stored unit) {
        return !unit.date("valid_from").isAfter(intake.from())
                && (unit.date("valid_to") == null || !unit.date("valid_to").isBefore(intake.from()));
    }

    void run() {
        intake.refuseRepeated("number", line -> line.text("number"));
        intake.refuseRepeated("email", line -> line.name("email"));
        if (intake.isCreating()) {
            MissingPlaces.nameKinds(intake);
            new MissingPlaces(intake, government, units, positions, unitsById, CLASS_OF_NAME).create();
        }
        intake.lines().forEach(this::recognise);
        noteHolders();
        // Everybody is known now, so anybody may be a supervisor, whatever the order of the rows.
        intake.lines().forEach(this::compare);
        placements.refuseCircles(staff.names());
        reportUnknown();
        reportUnled();
        if (intake.isComplete()) {
            end();
        }
    }

    // who it is

    private void recognise(Line line) {
        if (line.isBroken()) {
            // Known all the same, so that those below do not seem to have a supervisor who does not exist.
            if (line.has("number") && line.has("name")) {
                String id = staff.withNumber(line.text("number")).orElseGet(Registers::newId);
                staff.add(id, line.text("number"), fullName(line));
                brokenIds.put(line, id);
            }
            return;
        }
        String number = line.text("number");
        if (numbersElsewhere.contains(number)) {
            intake.error(
                    line,
                    "number",
                    "Nomor ini sudah terdaftar pada instansi lain. Pegawai yang pindah harus diakhiri dahulu di sana.",
                    "Pengelola aplikasi");
            return;
        }
        String id = person(line, number);
        if (line.isBroken()) {
            return;
        }
        Line other = lineOf.putIfAbsent(id, line);
        if (other != null) {
            intake.error(line, "number", "Orang yang sama sudah ada di baris " + other.row() + " dengan nomor lain.");
            return;
        }
        ids.put(line, id);
        staff.add(id, number, fullName(line));
        intake.name(id, fullName(line));
        warnOfMismatch(line, new IdentityNumber(number));
    }

    private String person(Line line, String number) {
        Optional<String> known = staff.withNumber(number);
        if (known.isPresent()) {
            return known.get();
        }
        if (line.has("former")) {
            Optional<String> before =
                    staff.withNumber(line.text("former")).or(() -> staff.withFormerNumber(line.text("former")));
            if (before.isEmpty()) {
                intake.error(line, "former", "Tidak ada pegawai dengan nomor sebelumnya ini.", PERSONNEL);
                return null;
            }
            return before.get();
        }
        if (staff.withFormerNumber(number).isPresent()) {
            intake.error(
                    line,
                    "number",
                    "Nomor ini sudah tidak berlaku: pemiliknya sudah terdaftar dengan nomor baru. Tulis nomor barunya.",
                    PERSONNEL);
            return null;
        }
        return Registers.newId();
    }

    private void warnOfMismatch(Line line, IdentityNumber number) {
        EmploymentKind kind = EmploymentKind.valueOf(line.text("kind"));
        if (!number.fits(kind)) {
            intake.warn(
                    line,
                    "number",
                    "Nomor ini berpola " + (number.isNip() ? "NIP" : "NI PPPK") + ", sedangkan jenis ASN tertulis "
                            + kind.label() + ". Yang dipakai adalah jenis ASN.",
                    PERSONNEL);
        }
    }

    /** Those of the file, and those who are there already and not in it. */
    private void noteHolders() {
        for (Line line : intake.lines()) {
            String id = ids.getOrDefault(line, brokenIds.get(line));
            if (id != null && line.has("position")) {
                holders.add(line.text("position"), line.has("unit") ? unitId(line) : null, id);
            }
        }
        Set<String> inFile = new HashSet<>(ids.values());
        Map<Object, Stored> positionsById = intake.storedBy(POSITIONS, "id");
        for (Stored employee : employees.values()) {
            Stored now = inFile.contains(employee.text("id")) ? null : placements.on(employee.text("id"));
            if (now != null) {
                Stored position = positionsById.get(now.text("position_id"));
                holders.add(position.text("title"), now.text("unit_id"), employee.text("id"));
            }
        }
    }

    private String unitId(Line line) {
        try {
            return find(line).text("id");
        } catch (Directory.NotFound unknown) {
            return null;
        }
    }

    static String fullName(Line line) {
        String before = line.has("titleBefore") ? line.text("titleBefore") + " " : "";
        String after = line.has("titleAfter") ? ", " + line.text("titleAfter") : "";
        String full = before + line.text("name") + after;
        return full.length() <= 150 ? full : line.text("name");
    }

    // what changes

    private void compare(Line line) {
        // Rows that are broken already are looked at, too: whoever corrects the file should see everything at once.
        Stored unit = line.has("unit") ? unit(line) : null;
        Stored position = line.has("position") ? position(line) : null;
        String supervisor = staff.find(
                intake, line, "supervisor", title -> holders.of(title, unit == null ? null : unit.text("id")));
        String id = ids.get(line);
        if (id == null) {
            lookFurther(line, supervisor);
            return;
        }
        if (intake.has("supervisor")) {
            placements.leads(line, id, supervisor);
        }
        compareWithNumber(line);
        if (id.equals(supervisor)) {
            intake.error(line, "supervisor", "Pegawai tidak dapat menjadi atasannya sendiri.");
        }
        LocalDate planned = placements.plannedAfter(id);
        if (planned != null) {
            intake.error(
                    line,
                    "number",
                    "Sudah ada perubahan yang berlaku mulai " + Words.date(planned)
                            + ". Pilih tanggal berlaku sesudahnya.");
        }
        Stored account = account(line, id);
        Stored employee = employee(line, id);
        if (line.isBroken()) {
            return;
        }
        Stored was = accounts.get(id);
        Subject subject = intake.subject(line, fullName(line));
        subjects.put(line, subject);
        subject.put(was, account);
        if (was == null) {
            subject.isNew();
        } else if (was.text("nip") != null && !was.text("nip").equals(account.text("nip"))) {
            subject.put(
                    null,
                    Stored.empty(FORMER_NUMBERS)
                            .with("employee_id", id)
                            .with("identity_number", was.text("nip"))
                            .with("valid_to", intake.from().minusDays(1)));
        }
        if (!roles.getOrDefault(id, Set.of()).contains(Role.EMPLOYEE.name())) {
            subject.put(null, Stored.empty(ROLES).with("account_id", id).with("role_name", Role.EMPLOYEE.name()));
        }
        subject.put(employees.get(id), employee);
        place(line, subject, id, unit.text("id"), position.text("id"), supervisor);
    }

    /** Whoever corrects a row should see at once all that is wrong with it. */
    private void lookFurther(Line line, String supervisor) {
        if (!brokenIds.containsKey(line)) {
            return;
        }
        if (intake.has("supervisor")) {
            placements.leads(line, brokenIds.get(line), supervisor);
        }
        compareWithNumber(line);
        if (line.has("kind")) {
            grade(line, EmploymentKind.valueOf(line.text("kind")));
        }
    }

    private void place(Line line, Subject subject, String id, String unit, String position, String named) {
        Stored now = placements.on(id);
        boolean keeps =
                !intake.has("supervisor") && now != null && now.text("unit_id").equals(unit);
        String supervisor = keeps ? now.text("supervisor_id") : named;
        if (supervisor == null) {
            led.put(line, unit);
        }
        placements.change(subject, line, id, unit, position, supervisor, firstDay(line));
    }

    /** Of somebody who is new or comes back. */
    private LocalDate firstDay(Line line) {
        LocalDate joined = line.date("joined");
        return joined != null && joined.isAfter(intake.from()) ? joined : intake.from();
    }

    private Stored unit(Line line) {
        try {
            Stored unit = find(line);
            if (line.has("parentUnit")
                    && units.knows(line.text("parentUnit"))
                    && !Directory.plain(line.text("parentUnit")).equals(Directory.plain(unit.text("name")))
                    && !isBelow(unit, Directory.plain(line.text("parentUnit")))) {
                intake.warn(
                        line,
                        "parentUnit",
                        "Unit \"" + unit.text("name")
                                + "\" yang terdaftar tidak berada di bawah unit induk ini. Yang dipakai"
                                + " adalah yang terdaftar.",
                        "BKPSDM: periksa unit kerjanya");
            }
            return unit;
        } catch (Directory.NotFound unknown) {
            if (!units.knows(line.text("unit"))) {
                unknownUnits.add(Directory.plain(line.text("unit")));
            }
            intake.error(
                    line,
                    "unit",
                    positions.knows(line.text("unit"))
                            ? "Tidak ada unit dengan nama ini; ini nama jabatan. Mungkin isinya tertukar dengan kolom jabatan."
                            : unknown.getMessage(),
                    "BKPSDM: impor unit kerja lebih dahulu, atau perbaiki namanya");
            return null;
        }
    }

    private Stored find(Line line) throws Directory.NotFound {
        return units.find(
                line.text("unit"),
                unit -> line.has("parentUnit") && isBelow(unit, Directory.plain(line.text("parentUnit"))));
    }

    private boolean isBelow(Stored unit, String ancestor) {
        Set<Object> seen = new HashSet<>();
        Stored at = unitsById.get(unit.text("parent_id"));
        while (at != null && seen.add(at.text("id"))) {
            if (Directory.plain(at.text("name")).equals(ancestor) || ancestor.equalsIgnoreCase(at.text("code"))) {
                return true;
            }
            at = unitsById.get(at.text("parent_id"));
        }
        return false;
    }

    private Stored position(Line line) {
        try {
            Stored position = positions.find(line.text("position"));
            warnOfClass(line, "echelon", position);
            warnOfClass(line, "positionKind", position);
            return position;
        } catch (Directory.NotFound unknown) {
            if (!positions.knows(line.text("position"))) {
                unknownPositions.add(Directory.plain(line.text("position")));
            }
            intake.error(
                    line,
                    "position",
                    units.knows(line.text("position"))
                            ? "Tidak ada jabatan dengan nama ini; ini nama unit kerja. Mungkin isinya tertukar dengan kolom unit"
                                    + " kerja."
                            : unknown.getMessage(),
                    "BKPSDM: impor jabatan lebih dahulu, atau perbaiki namanya");
            return null;
        }
    }

    /** Where the column names a class at all: exports also write "Struktural" and "Fungsional". */
    private void warnOfClass(Line line, String column, Stored position) {
        String named = line.has(column) ? CLASS_BY_NAME.get(letters(line.text(column))) : null;
        if (named != null && !named.equals(position.text("position_class"))) {
            intake.warn(
                    line,
                    column,
                    "Tidak sesuai dengan jenjang jabatan \"" + position.text("title") + "\" yang terdaftar ("
                            + PositionClass.valueOf(position.text("position_class"))
                                    .label()
                            + "). Yang dipakai adalah yang terdaftar.",
                    "BKPSDM: perbaiki data jabatan bila perlu");
        }
    }

    private static Map<String, String> classByName() {
        Map<String, String> byName = new HashMap<>();
        for (Choice choice : PositionImport.CLASSES) {
            byName.put(letters(choice.label()), choice.value());
            choice.synonyms().forEach(synonym -> byName.put(letters(synonym), choice.value()));
        }
        return byName;
    }

    static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private Stored account(Line line, String id) {
        Stored was = accounts.get(id);
        Stored account = was != null ? was : Stored.empty(ACCOUNTS).with("id", id);
        account = account.with("nip", line.text("number"))
                .with("display_name", fullName(line))
                .with(
                        "active",
                        was != null && was.flag("active") || !firstDay(line).isAfter(intake.today()));
        if (!line.has("email")) {
            return account;
        }
        String mail = line.name("email");
        String owner = mailOwners.get(mail);
        if (!MailAddress.isOne(mail)) {
            intake.error(line, "email", "Bukan alamat surel yang benar, misalnya nama@palukota.go.id.");
        } else if (owner != null && !owner.equals(id) || mailsElsewhere.contains(mail)) {
            intake.error(line, "email", "Alamat surel ini sudah dipakai akun lain.");
        }
        return account.with("email", mail);
    }

    private Stored employee(Line line, String id) {
        EmploymentKind kind = EmploymentKind.valueOf(line.text("kind"));
        Stored was = employees.get(id);
        Stored employee = was != null ? was : Stored.empty(EMPLOYEES).with("id", id);
        employee = employee.with("employment_kind", kind.name());
        if (intake.has("grade")) {
            employee = employee.with("grade", grade(line, kind));
        }
        if (intake.has("education")) {
            employee = employee.with("education", line.text("education"));
        }
        if (intake.has("location")) {
            employee = employee.with("location", line.text("location"));
        }
        LocalDate joined = joined(line, kind, was);
        if (joined == null) {
            return employee;
        }
        employee = employee.with("joined_on", joined);
        if (!kind.hasAgreement()) {
            return employee.with("agreement_start", null);
        }
        LocalDate known = was == null ? null : was.date("agreement_start");
        LocalDate agreement = line.has("agreement") ? line.date("agreement") : known != null ? known : joined;
        if (agreement.isBefore(joined)) {
            intake.error(line, "agreement", "Tidak boleh sebelum TMT " + Words.date(joined) + ".");
        }
        return employee.with("agreement_start", agreement);
    }

    /** As written, else as known, else as the NIP says; a NI PPPK says the year only. */
    private LocalDate joined(Line line, EmploymentKind kind, Stored was) {
        IdentityNumber number = new IdentityNumber(line.text("number"));
        LocalDate joined = line.has("joined")
                ? line.date("joined")
                : was != null
                        ? was.date("joined_on")
                        : number.appointedIn().map(month -> month.atDay(1)).orElse(null);
        if (joined == null) {
            intake.error(
                    line,
                    "joined",
                    "TMT wajib diisi untuk " + kind.label() + " yang baru, karena tidak dapat diketahui dari nomornya.",
                    PERSONNEL);
        } else if (joined.isAfter(intake.today().plusYears(1))) {
            intake.error(line, "joined", "TMT lebih dari setahun di masa depan.", PERSONNEL);
        }
        return joined;
    }

    private String grade(Line line, EmploymentKind kind) {
        if (!line.has("grade")) {
            return null;
        }
        String written = line.text("grade").toUpperCase(Locale.ROOT).strip();
        Matcher civil = CIVIL_GRADE.matcher(written);
        if (!kind.hasAgreement() && civil.matches()) {
            return civil.group(1) + "/" + civil.group(2).toLowerCase(Locale.ROOT);
        }
        String agreement = written.replaceFirst("^GOLONGAN\\s+", "");
        if (kind.hasAgreement() && AGREEMENT_GRADES.contains(agreement)) {
            return agreement;
        }
        intake.error(
                line,
                "grade",
                kind.hasAgreement()
                        ? "Golongan PPPK ditulis I sampai XVII."
                        : "Golongan ruang ditulis I/a sampai IV/e, misalnya III/b.",
                PERSONNEL);
        return null;
    }

    /** What the number says of a person, and the file may say otherwise: then one of them is wrong. */
    private void compareWithNumber(Line line) {
        IdentityNumber number = new IdentityNumber(line.text("number"));
        LocalDate joined = line.date("joined");
        if (joined != null && joined.isBefore(number.birth().plusYears(YOUNGEST))) {
            intake.error(
                    line,
                    "joined",
                    "TMT ini sebelum usia " + YOUNGEST
                            + " tahun menurut NIP/NI PPPK. Mungkin tertukar dengan tanggal lahir.",
                    PERSONNEL);
        }
        if (line.has("birth") && !line.date("birth").equals(number.birth())) {
            intake.warn(
                    line,
                    "birth",
                    "Tidak sama dengan tanggal lahir di NIP/NI PPPK (" + Words.date(number.birth()) + ").",
                    PERSONNEL);
        }
        if (line.has("sex") && line.text("sex").charAt(0) != number.sex()) {
            intake.warn(line, "sex", "Tidak sama dengan angka ke-15 NIP/NI PPPK.", PERSONNEL);
        }
    }

    /** In one sentence what thousands of rows say: whoever begins with this file has to know where to begin. */
    private void reportUnknown() {
        if (unknownUnits.isEmpty() && unknownPositions.isEmpty()) {
            return;
        }
        intake.error(
                (unitsById.isEmpty() ? "Kota ini belum mempunyai unit kerja. " : "")
                        + "Di berkas ini ada " + Words.number(unknownUnits.size(), 0) + " unit kerja dan "
                        + Words.number(unknownPositions.size(), 0)
                        + " jabatan yang belum terdaftar. Impor berkas unit kerja, lalu jabatan, lalu berkas ini lagi; atau"
                        + " unggah berkas ini lagi dengan pilihan \"Buat unit dan jabatan yang belum ada\".",
                "BKPSDM");
    }

    /** Whose tasks would wait for nobody: without supervisor, and without a head in the unit or above it. */
    private void reportUnled() {
        List<Line> nobody = new ArrayList<>();
        led.forEach((line, unit) -> {
            if (!isHeaded(unit, ids.get(line))) {
                nobody.add(line);
            }
        });
        String message =
                "tanpa atasan, dan unitnya beserta unit di atasnya belum berkepala, sehingga tugas atasan tidak"
                        + " akan sampai kepada siapa pun. Isi atasannya, atau kepala unitnya.";
        if (nobody.size() <= NAMED_ONE_BY_ONE) {
            nobody.forEach(line -> intake.warn(line, "supervisor", "Pegawai ini " + message, PERSONNEL));
        } else {
            intake.warn(Words.number(nobody.size(), 0) + " pegawai " + message, PERSONNEL);
        }
    }

    private boolean isHeaded(String unitId, String person) {
        Set<Object> seen = new HashSet<>();
        Stored at = unitsById.get(unitId);
        while (at != null && seen.add(at.text("id"))) {
            if (at.text("head_id") != null && !at.text("head_id").equals(person)) {
                return true;
            }
            at = unitsById.get(at.text("parent_id"));
        }
        return false;
    }

    // who is not there

    private void end() {
        LocalDate last = intake.from().minusDays(1);
        Set<String> staying = new HashSet<>(ids.values());
        int all = 0;
        int ending = 0;
        for (Stored employee : employees.values()) {
            String id = employee.text("id");
            Stored now = placements.on(id);
            if (now == null) {
                continue;
            }
            all++;
            if (!staying.contains(id)) {
                ending++;
                end(accounts.get(id), now, last);
            }
        }
        if (ending * 10 > all) {
            intake.warn(
                    ending + " dari " + all
                            + " pegawai tidak ada di berkas dan akan berakhir. Pastikan berkas ini memuat"
                            + " seluruh pegawai.",
                    PERSONNEL);
        }
    }

    private void end(Stored account, Stored now, LocalDate last) {
        String name = account.text("display_name");
        Set<String> held = roles.getOrDefault(account.text("id"), Set.of());
        if (!last.isBefore(intake.today())) {
            intake.error(
                    "\"" + name + "\" tidak dapat diakhiri sebelum harinya.",
                    "BKPSDM: pilih tanggal berlaku paling lambat hari ini, atau catat di halaman pegawai");
        } else if (held.stream().anyMatch(role -> !role.equals(Role.EMPLOYEE.name()))) {
            intake.error(
                    "\"" + name + "\" tidak ada di berkas, tetapi memegang peran pengelola atau pejabat.",
                    "Administrator: cabut perannya lebih dahulu, atau tambahkan ke berkas");
        } else if (headed.containsKey(account.text("id"))) {
            intake.error(
                    "\"" + name + "\" tidak ada di berkas, tetapi masih kepala " + headed.get(account.text("id")) + ".",
                    "BKPSDM: kosongkan jabatan itu lebih dahulu di halaman Organisasi, atau tambahkan ke berkas");
        } else if (now.date("valid_from").isAfter(last)) {
            intake.error(
                    "\"" + name + "\" baru mulai, sehingga tidak dapat berakhir sebelum tanggal berlaku.",
                    "BKPSDM: pilih tanggal berlaku yang lebih lambat");
        } else {
            intake.missing(name).put(account, account.with("active", false)).put(now, now.with("valid_to", last));
        }
    }
}

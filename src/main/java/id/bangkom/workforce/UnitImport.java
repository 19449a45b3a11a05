package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.ACCOUNTS;
import static id.bangkom.workforce.Registers.PLACEMENTS;
import static id.bangkom.workforce.Registers.ROLES;
import static id.bangkom.workforce.Registers.UNITS;

import id.bangkom.access.Role;
import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Followed;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import id.bangkom.process.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tree of units. */
@Component
class UnitImport implements Dataset {

    private static final int LONGEST_SHORT_NAME = 40;
    private static final String STAFF = "BKPSDM: impor pegawai";

    /** Offices whose role does not go with the unit alone. */
    private static final Map<String, String> OFFICES = Map.of(
            Role.HR_HEAD.name(), "Kepala BKPSDM",
            Role.CITY_SECRETARY.name(), "Sekretaris Daerah",
            Role.MAYOR.name(), "Wali Kota");

    static final List<Choice> KINDS = List.of(
            Choice.of(UnitKind.CITY, "Pemerintah kota", "Kota", "Pemkot"),
            Choice.of(
                    UnitKind.AGENCY,
                    "Perangkat daerah",
                    "Dinas",
                    "Badan",
                    "OPD",
                    "SKPD",
                    "Inspektorat",
                    "Sekretariat Daerah",
                    "Sekretariat DPRD",
                    "Satuan"),
            Choice.of(UnitKind.DISTRICT, "Kecamatan", "Distrik"),
            Choice.of(
                    UnitKind.DIVISION,
                    "Bagian dari perangkat daerah",
                    "Bidang",
                    "Bagian",
                    "Seksi",
                    "Sekretariat",
                    "Subbagian",
                    "Subbidang",
                    "Subbag"),
            Choice.of(
                    UnitKind.SERVICE_UNIT,
                    "Unit layanan",
                    "Kelurahan",
                    "Puskesmas",
                    "Sekolah",
                    "TK",
                    "SD",
                    "SMP",
                    "UPT",
                    "UPTD",
                    "RSUD",
                    "Rumah sakit"));

    private final ImportedChanges followers;

    UnitImport(ImportedChanges followers) {
        this.followers = followers;
    }

    @Override
    public String key() {
        return "unit";
    }

    @Override
    public String label() {
        return "Unit kerja";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String explanation() {
        return "Susunan organisasi, dari pemerintah kota sampai bidang, kelurahan, puskesmas, dan sekolah. Unit dikenali dari"
                + " kodenya, atau tanpa kode dari namanya. Tanggal berlaku menentukan awal unit baru dan akhir unit yang"
                + " berakhir. Kepala dapat diisi sesudah pegawai diimpor.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.optional(
                                "code",
                                "Kode unit",
                                Type.TEXT,
                                "Kode yang tidak berubah, paling panjang 60.",
                                "1.03.01")
                        .atMost(60)
                        .or("kode", "kode unor", "id unor", "unor id", "kode unit kerja", "kode opd", "kode satker"),
                Column.required(
                                "name",
                                "Nama unit",
                                Type.TEXT,
                                "Nama lengkap, paling panjang 150.",
                                "Dinas Perhubungan")
                        .atMost(150)
                        .or("nama", "unit kerja", "nama unit kerja", "nama unor", "unor", "nama opd", "satuan kerja"),
                Column.optional("shortName", "Singkatan", Type.TEXT, "Nama pendek, paling panjang 40.", "Dishub")
                        .atMost(40)
                        .or("nama singkat", "akronim"),
                Column.required("kind", "Jenis unit", Type.TEXT, "Pilih dari daftar.", "Perangkat daerah")
                        .or("jenis", "jenis unit kerja", "jenis unor", "tipe", "tipe unit")
                        .oneOf(KINDS),
                Column.optional(
                                "parent",
                                "Unit induk",
                                Type.TEXT,
                                "Kode atau nama unit di atasnya; kosong untuk pemerintah kota.",
                                "Pemerintah Kota")
                        .or("induk", "kode induk", "unor induk", "unor atasan", "unit atasan", "parent"),
                Column.optional(
                                "head",
                                "NIP kepala",
                                Type.DIGITS,
                                "NIP/NI PPPK kepala definitif; kosong jika lowong.",
                                "198609262015051001")
                        .or("nip pimpinan", "nip kepala unit", "kepala", "pimpinan"));
    }

    @Override
    public List<Register> registers() {
        return List.of(UNITS);
    }

    @Override
    public boolean isDated() {
        return true;
    }

    @Override
    public String endsMissing() {
        return "Unit yang tidak ada di berkas berakhir sehari sebelum tanggal berlaku.";
    }

    @Override
    public boolean movesTasks() {
        return true;
    }

    @Override
    public Followed written(Actor actor, List<Subject.Change> changes) {
        return followers.written(actor, List.of(), WrittenRows.heads(changes));
    }

    @Override
    public void compare(Intake intake) {
        new Comparison(intake).run();
    }

    /** One file. */
    private static final class Comparison {

        private final Intake intake;
        private final Directory existing = new Directory("unit");
        private final Map<Object, Stored> byId;
        private final Map<Object, Stored> staff;
        private final Map<String, String> offices = new HashMap<>();
        private final Map<Line, Stored> before = new HashMap<>();
        private final Map<Line, String> ids = new HashMap<>();
        private final Map<String, Line> fileByCode = new HashMap<>();
        private final Map<String, List<Line>> fileByName;
        private final Map<Line, Line> parentInFile = new HashMap<>();
        private final Map<Line, String> parentId = new HashMap<>();

        Comparison(Intake intake) {
            this.intake = intake;
            this.byId = intake.storedBy(UNITS, "id");
            this.staff = intake.storedBy(ACCOUNTS, "nip");
            for (Stored role : intake.stored(ROLES)) {
                String office = OFFICES.get(role.text("role_name"));
                if (office != null) {
                    offices.put(role.text("account_id"), office);
                }
            }
            this.fileByName = intake.lines().stream()
                    .filter(line -> line.has("name"))
                    .collect(Collectors.groupingBy(line -> Directory.plain(line.text("name"))));
            for (Stored unit : intake.stored(UNITS)) {
                if (isActive(unit)) {
                    existing.add(unit, unit.text("code"), unit.text("name"));
                }
                intake.name(unit.text("id"), unit.text("name"));
            }
            intake.stored(ACCOUNTS).forEach(account -> intake.name(account.text("id"), account.text("display_name")));
            KINDS.forEach(kind -> intake.name(kind.value(), kind.label()));
        }

        private boolean isActive(Stored unit) {
            return unit.date("valid_to") == null || !unit.date("valid_to").isBefore(intake.from());
        }

        void run() {
            intake.refuseRepeated("code", line -> line.has("code") ? Directory.plain(line.text("code")) : null);
            intake.refuseRepeated(
                    "name",
                    line -> line.has("code") || !line.has("name")
                            ? null
                            : Directory.plain(line.text("name") + " / " + line.name("parent")));
            intake.lines().forEach(this::recognise);
            intake.lines().forEach(this::findParent);
            List<Line> ordered = intake.inOrder(
                    intake.lines().stream().filter(line -> !line.isBroken()).toList(),
                    parentInFile::get,
                    "parent",
                    "Unit induk membentuk lingkaran: unit ini berada di bawah dirinya sendiri.");
            refuseCircles(ordered);
            ordered.stream().filter(line -> !line.isBroken()).forEach(this::compare);
            if (intake.isComplete()) {
                end();
            }
        }

        private void recognise(Line line) {
            if (line.isBroken()) {
                return;
            }
            if (line.has("code")) {
                fileByCode.put(Directory.plain(line.text("code")), line);
            }
            List<Stored> same = existing.matching(line.text("code"), line.text("name")).stream()
                    .filter(unit -> !line.has("code")
                            || unit.text("code") == null
                            || Directory.plain(unit.text("code")).equals(Directory.plain(line.text("code"))))
                    .toList();
            if (same.size() > 1) {
                same = same.stream().filter(unit -> isBelow(unit, line)).toList();
                if (same.size() != 1) {
                    intake.error(line, "name", "Ada beberapa unit bernama ini. Isi kodenya, atau unit induknya.");
                    return;
                }
            }
            if (!same.isEmpty()) {
                before.put(line, same.get(0));
            }
            ids.put(line, same.isEmpty() ? Registers.newId() : same.get(0).text("id"));
            intake.name(ids.get(line), line.text("name"));
        }

        private boolean isBelow(Stored unit, Line line) {
            Stored parent = byId.get(unit.text("parent_id"));
            return parent != null
                    && line.has("parent")
                    && (Directory.plain(parent.text("name")).equals(Directory.plain(line.text("parent")))
                            || line.text("parent").equalsIgnoreCase(parent.text("code")));
        }

        private void findParent(Line line) {
            if (line.isBroken()) {
                return;
            }
            if (!line.has("parent")) {
                Stored known = before.get(line);
                parentId.put(line, known != null && !intake.has("parent") ? known.text("parent_id") : null);
                if (!line.text("kind").equals(UnitKind.CITY.name()) && parentId.get(line) == null) {
                    intake.error(line, "parent", "Wajib diisi; hanya pemerintah kota yang tidak berinduk.");
                }
                return;
            }
            String wanted = Directory.plain(line.text("parent"));
            Line coded = fileByCode.get(wanted);
            List<Line> inFile = coded != null ? List.of(coded) : fileByName.getOrDefault(wanted, List.of());
            if (inFile.size() == 1) {
                if (!ids.containsKey(inFile.get(0))) {
                    intake.error(
                            line,
                            "parent",
                            "Unit induk ini bermasalah di baris "
                                    + inFile.get(0).row() + ".");
                    return;
                }
                parentInFile.put(line, inFile.get(0));
                parentId.put(line, ids.get(inFile.get(0)));
                return;
            }
            try {
                parentId.put(line, existing.find(line.text("parent")).text("id"));
            } catch (Directory.NotFound unknown) {
                intake.error(line, "parent", unknown.getMessage());
            }
        }

        /** Over units that are not in the file, too. */
        private void refuseCircles(List<Line> ordered) {
            Map<String, String> above = new HashMap<>();
            byId.values().forEach(unit -> above.put(unit.text("id"), unit.text("parent_id")));
            Map<String, Line> byNewId = new HashMap<>();
            ordered.forEach(line -> {
                above.put(ids.get(line), parentId.get(line));
                byNewId.put(ids.get(line), line);
            });
            for (List<String> circle : Circles.in(above)) {
                circle.stream()
                        .map(byNewId::get)
                        .filter(Objects::nonNull)
                        .filter(line -> !line.isBroken())
                        .findFirst()
                        .ifPresent(line -> intake.error(
                                line,
                                "parent",
                                "Unit induk membentuk lingkaran: unit ini berada di bawah dirinya sendiri."));
            }
        }

        private void compare(Line line) {
            Stored was = before.get(line);
            Stored unit = was != null
                    ? was
                    : Stored.empty(UNITS).with("id", ids.get(line)).with("valid_from", intake.from());
            unit = unit.with("name", line.text("name"))
                    .with("kind", line.text("kind"))
                    .with("parent_id", parentId.get(line));
            if (line.has("code")) {
                unit = unit.with("code", line.text("code"));
            }
            if (line.has("shortName") || was == null) {
                unit = unit.with("short_name", shortName(line));
            }
            if (intake.has("head")) {
                unit = unit.with("head_id", head(line, was));
            }
            Subject subject = intake.subject(line, line.text("name")).put(was, unit);
            if (was == null) {
                subject.isNew();
            }
        }

        private static String shortName(Line line) {
            String name = line.has("shortName") ? line.text("shortName") : line.text("name");
            return name.length() <= LONGEST_SHORT_NAME ? name : name.substring(0, LONGEST_SHORT_NAME);
        }

        /** Units come before people, so a head who is not there yet is no error. */
        private String head(Line line, Stored was) {
            String before = was == null ? null : was.text("head_id");
            String named = line.has("head") ? named(line) : null;
            if (before != null && !before.equals(named) && offices.containsKey(before)) {
                intake.error(
                        line,
                        "head",
                        "Kepala unit ini memegang jabatan " + offices.get(before)
                                + ". Catat penggantinya di halaman Organisasi, agar jabatannya ikut beralih.",
                        "BKPSDM");
            }
            return named;
        }

        private String named(Line line) {
            Stored account = staff.get(line.text("head"));
            if (account == null) {
                intake.warn(
                        line,
                        "head",
                        "Belum ada pegawai dengan nomor ini, sehingga unit ini tercatat tanpa kepala. Impor unit sekali lagi"
                                + " sesudah pegawai.",
                        STAFF);
                return null;
            }
            return account.text("id");
        }

        private void end() {
            LocalDate last = intake.from().minusDays(1);
            Set<Object> staying = new HashSet<>(ids.values());
            Map<String, Long> people = intake.stored(PLACEMENTS).stream()
                    .filter(placement -> placement.date("valid_to") == null
                            || placement.date("valid_to").isAfter(last))
                    .collect(Collectors.groupingBy(placement -> placement.text("unit_id"), Collectors.counting()));
            intake.stored(UNITS).stream()
                    .filter(this::isActive)
                    .filter(unit -> !staying.contains(unit.text("id")))
                    .forEach(unit -> {
                        if (people.containsKey(unit.text("id"))) {
                            intake.error(
                                    "Unit \"" + unit.text("name") + "\" tidak ada di berkas, tetapi masih berisi "
                                            + people.get(unit.text("id")) + " pegawai.",
                                    "BKPSDM: pindahkan pegawainya lebih dahulu, atau tambahkan unit ini ke berkas");
                        } else if (unit.date("valid_from").isAfter(last)) {
                            intake.error(
                                    "Unit \"" + unit.text("name")
                                            + "\" baru dimulai, sehingga tidak dapat berakhir sebelum"
                                            + " tanggal berlaku.",
                                    "BKPSDM: pilih tanggal berlaku yang lebih lambat");
                        } else {
                            intake.missing(unit.text("name"))
                                    .put(unit, unit.with("valid_to", last).with("head_id", null));
                        }
                    });
        }
    }
}

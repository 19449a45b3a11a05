package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.POSITIONS;
import static id.bangkom.workforce.Registers.UNITS;

import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The units and positions that a file of people names and that are not there yet. A city that begins often has nothing but
 * this one file; kinds, parents and classes are taken from the names, and what is only guessed is reported.
 */
final class MissingPlaces {

    private static final String HR = "BKPSDM: periksa, dan perbaiki dengan impor unit kerja atau jabatan";
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_SHORT_NAME = 40;

    private static final Pattern GOVERNMENT = Pattern.compile("pemerintah (?:kota|daerah)\\b.*|pemkot\\b.*");
    private static final Pattern DISTRICT = Pattern.compile("(?:kecamatan|distrik)\\b.*");
    private static final Pattern AGENCY = Pattern.compile(
            "(?:dinas|badan|inspektorat|sekretariat daerah|sekretariat dprd|sekretariat dewan|satuan polisi|satpol)\\b.*");
    private static final Pattern SERVICE = Pattern.compile(
            "(?:kelurahan|puskesmas|uptd?|tk|tkn|sd|sdn|smp|smpn|sekolah|rsud|rumah sakit|laboratorium|balai)\\b.*");

    private static final Pattern HEADS_AGENCY = Pattern.compile(
            "(?:kepala (?:dinas|badan|satuan)|inspektur|sekretaris daerah|sekretaris dprd|asisten)\\b.*");
    private static final Pattern HEADS_PART = Pattern.compile(
            "(?:camat|kepala (?:bidang|bagian)|sekretaris (?:dinas|badan|inspektorat)|inspektur pembantu)\\b.*");
    private static final Pattern HEADS_SECTION = Pattern.compile(
            "(?:lurah|kepala (?:seksi|sub ?bagian|sub ?bidang|subbag|uptd?)|sekretaris (?:camat|kecamatan|lurah|kelurahan))\\b.*");

    /** From the longest name on, because "muda" is a part of "ahli muda". */
    private static final Map<String, PositionClass> LEVELS = levels();

    private static Map<String, PositionClass> levels() {
        Map<String, PositionClass> levels = new LinkedHashMap<>();
        levels.put("pemula", PositionClass.JF_PEMULA);
        levels.put("terampil", PositionClass.JF_TERAMPIL);
        levels.put("mahir", PositionClass.JF_MAHIR);
        levels.put("penyelia", PositionClass.JF_PENYELIA);
        levels.put("pertama", PositionClass.JF_AHLI_PERTAMA);
        levels.put("muda", PositionClass.JF_AHLI_MUDA);
        levels.put("madya", PositionClass.JF_AHLI_MADYA);
        levels.put("utama", PositionClass.JF_AHLI_UTAMA);
        return levels;
    }

    private final Intake intake;
    private final String government;
    private final Directory units;
    private final Directory positions;
    private final Map<Object, Stored> unitsById;
    private final Map<String, Stored> created = new HashMap<>();
    private final Map<String, PositionClass> classes;

    /**
     * @param government name of the unit at the top, if there is none yet
     * @param units where units are found, and those that are created will be
     * @param classes class of positions by the letters of their names, also former ones
     */
    MissingPlaces(
            Intake intake,
            String government,
            Directory units,
            Directory positions,
            Map<Object, Stored> unitsById,
            Map<String, PositionClass> classes) {
        this.intake = intake;
        this.government = government;
        this.units = units;
        this.positions = positions;
        this.unitsById = unitsById;
        this.classes = classes;
    }

    void create() {
        Set<String> titles = names("position");
        Set<String> places = names("unit");
        createUnits(titles);
        createPositions(places);
    }

    private Set<String> names(String column) {
        return intake.lines().stream()
                .filter(line -> line.has(column))
                .map(line -> Directory.plain(line.text(column)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // units

    private void createUnits(Set<String> titles) {
        List<Line> missing = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Line line : intake.lines()) {
            if (!line.has("unit") || units.knows(line.text("unit")) || !seen.add(key(line))) {
                continue;
            }
            if (line.text("unit").length() > LONGEST_NAME) {
                intake.error(line, "unit", "Nama unit paling panjang " + LONGEST_NAME + " karakter.");
            } else if (titles.contains(Directory.plain(line.text("unit")))) {
                intake.error(line, "unit", "Nama ini juga ada di kolom jabatan. Mungkin kedua kolom tertukar.");
            } else {
                missing.add(line);
            }
        }
        // What others may be a part of comes first.
        missing.stream()
                .sorted(Comparator.comparing(line -> rank(kind(line.text("unit")))))
                .forEach(this::createUnit);
    }

    private static String key(Line line) {
        return Directory.plain(line.text("unit")) + " / "
                + (line.has("parentUnit") ? Directory.plain(line.text("parentUnit")) : "");
    }

    private static int rank(UnitKind kind) {
        return switch (kind) {
            case CITY -> 0;
            case AGENCY, DISTRICT -> 1;
            case DIVISION, SERVICE_UNIT -> 2;
        };
    }

    private void createUnit(Line line) {
        String name = line.text("unit");
        UnitKind kind = kind(name);
        boolean hasParent = line.has("parentUnit")
                && !Directory.plain(line.text("parentUnit")).equals(Directory.plain(name));
        Stored parent = kind == UnitKind.CITY ? null : hasParent ? parent(line) : partOf(name);
        if (kind != UnitKind.CITY && parent == null) {
            parent = top(line);
            if (rank(kind) == 2) {
                intake.warn(
                        line,
                        "unit",
                        "Unit ini dibuat langsung di bawah pemerintah kota, karena induknya tidak tertulis. Isi kolom unit"
                                + " induk, agar termasuk dalam rencana perangkat daerahnya.",
                        HR);
            }
        }
        unit(line, name, kind, parent);
    }

    private Stored parent(Line line) {
        String name = line.text("parentUnit");
        try {
            return units.find(name);
        } catch (Directory.NotFound unknown) {
            if (units.knows(name) || name.length() > LONGEST_NAME) {
                return null;
            }
            UnitKind kind = kind(name);
            return unit(
                    line,
                    name,
                    kind == UnitKind.DIVISION ? UnitKind.AGENCY : kind,
                    kind == UnitKind.CITY ? null : top(line));
        }
    }

    /** Names often end with the name of what they are a part of: "Bidang Angkutan Dinas Perhubungan". */
    private Stored partOf(String name) {
        String plain = Directory.plain(name);
        return unitsById.values().stream()
                .filter(unit -> rank(UnitKind.valueOf(unit.text("kind"))) == 1)
                .filter(unit -> plain.endsWith(" " + Directory.plain(unit.text("name"))))
                .max(Comparator.comparingInt(unit -> unit.text("name").length()))
                .orElse(null);
    }

    private Stored top(Line line) {
        return unitsById.values().stream()
                .filter(unit -> unit.text("kind").equals(UnitKind.CITY.name()) && unit.date("valid_to") == null)
                .findFirst()
                .orElseGet(() -> unit(line, government, UnitKind.CITY, null));
    }

    private Stored unit(Line line, String name, UnitKind kind, Stored parent) {
        String parentId = parent == null ? null : parent.text("id");
        String key = Directory.plain(name) + " / " + parentId;
        Stored known = created.get(key);
        if (known != null) {
            return known;
        }
        Stored unit = Stored.empty(UNITS)
                .with("id", Registers.newId())
                .with("name", name)
                .with("short_name", name.substring(0, Math.min(name.length(), LONGEST_SHORT_NAME)))
                .with("kind", kind.name())
                .with("parent_id", parentId)
                .with("valid_from", intake.from());
        created.put(key, unit);
        unitsById.put(unit.text("id"), unit);
        units.add(unit, null, name);
        intake.name(unit.text("id"), name);
        intake.subject(line, "Unit kerja " + name).isNew().put(null, unit);
        return unit;
    }

    private static UnitKind kind(String name) {
        String plain = Directory.plain(name);
        return GOVERNMENT.matcher(plain).matches()
                ? UnitKind.CITY
                : AGENCY.matcher(plain).matches()
                        ? UnitKind.AGENCY
                        : DISTRICT.matcher(plain).matches()
                                ? UnitKind.DISTRICT
                                : SERVICE.matcher(plain).matches() ? UnitKind.SERVICE_UNIT : UnitKind.DIVISION;
    }

    // positions

    private void createPositions(Set<String> places) {
        Map<String, List<Line>> missing = new LinkedHashMap<>();
        for (Line line : intake.lines()) {
            if (line.has("position") && !positions.knows(line.text("position"))) {
                missing.computeIfAbsent(Directory.plain(line.text("position")), key -> new ArrayList<>())
                        .add(line);
            }
        }
        missing.forEach((title, lines) -> {
            Line first = lines.get(0);
            if (first.text("position").length() > LONGEST_NAME) {
                intake.error(first, "position", "Nama jabatan paling panjang " + LONGEST_NAME + " karakter.");
            } else if (places.contains(title)) {
                intake.error(first, "position", "Nama ini juga ada di kolom unit kerja. Mungkin kedua kolom tertukar.");
            } else {
                createPosition(first, lines);
            }
        });
    }

    private void createPosition(Line first, List<Line> lines) {
        String title = first.text("position");
        PositionClass positionClass = lines.stream()
                .map(this::written)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        if (positionClass == null) {
            positionClass = named(Directory.plain(title), lines);
            if (positionClass == null) {
                boolean functional = isAny(lines, "fungsional", kind -> !kind.contains("umum"));
                positionClass = functional ? PositionClass.JF_AHLI_PERTAMA : PositionClass.PELAKSANA;
                intake.warn(
                        first,
                        "position",
                        "Jenjang jabatan ini tidak tertulis; dicatat sebagai " + positionClass.label() + ".",
                        HR);
            }
        }
        Stored position = Stored.empty(POSITIONS)
                .with("id", Registers.newId())
                .with("title", title)
                .with("position_class", positionClass.name())
                .with("job_family", PositionImport.NO_FAMILY);
        positions.add(position, null, title);
        intake.name(position.text("id"), title);
        intake.subject(first, "Jabatan " + title).isNew().put(null, position);
    }

    /** What the file says of the class. */
    private PositionClass written(Line line) {
        PositionClass byEchelon =
                line.has("echelon") ? classes.get(EmployeeComparison.letters(line.text("echelon"))) : null;
        return byEchelon != null || !line.has("positionKind")
                ? byEchelon
                : classes.get(EmployeeComparison.letters(line.text("positionKind")));
    }

    /** What the title says of it. */
    private static PositionClass named(String title, List<Line> lines) {
        if (HEADS_AGENCY.matcher(title).matches()) {
            return PositionClass.JPT_PRATAMA;
        }
        if (HEADS_PART.matcher(title).matches()) {
            return PositionClass.ADMINISTRATOR;
        }
        if (HEADS_SECTION.matcher(title).matches()) {
            return PositionClass.PENGAWAS;
        }
        boolean functional = isAny(lines, "fungsional", kind -> true);
        return LEVELS.entrySet().stream()
                .filter(level -> title.contains("ahli " + level.getKey())
                        || title.endsWith(" " + level.getKey())
                                && (functional || level.getValue().ordinal() < PositionClass.JF_AHLI_PERTAMA.ordinal()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAny(List<Line> lines, String word, Predicate<String> further) {
        return lines.stream()
                .filter(line -> line.has("positionKind"))
                .map(line -> line.text("positionKind").toLowerCase(Locale.ROOT))
                .anyMatch(kind -> kind.contains(word) && further.test(kind));
    }

    /** Labels of what is created, to show it. */
    static void nameKinds(Intake intake) {
        for (Choice choice : UnitImport.KINDS) {
            intake.name(choice.value(), choice.label());
        }
        for (Choice choice : PositionImport.CLASSES) {
            intake.name(choice.value(), choice.label());
        }
    }
}

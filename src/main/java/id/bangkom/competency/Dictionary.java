package id.bangkom.competency;

import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The competencies of a city and those of the nation, by their names in files. */
final class Dictionary {

    static final Register OWN = Register.of("competency")
            .key("id", Kind.TEXT)
            .field("name", Kind.TEXT, "Nama")
            .field("kind", Kind.TEXT, "Jenis")
            .field("sort_order", Kind.INTEGER)
            .field("description", Kind.TEXT, "Uraian");

    static final Register NATIONAL = Register.of("competency", "tenant is null")
            .key("id", Kind.TEXT)
            .field("name", Kind.TEXT)
            .field("kind", Kind.TEXT);

    private final Intake intake;
    private final Map<String, Stored> byName = new HashMap<>();

    Dictionary(Intake intake) {
        this.intake = intake;
        intake.stored(OWN).forEach(this::add);
        // Nobody redefines a competency of the nation.
        intake.stored(NATIONAL).forEach(this::add);
        for (CompetencyKind kind : CompetencyKind.values()) {
            intake.name(kind.name(), kind.label());
        }
    }

    private void add(Stored competency) {
        byName.put(plain(competency.text("name")), competency);
        intake.name(competency.text("id"), competency.text("name"));
    }

    /** The competency of this name, or null. */
    Stored named(String name) {
        return byName.get(plain(name));
    }

    /** The id of the competency that the column names, or null, which has been reported. */
    String find(Line line, String column) {
        if (!line.has(column)) {
            return null;
        }
        Stored competency = named(line.text(column));
        if (competency == null) {
            intake.error(
                    line,
                    column,
                    "Tidak ada kompetensi bernama ini dalam kamus.",
                    "BKPSDM: impor kamus kompetensi lebih dahulu, atau perbaiki namanya");
        }
        return competency == null ? null : competency.text("id");
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

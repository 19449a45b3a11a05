package id.bangkom.competency;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Levels in a row of a file: a column for each of the nine national competencies, and one other by its name. */
final class Levels {

    private static final String COMPETENCY = "competency";
    private static final String LEVEL = "level";

    /** Ids and names of the national competencies, as they are in the dictionary (PermenPANRB 38/2017). */
    private static final Map<String, String> NATIONAL = national();

    private Levels() {}

    private static Map<String, String> national() {
        Map<String, String> national = new LinkedHashMap<>();
        national.put("integrity", "Integritas");
        national.put("teamwork", "Kerja Sama");
        national.put("communication", "Komunikasi");
        national.put("results", "Orientasi pada Hasil");
        national.put("service", "Pelayanan Publik");
        national.put("development", "Pengembangan Diri dan Orang Lain");
        national.put("change", "Mengelola Perubahan");
        national.put("decision", "Pengambilan Keputusan");
        national.put("unity", "Perekat Bangsa");
        return national;
    }

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        NATIONAL.forEach(
                (id, name) -> columns.add(Column.optional(id, name, Type.WHOLE_NUMBER, "Level 1 sampai 5.", "3")
                        .or("level " + name)));
        columns.add(Column.optional(
                        COMPETENCY,
                        "Kompetensi lain",
                        Type.TEXT,
                        "Nama kompetensi teknis dari kamus; satu baris untuk setiap kompetensi.",
                        "")
                .or("kompetensi", "nama kompetensi", "kompetensi teknis"));
        columns.add(Column.optional(LEVEL, "Level", Type.WHOLE_NUMBER, "Level 1 sampai 5 kompetensi lain itu.", "")
                .or("level kompetensi", "tingkat", "nilai level", "level kompetensi teknis"));
        return columns;
    }

    /** Levels by the id of their competency; what is wrong has been reported. */
    static Map<String, Integer> of(Intake intake, Line line, Dictionary dictionary) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        NATIONAL.keySet().forEach(id -> add(intake, line, id, id, levels));
        if (line.has(COMPETENCY)) {
            String competency = dictionary.find(line, COMPETENCY);
            if (!line.has(LEVEL)) {
                intake.error(line, LEVEL, "Wajib diisi bersama nama kompetensi.");
            } else if (competency != null) {
                add(intake, line, LEVEL, competency, levels);
            }
        }
        if (levels.isEmpty() && !line.isBroken()) {
            intake.error(line, null, "Baris ini tidak berisi level satu pun.");
        }
        return levels;
    }

    private static void add(Intake intake, Line line, String column, String id, Map<String, Integer> levels) {
        if (!line.has(column)) {
            return;
        }
        int level = line.number(column);
        if (level < Level.LOWEST || level > Level.HIGHEST) {
            intake.error(line, column, "Level harus 1 sampai 5.");
        } else {
            levels.put(id, level);
        }
    }
}

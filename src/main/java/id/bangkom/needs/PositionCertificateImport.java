package id.bangkom.needs;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import id.bangkom.workforce.FileReferences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Certificates that positions require. */
@Component
class PositionCertificateImport implements Dataset {

    private static final Register REQUIREMENTS = Register.of("position_certificate")
            .key("position_id", Kind.TEXT)
            .key("certificate", Kind.TEXT)
            .field("legal_basis", Kind.TEXT, "Dasar hukum");

    @Override
    public String key() {
        return "sertifikat-jabatan";
    }

    @Override
    public String label() {
        return "Sertifikat yang disyaratkan jabatan";
    }

    @Override
    public int order() {
        return 91;
    }

    @Override
    public String explanation() {
        return "Sertifikat yang disyaratkan setiap jabatan. Pegawai yang belum memilikinya mendapat pelatihan wajib bila ada"
                + " aturannya pada halaman \"Pelatihan wajib\".";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("position", "Jabatan", Type.TEXT, "Kode atau nama jabatan.", "Pengelola Lalu Lintas")
                        .or("nama jabatan", "kode jabatan"),
                Column.required(
                                "certificate",
                                "Sertifikat",
                                Type.TEXT,
                                "Nama sertifikat.",
                                "Pengadaan Barang/Jasa Level 1")
                        .or("nama sertifikat", "jenis sertifikat")
                        .atMost(100),
                Column.optional("basis", "Dasar hukum", Type.TEXT, "Peraturan yang mensyaratkannya.", "")
                        .or("peraturan", "dasar")
                        .atMost(300));
    }

    @Override
    public List<Register> registers() {
        return List.of(REQUIREMENTS);
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        Set<List<String>> seen = new HashSet<>();
        for (Line line : intake.lines()) {
            String position = references.position(line, "position");
            if (position == null || line.isBroken()) {
                continue;
            }
            if (!seen.add(List.of(position, line.text("certificate")))) {
                intake.error(line, null, "Syarat ini sudah ada di baris sebelumnya.");
                continue;
            }
            intake.put(
                    line,
                    line.text("position") + ", " + line.text("certificate"),
                    Stored.empty(REQUIREMENTS)
                            .with("position_id", position)
                            .with("certificate", line.text("certificate"))
                            .with("legal_basis", line.has("basis") ? line.text("basis") : null));
        }
    }
}

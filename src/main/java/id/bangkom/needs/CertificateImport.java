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

/** Certificates that people hold. */
@Component
class CertificateImport implements Dataset {

    private static final Register CERTIFICATES = Register.of("employee_certificate")
            .key("employee_id", Kind.TEXT)
            .key("certificate", Kind.TEXT)
            .key("issued_on", Kind.DATE)
            .field("number", Kind.TEXT, "Nomor")
            .field("valid_to", Kind.DATE, "Berlaku sampai");

    @Override
    public String key() {
        return "sertifikat-pegawai";
    }

    @Override
    public String label() {
        return "Sertifikat pegawai";
    }

    @Override
    public int order() {
        return 92;
    }

    @Override
    public String explanation() {
        return "Sertifikat yang dimiliki pegawai. Dikenali dari pegawai, nama sertifikat, dan tanggal terbit. Pelatihan wajib"
                + " dianggap terpenuhi bila pegawai memiliki sertifikatnya dan sertifikat itu masih berlaku.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                FileReferences.numberColumn("number"),
                FileReferences.nameColumn("name"),
                Column.required("certificate", "Sertifikat", Type.TEXT, "Nama sertifikat.", "Pelatihan Dasar CPNS")
                        .or("nama sertifikat", "jenis sertifikat", "diklat")
                        .atMost(100),
                Column.required("issued", "Tanggal terbit", Type.DATE, "Hari terbit.", "12-05-2026")
                        .or("tanggal sertifikat", "tgl terbit", "tanggal"),
                Column.optional(
                                "document",
                                "Nomor sertifikat",
                                Type.TEXT,
                                "Nomor pada sertifikat.",
                                "00123/LATSAR/2026")
                        .or("nomor", "no sertifikat")
                        .atMost(100),
                Column.optional("until", "Berlaku sampai", Type.DATE, "Kosong bila berlaku seterusnya.", "")
                        .or("masa berlaku", "kedaluwarsa"));
    }

    @Override
    public List<Register> registers() {
        return List.of(CERTIFICATES);
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        Set<List<Object>> seen = new HashSet<>();
        for (Line line : intake.lines()) {
            String employee = references.employee(line, "number");
            if (line.has("issued") && line.date("issued").isAfter(intake.today())) {
                intake.error(line, "issued", "Tanggal terbit tidak boleh di masa depan.");
            }
            if (line.has("issued") && line.has("until") && line.date("until").isBefore(line.date("issued"))) {
                intake.error(line, "until", "Berakhir sebelum terbit.");
            }
            if (employee == null || line.isBroken()) {
                continue;
            }
            if (!seen.add(List.of(employee, line.text("certificate"), line.date("issued")))) {
                intake.error(line, null, "Sertifikat ini sudah ada di baris sebelumnya.");
                continue;
            }
            intake.put(
                    line,
                    references.nameOf(employee) + ", " + line.text("certificate"),
                    Stored.empty(CERTIFICATES)
                            .with("employee_id", employee)
                            .with("certificate", line.text("certificate"))
                            .with("issued_on", line.date("issued"))
                            .with("number", line.has("document") ? line.text("document") : null)
                            .with("valid_to", line.has("until") ? line.date("until") : null));
        }
    }
}

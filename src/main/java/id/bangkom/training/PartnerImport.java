package id.bangkom.training;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Institutions that deliver programmes. */
@Component
class PartnerImport implements Dataset {

    static final Register PARTNERS = Register.of("partner")
            .key("id", Kind.TEXT)
            .field("name", Kind.TEXT, "Nama")
            .field("kind", Kind.TEXT, "Jenis")
            .field("place", Kind.TEXT, "Tempat")
            .field("active", Kind.FLAG, "Aktif");

    private static final List<Choice> KINDS = List.of(
            Choice.of(Partner.Kind.UNIVERSITY, Partner.Kind.UNIVERSITY.label(), "Universitas", "Politeknik"),
            Choice.of(Partner.Kind.PRIVATE, Partner.Kind.PRIVATE.label(), "Swasta", "LPK"),
            Choice.of(Partner.Kind.AGENCY, Partner.Kind.AGENCY.label(), "Pemerintah", "Kementerian", "BPSDM", "Balai"),
            Choice.of(Partner.Kind.INTERNAL, Partner.Kind.INTERNAL.label(), "Internal"));

    @Override
    public String key() {
        return "mitra";
    }

    @Override
    public String label() {
        return "Mitra penyelenggara";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String explanation() {
        return "Lembaga yang menyelenggarakan kegiatan. Dikenali dari namanya.";
    }

    @Override
    public String endsMissing() {
        return "Mitra yang tidak ada di berkas tidak dapat dipilih lagi untuk kelas baru.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("name", "Nama mitra", Type.TEXT, "Paling panjang 150.", "Universitas Contoh")
                        .atMost(150)
                        .or("nama", "mitra", "lembaga", "nama lembaga", "penyelenggara"),
                Column.required("kind", "Jenis", Type.TEXT, "Pilih dari daftar.", Partner.Kind.UNIVERSITY.label())
                        .or("jenis mitra", "jenis lembaga")
                        .oneOf(KINDS),
                Column.required("place", "Tempat", Type.TEXT, "Kota atau kabupaten.", "Palu")
                        .atMost(100)
                        .or("kota", "alamat", "lokasi"));
    }

    @Override
    public List<Register> registers() {
        return List.of(PARTNERS);
    }

    @Override
    public void compare(Intake intake) {
        KINDS.forEach(each -> intake.name(each.value(), each.label()));
        Map<String, Stored> known = new HashMap<>();
        intake.stored(PARTNERS).forEach(partner -> known.put(plain(partner.text("name")), partner));
        intake.refuseRepeated("name", line -> line.has("name") ? plain(line.text("name")) : null);
        Set<Stored> staying = new HashSet<>();
        for (Line line : intake.lines()) {
            if (!line.isBroken()) {
                Stored before = known.get(plain(line.text("name")));
                staying.add(before);
                Stored partner = before != null
                        ? before
                        : Stored.empty(PARTNERS)
                                .with("id", UUID.randomUUID().toString().replace("-", ""));
                intake.put(
                        line,
                        line.text("name"),
                        partner.with("name", line.text("name"))
                                .with("kind", line.text("kind"))
                                .with("place", line.text("place"))
                                .with("active", true));
            }
        }
        if (intake.isComplete()) {
            known.values().stream()
                    .filter(partner -> partner.flag("active") && !staying.contains(partner))
                    .forEach(partner ->
                            intake.missing(partner.text("name")).put(partner, partner.with("active", false)));
        }
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package id.bangkom.workforce;

import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import java.util.UUID;

/** The tables that imports of people and their organisation write. */
final class Registers {

    static final Register UNITS = Register.of("work_unit")
            .key("id", Kind.TEXT)
            .field("code", Kind.TEXT, "Kode")
            .field("name", Kind.TEXT, "Nama")
            .field("short_name", Kind.TEXT, "Singkatan")
            .field("kind", Kind.TEXT, "Jenis")
            .field("parent_id", Kind.TEXT, "Unit induk")
            .field("head_id", Kind.TEXT, "Kepala")
            .field("valid_from", Kind.DATE)
            .field("valid_to", Kind.DATE, "Hari terakhir");

    static final Register POSITIONS = Register.of("job_position")
            .key("id", Kind.TEXT)
            .field("code", Kind.TEXT, "Kode")
            .field("title", Kind.TEXT, "Nama")
            .field("position_class", Kind.TEXT, "Jenjang")
            .field("job_family", Kind.TEXT, "Rumpun")
            .field("next_position_id", Kind.TEXT, "Jabatan berikutnya");

    static final Register ACCOUNTS = Register.of("account")
            .key("id", Kind.TEXT)
            .field("nip", Kind.TEXT, "NIP/NI PPPK")
            .field("display_name", Kind.TEXT, "Nama")
            .field("email", Kind.TEXT, "Surel")
            .field("active", Kind.FLAG, "Aktif");

    /** Only to know which numbers and addresses are taken; never shown and never written. */
    static final Register ACCOUNTS_ELSEWHERE =
            Register.of("account", "tenant <> :tenant").key("nip", Kind.TEXT).field("email", Kind.TEXT);

    static final Register ROLES = Register.of(
                    "role_grant", "account_id in (select id from account where tenant = :tenant)")
            .key("account_id", Kind.TEXT)
            .key("role_name", Kind.TEXT)
            .key("scope", Kind.TEXT);

    static final Register EMPLOYEES = Register.of("employee")
            .key("id", Kind.TEXT)
            .field("employment_kind", Kind.TEXT, "Jenis ASN")
            .field("grade", Kind.TEXT, "Golongan")
            .field("joined_on", Kind.DATE, "TMT")
            .field("agreement_start", Kind.DATE, "TMT perjanjian kerja")
            .field("location", Kind.TEXT, "Tempat kerja")
            .field("education", Kind.TEXT, "Pendidikan");

    static final Register PLACEMENTS = Register.of("placement")
            .key("employee_id", Kind.TEXT)
            .key("valid_from", Kind.DATE)
            .field("unit_id", Kind.TEXT, "Unit kerja")
            .field("position_id", Kind.TEXT, "Jabatan")
            .field("supervisor_id", Kind.TEXT, "Atasan")
            .field("valid_to", Kind.DATE, "Hari terakhir");

    static final Register FORMER_NUMBERS = Register.of("former_number")
            .key("employee_id", Kind.TEXT)
            .key("identity_number", Kind.TEXT)
            .field("valid_to", Kind.DATE);

    private Registers() {}

    /** An id that says nothing. */
    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

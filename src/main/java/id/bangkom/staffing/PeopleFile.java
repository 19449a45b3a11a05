package id.bangkom.staffing;

import id.bangkom.portal.TableFile;
import java.time.LocalDate;
import java.util.List;

/** People as a file with the headings of their import, so that a corrected file comes in again. */
final class PeopleFile {

    private static final List<String> HEADINGS = List.of(
            "NIP/NI PPPK",
            "Nama",
            "Jenis ASN",
            "Unit kerja",
            "Unit induk",
            "Jabatan",
            "Golongan",
            "TMT",
            "TMT perjanjian kerja",
            "Pendidikan",
            "Tempat kerja",
            "Surel",
            "NIP atasan");

    private PeopleFile() {}

    static TableFile of(List<List<Object>> rows, LocalDate today) {
        return new TableFile("pegawai-" + today, HEADINGS, rows);
    }
}

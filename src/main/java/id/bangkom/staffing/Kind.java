package id.bangkom.staffing;

/** What can happen to a person or a unit. */
public enum Kind {
    JOIN("Pegawai masuk"),
    MOVE("Pindah tugas"),
    SUPERVISOR("Ganti atasan langsung"),
    SECONDMENT("Detasering"),
    /** The end of a secondment; entered together with it. */
    RETURN("Kembali dari detasering"),
    LEAVE("Berhenti bertugas"),
    HEAD("Pengangkatan kepala unit"),
    VACATE("Jabatan kepala dikosongkan"),
    MERGE("Penggabungan unit"),
    /** Who drafts the plan of an agency. */
    PLANNER("Penunjukan pengelola kepegawaian"),
    PLANNER_END("Pengelola kepegawaian berhenti"),
    /** The only one that touches a past period. */
    CORRECTION("Koreksi data lampau"),
    /** Many at a time, by a file. */
    IMPORT("Impor berkas");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}

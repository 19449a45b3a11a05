package id.bangkom.staffing;

/** What is looked for in the data, and in which of the four dimensions of data quality it counts. */
enum QualityCheck {
    NO_PLACEMENT("Pegawai aktif tanpa penempatan", Dimension.COMPLETENESS, Fixer.HR, "Catat penempatannya."),
    NO_NUMBER("Pegawai tanpa NIP atau NI PPPK", Dimension.COMPLETENESS, Fixer.HR, "Lengkapi nomornya melalui impor."),
    NO_PREDICATE(
            "Predikat SKP tahun lalu belum ada",
            Dimension.COMPLETENESS,
            Fixer.PLANNER,
            "Kirim predikat SKP kepada BKPSDM."),
    NO_STANDARD(
            "Jabatan tanpa standar kompetensi",
            Dimension.COMPLETENESS,
            Fixer.HR,
            "Tetapkan standar kompetensi jabatannya; sementara itu dipakai level bawaan."),
    NO_PLANNER(
            "Unit tanpa pengelola kepegawaian",
            Dimension.COMPLETENESS,
            Fixer.HR,
            "Tunjuk pengelola kepegawaian pada halaman pegawainya."),
    ACTING_EXPIRED(
            "Masa Plt. berakhir, jabatan masih kosong",
            Dimension.TIMELINESS,
            Fixer.HR,
            "Perpanjang dengan surat baru, tunjuk pejabat lain, atau angkat pejabat definitif."),
    CHANGE_STUCK("Perubahan tidak dapat diberlakukan", Dimension.TIMELINESS, Fixer.HR, "Catat ulang perubahannya."),
    HEAD_VACANT("Unit tanpa kepala dan tanpa Plt.", Dimension.TIMELINESS, Fixer.HR, "Angkat kepala atau tunjuk Plt."),
    SUPERVISOR_GONE(
            "Atasan langsung tidak lagi bertugas",
            Dimension.ACCURACY,
            Fixer.HR,
            "Ganti atasan langsungnya; sementara itu tugasnya pada kepala unit."),
    DUPLICATE("Kemungkinan pegawai ganda", Dimension.ACCURACY, Fixer.HR, "Periksa kedua data, lalu tutup yang keliru."),
    NO_SUPERVISOR(
            "Pegawai tanpa atasan sampai ke puncak",
            Dimension.CONSISTENCY,
            Fixer.HR,
            "Tetapkan atasan langsung atau kepala unitnya."),
    CIRCLE(
            "Garis atasan melingkar",
            Dimension.CONSISTENCY,
            Fixer.HR,
            "Ganti atasan salah satu pegawai dalam lingkaran."),
    TWO_HEADS(
            "Lebih dari satu kepala unit",
            Dimension.CONSISTENCY,
            Fixer.HR,
            "Catat pengangkatan kepala yang benar; yang lain berhenti dengan sendirinya."),
    OVERLAP(
            "Dua penempatan pada hari yang sama",
            Dimension.CONSISTENCY,
            Fixer.HR,
            "Koreksi masa salah satu penempatan.");

    /** The dimensions of Indeks Kualitas Data of BKN. */
    enum Dimension {
        COMPLETENESS("Kelengkapan"),
        TIMELINESS("Ketepatan waktu"),
        ACCURACY("Akurasi"),
        CONSISTENCY("Konsistensi");

        private final String label;

        Dimension(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }
    }

    /** Whose work it is to put it right. */
    enum Fixer {
        HR,
        /** The unit's own staff; HR where the unit has none. */
        PLANNER
    }

    private final String label;
    private final Dimension dimension;
    private final Fixer fixer;
    private final String remedy;

    QualityCheck(String label, Dimension dimension, Fixer fixer, String remedy) {
        this.label = label;
        this.dimension = dimension;
        this.fixer = fixer;
        this.remedy = remedy;
    }

    String label() {
        return label;
    }

    Dimension dimension() {
        return dimension;
    }

    Fixer fixer() {
        return fixer;
    }

    String remedy() {
        return remedy;
    }

    /** Whether it is about a person; else it is about a unit. */
    boolean isAboutPeople() {
        return switch (this) {
            case NO_PLANNER, ACTING_EXPIRED, HEAD_VACANT, TWO_HEADS -> false;
            default -> true;
        };
    }
}

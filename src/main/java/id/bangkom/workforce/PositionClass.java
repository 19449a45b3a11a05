package id.bangkom.workforce;

/** Class of a position (kelompok dan jenjang jabatan), as far as a city has them. */
public enum PositionClass {
    JPT_PRATAMA("JPT Pratama"),
    ADMINISTRATOR("Administrator"),
    PENGAWAS("Pengawas"),
    PELAKSANA("Pelaksana"),
    JF_PEMULA("Fungsional Pemula"),
    JF_TERAMPIL("Fungsional Terampil"),
    JF_MAHIR("Fungsional Mahir"),
    JF_PENYELIA("Fungsional Penyelia"),
    JF_AHLI_PERTAMA("Fungsional Ahli Pertama"),
    JF_AHLI_MUDA("Fungsional Ahli Muda"),
    JF_AHLI_MADYA("Fungsional Ahli Madya"),
    JF_AHLI_UTAMA("Fungsional Ahli Utama");

    private final String label;

    PositionClass(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }

    /** A structural post that leads others. */
    public boolean leads() {
        return this == JPT_PRATAMA || this == ADMINISTRATOR || this == PENGAWAS;
    }
}

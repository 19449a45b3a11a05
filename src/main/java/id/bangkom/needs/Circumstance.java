package id.bangkom.needs;

/** What a way of learning has to fit. */
enum Circumstance implements Choice {
    BUSY("Jadwal kerja padat"),
    REMOTE("Tempat tugas jauh atau terpencil"),
    NO_INTERNET("Akses internet terbatas"),
    SHIFTS("Bekerja dengan sistem gilir");

    private final String label;

    Circumstance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

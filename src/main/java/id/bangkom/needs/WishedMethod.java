package id.bangkom.needs;

/** How somebody would like to learn. */
enum WishedMethod implements Choice {
    CLASS("Pelatihan di kelas atau bimbingan teknis"),
    WORKSHOP("Lokakarya"),
    SEMINAR("Seminar"),
    SIMULATION("Praktik dengan simulasi"),
    E_LEARNING("E-learning"),
    COACHING("Coaching"),
    MENTORING("Mentoring"),
    ON_THE_JOB("Bimbingan di tempat kerja"),
    SECONDMENT("Magang atau detasering"),
    STUDY("Tugas belajar");

    private final String label;

    WishedMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

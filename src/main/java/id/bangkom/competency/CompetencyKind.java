package id.bangkom.competency;

/** Kinds of competencies (PermenPANRB 38/2017). */
public enum CompetencyKind {
    MANAGERIAL("Manajerial"),
    SOCIO_CULTURAL("Sosial Kultural"),
    TECHNICAL("Teknis");

    private final String label;

    CompetencyKind(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}

package id.bangkom.plan;

/** When in the year something is planned for. */
public enum Quarter {
    Q1("Triwulan I"),
    Q2("Triwulan II"),
    Q3("Triwulan III"),
    Q4("Triwulan IV");

    private final String label;

    Quarter(String label) {
        this.label = label;
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}

package id.bangkom.plan;

import java.time.LocalDate;

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

    /** First day of the quarter in a year. */
    public LocalDate firstDay(int year) {
        return LocalDate.of(year, 3 * ordinal() + 1, 1);
    }

    /** Indonesian. */
    public String label() {
        return label;
    }
}

package id.bangkom.intake;

/**
 * Something about a file that whoever imports has to know.
 *
 * @param severity whether it prevents the import
 * @param sheet name of the sheet, or null for CSV
 * @param row number of the row as the spreadsheet shows it, 0 when it is about the whole file
 * @param column heading, or null when it is about the whole row
 * @param value what is there, or null
 * @param message Indonesian: the rule that is broken
 * @param fixer Indonesian: who can put it right
 */
public record Finding(
        Severity severity, String sheet, int row, String column, String value, String message, String fixer) {

    /** Whether something prevents the import. */
    public enum Severity {
        ERROR("Kesalahan"),
        WARNING("Peringatan");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }

    static final String FILLER = "Pengisi berkas";
}

package id.bangkom.intake.file;

/**
 * What a cell holds, as text.
 *
 * @param text without blanks around it; the empty string when there is nothing
 * @param kind how the file stores it
 * @param formula whether a formula is behind it; the text is the value that the spreadsheet had stored with it
 */
public record Cell(String text, Kind kind, boolean formula) {

    /** How a file stores a value. */
    public enum Kind {
        TEXT,
        /** A number, written as in the file; for a date its serial number. */
        NUMBER,
        /** The spreadsheet could not compute it. */
        ERROR
    }

    static final Cell EMPTY = new Cell("", Kind.TEXT, false);

    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}

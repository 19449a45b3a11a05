package id.bangkom.intake.file;

/** How much a file may hold. A file beyond a limit is refused before it costs memory or time. */
public final class Limits {

    /** Bytes of the file itself. */
    public static final int FILE = 5 * 1024 * 1024;

    /** Bytes of all parts of a workbook, inflated. */
    public static final long INFLATED = 100L * 1024 * 1024;

    /** Parts of a workbook. */
    public static final int PARTS = 100;

    /** Rows with something in them, without the headings. */
    public static final int ROWS = 20_000;

    /** Columns with something in them. */
    public static final int COLUMNS = 50;

    /** Characters in one cell. */
    public static final int CELL = 2_000;

    /** Rows that a workbook may mention, empty or not: spreadsheets remember the format of rows that hold nothing. */
    static final int ROWS_MENTIONED = 200_000;

    /** The last column that a workbook may mention, empty or not. */
    static final int COLUMNS_MENTIONED = 1_024;

    /** Headings stand in one of the first so many rows. */
    static final int HEADINGS_WITHIN = 20;

    private Limits() {}
}

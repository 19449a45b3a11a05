package id.bangkom.needs;

/** Something that is ticked in the form, kept by its name. */
interface Choice {

    String name();

    /** Indonesian. */
    String label();
}

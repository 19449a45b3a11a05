/**
 * Takes in what a city keeps in spreadsheets: reads a file, compares it with what is there, shows what would change,
 * applies all of it or nothing, and can take it back. It knows no kind of data; each is a {@link id.bangkom.intake.Dataset}
 * of the module that owns it.
 */
package id.bangkom.intake;

package id.bangkom.process;

/**
 * A choice that a form offers from a variable ({@code valuesKey}).
 *
 * @param label what the person reads
 * @param value what is submitted; only values offered are accepted
 */
public record Option(String label, String value) {}

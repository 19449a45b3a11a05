/** Files of visitors: what they may contain, and their cells as text. Knows neither columns nor data. */
package id.bangkom.intake.file;

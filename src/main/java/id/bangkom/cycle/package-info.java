/** Opening, progress, results and closing of a city's year. */
package id.bangkom.cycle;

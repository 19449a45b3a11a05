/**
 * Opening, progress, results and closing of a city's year. It knows the other processes by their ids only; what they
 * contribute to the cycle comes through the interfaces of this package that their modules implement.
 */
package id.bangkom.cycle;

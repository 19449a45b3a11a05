/**
 * Letters as files: the decree that sets a city's plan, with an annex for each unit, as PDF/A with a number, a signatory,
 * and an address where anybody can see that the letter is genuine.
 */
package id.bangkom.letters;

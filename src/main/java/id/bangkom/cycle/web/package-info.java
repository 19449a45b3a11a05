/** The pages on which the HR agency watches over a year and steers it. */
package id.bangkom.cycle.web;

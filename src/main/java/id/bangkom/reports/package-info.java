/** Reports on a running year: gaps, priorities and budget, for the city and for units; and who may see which of them. */
package id.bangkom.reports;

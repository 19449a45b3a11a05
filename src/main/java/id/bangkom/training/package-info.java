/** Catalogue, partners, classes and participation. */
package id.bangkom.training;

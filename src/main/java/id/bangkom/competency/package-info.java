/** The dictionary of competencies, what positions require, what people were found to have, and the measures of a gap. */
package id.bangkom.competency;

/** Mentoring: who may guide whom, and what the two do together. */
package id.bangkom.mentoring;

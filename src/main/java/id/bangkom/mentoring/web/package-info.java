/** Mentoring on the portal: one's own, one's mentees, offering oneself, and the list of the HR agency. */
package id.bangkom.mentoring.web;

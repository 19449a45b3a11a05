/** Results and follow-up on the portal. */
package id.bangkom.evaluation.web;

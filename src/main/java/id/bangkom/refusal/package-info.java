/** How the application says no, in words that a person can act on. */
package id.bangkom.refusal;

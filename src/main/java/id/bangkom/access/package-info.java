/** Logins, roles and cities. */
package id.bangkom.access;

/** Who gets in: login and its throttling, sessions, and what each address is protected by. */
package id.bangkom.access.web;

/** Messages to people: an outbox written with the change it tells about, mail from it, and the same messages to read in the portal. */
package id.bangkom.notification;

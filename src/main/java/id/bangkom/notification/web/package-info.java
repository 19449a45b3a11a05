/** Messages on the portal, and what became of mails. */
package id.bangkom.notification.web;

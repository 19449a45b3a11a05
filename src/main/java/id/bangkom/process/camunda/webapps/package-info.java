/** Tasklist, Cockpit and Admin as part of our application: one login for all of them. */
package id.bangkom.process.camunda.webapps;

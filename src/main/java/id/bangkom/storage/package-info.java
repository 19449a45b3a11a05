/** The file database of a trial or of one office: its warning and its daily backup. A city's PostgreSQL has tools of its own. */
package id.bangkom.storage;

/** The ledger of hours (jam pelajaran, JP) and how activities are converted to them. */
package id.bangkom.hours;

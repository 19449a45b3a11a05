/** Numbers set by regulation or by a city, and the calendar of working days. */
package id.bangkom.rules;

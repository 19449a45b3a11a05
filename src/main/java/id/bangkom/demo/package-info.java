/** The demo cities: synthetic people and cases to try the application with. Never part of a production start. */
package id.bangkom.demo;

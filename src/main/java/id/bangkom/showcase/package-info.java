/**
 * The cases of the demo cities: their years are played through the real processes, by the people who would work on
 * them, before the first visitor comes. Never part of a production start.
 */
package id.bangkom.showcase;

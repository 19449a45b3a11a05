/**
 * What a city sets for itself: its letterhead and logo, its own holidays, its own values of rules. Each change is kept
 * with who made it, when and why.
 */
package id.bangkom.city;

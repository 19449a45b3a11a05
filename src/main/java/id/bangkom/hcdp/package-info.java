/**
 * Around the city plan: its file for the planning agency and the amounts that come back, what should be looked at before
 * approval, meetings with units, and the frame of several years.
 */
package id.bangkom.hcdp;

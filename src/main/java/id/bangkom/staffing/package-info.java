/** The organisation over time: who joins, moves, leads, acts, stands in and leaves, and what that does to open tasks. */
package id.bangkom.staffing;

/** Civil servants, their units and positions, who leads whom, and who acts for whom. */
package id.bangkom.workforce;

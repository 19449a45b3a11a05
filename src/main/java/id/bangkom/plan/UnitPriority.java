package id.bangkom.plan;

/**
 * The priority of a competency in a unit, with everything that it was computed from, see {@link
 * id.bangkom.competency.Gaps#priority}.
 *
 * @param competencyId which
 * @param people how many have a gap
 * @param meanGap mean of their gaps, in levels
 * @param importance 1 to 5
 * @param priority the product with {@code 1 + shortfall} of the unit
 */
record UnitPriority(String competencyId, int people, double meanGap, int importance, double priority) {}

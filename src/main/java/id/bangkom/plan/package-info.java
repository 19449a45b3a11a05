/**
 * Individual, unit and city plans: what each person is to learn, in which order a unit can pay for it, and what became of
 * it in the city's plan.
 */
package id.bangkom.plan;

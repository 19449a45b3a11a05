package id.bangkom.needs;

import id.bangkom.workforce.PositionClass;

/** What a person's recommendations depend on beside the gap. */
record Situation(PositionClass positionClass, WorkPlace place, Constraint constraint) {}

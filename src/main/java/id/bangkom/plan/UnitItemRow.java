package id.bangkom.plan;

/** An item of a unit plan, with what it costs together with all that come before it. */
record UnitItemRow(
        int rank,
        String employee,
        String title,
        String competency,
        String priority,
        String hours,
        String cost,
        String cumulative,
        String standing,
        String note) {}

package id.bangkom.plan;

/** An activity that has begun and stays, whatever a revision does. */
record RevisionBegunRow(int rank, String activity, String cost) {}

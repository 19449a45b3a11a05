package id.bangkom.evaluation;

/** What the form {@code evaluate-self} shows; a label is null where the instrument has no statement. */
record EvaluateSelfView(
        String programme,
        String endedOn,
        String gain,
        String label1,
        String label2,
        String label3,
        String label4,
        String label5,
        String label6,
        String label7,
        String label8) {}

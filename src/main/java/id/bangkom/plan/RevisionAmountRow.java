package id.bangkom.plan;

/** A ceiling before and after a revision, with the least that it can become. */
record RevisionAmountRow(String source, String before, String after, String least) {}

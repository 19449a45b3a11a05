package id.bangkom.needs;

/** How a recommended method is given; an output of the decision {@code intervention}. */
enum Delivery implements Choice {
    CLASS("tatap muka"),
    SIMULATION("praktik dengan simulasi"),
    ONLINE("daring"),
    AT_WORK("di tempat kerja");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package id.bangkom.needs;

/** Where somebody works, as far as it matters for learning; an input of the decision {@code intervention}. */
enum WorkPlace implements Choice {
    IN_TOWN("Dalam jangkauan"),
    REMOTE("Jauh atau terpencil");

    private final String label;

    WorkPlace(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

package id.bangkom.needs;

import java.util.Collection;

/** What keeps somebody from learning in any way; an input of the decision {@code intervention}. */
enum Constraint implements Choice {
    NONE("Tidak ada"),
    BUSY("Jadwal padat"),
    NO_INTERNET("Tanpa internet"),
    BUSY_NO_INTERNET("Jadwal padat dan tanpa internet");

    private final String label;

    Constraint(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Who works in shifts cannot choose the day of a class either. */
    static Constraint of(Collection<Circumstance> ticked) {
        boolean busy = ticked.contains(Circumstance.BUSY) || ticked.contains(Circumstance.SHIFTS);
        if (ticked.contains(Circumstance.NO_INTERNET)) {
            return busy ? BUSY_NO_INTERNET : NO_INTERNET;
        }
        return busy ? BUSY : NONE;
    }
}

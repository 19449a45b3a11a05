package id.bangkom.training;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is to learn what, from the city's approved plan. Training asks; the module of the plans implements it. Without an
 * implementation nobody is nominated.
 */
public interface Nominations {

    /**
     * A funded item of the plan.
     *
     * @param itemId unique in the city
     * @param employeeId whose
     * @param programmeId programme of the {@link Catalogue}
     * @param from first day of the quarter it is planned for
     */
    record Nomination(String itemId, String employeeId, String programmeId, LocalDate from) {}

    /** Everything that is funded in the city's plan of a year, the most urgent first, used or not. */
    List<Nomination> funded(String tenant, int year);

    /** What is funded of one programme, the most urgent first, used or not. */
    List<Nomination> funded(String tenant, int year, String programmeId);

    /**
     * Holds an item until the end of the transaction, so that nobody takes its money away while it gets a seat.
     *
     * @return false when it is not funded any more
     */
    boolean claim(String tenant, String itemId);

    /**
     * An item will not be used this year, because its person declined, did not come or did not learn. Saying it again
     * does nothing.
     *
     * @param reason Indonesian, shown to the person
     */
    void defer(String tenant, String itemId, String reason);

    /** Takes {@link #defer} back, because the class was cancelled for everybody. Without money left it does nothing. */
    void fundAgain(String tenant, String itemId);

    /**
     * An item has been used, and this is what it has cost. Saying it again for the same use does nothing.
     *
     * @param cost IDR
     * @param usedFor id of the class, or of the participation when there was no class
     */
    void spent(String tenant, String itemId, long cost, String usedFor);
}

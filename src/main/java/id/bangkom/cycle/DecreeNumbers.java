package id.bangkom.cycle;

import id.bangkom.refusal.Refusal;
import java.time.LocalDate;

/**
 * Gives the decree that sets a city's plan its number. The module of the letters implements it, once; without it, whoever
 * approves has to enter a number.
 */
public interface DecreeNumbers {

    /**
     * The number of the decree that sets the plan of a year, in the transaction of its approval. Asked again for the same
     * plan it gives the same number, so none is lost.
     *
     * @param tenant the city
     * @param year of the plan
     * @param date of the decree: its calendar year decides the register
     * @param typed a number of another register, or null or blank for the next one of the city's own
     * @throws Refusal when the typed number belongs to another decree
     */
    String number(String tenant, int year, LocalDate date, String typed);
}

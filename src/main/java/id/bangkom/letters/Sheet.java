package id.bangkom.letters;

import id.bangkom.city.LetterPaper;
import id.bangkom.process.Words;
import java.util.List;

/** What a letter shows, ready to be put on paper: everything is a text. */
sealed interface Sheet {

    /** Number and date, the subject, who signs, and where the letter can be checked. */
    Frame frame();

    /**
     * What decree and annexes have in common.
     *
     * @param paper of the city
     * @param official who decides by office, for example "Wali Kota Palu"
     * @param number as on the letter
     * @param date in words
     * @param subject what it is about, without "tentang"
     * @param office of whoever signed, with Plt. or Plh. where it was so
     * @param signatory name
     * @param address where the letter is checked
     */
    record Frame(
            LetterPaper paper,
            String official,
            String number,
            String date,
            int year,
            String subject,
            String office,
            String signatory,
            String address) {}

    default LetterPaper paper() {
        return frame().paper();
    }

    default String official() {
        return frame().official();
    }

    default String officialInCapitals() {
        return capitals(frame().official());
    }

    default String number() {
        return frame().number();
    }

    default String date() {
        return frame().date();
    }

    default int year() {
        return frame().year();
    }

    default String subject() {
        return frame().subject();
    }

    default String subjectInCapitals() {
        return capitals(frame().subject());
    }

    default String governmentInCapitals() {
        return capitals(frame().paper().government());
    }

    default String agencyInCapitals() {
        return capitals(frame().paper().agency());
    }

    default String officeInCapitals() {
        return frame().office().startsWith("Pl")
                ? frame().office().substring(0, 4) + capitals(frame().office().substring(4))
                : capitals(frame().office());
    }

    default String signatory() {
        return frame().signatory();
    }

    default String address() {
        return frame().address();
    }

    private static String capitals(String text) {
        return text.toUpperCase(Words.INDONESIAN);
    }

    /**
     * The decree itself.
     *
     * @param units one row per annex
     * @param total of the city
     */
    record Decree(Frame frame, List<UnitRow> units, UnitRow total) implements Sheet {

        public Decree {
            units = List.copyOf(units);
        }
    }

    /** What a unit's plan comes to. */
    record UnitRow(
            String annex,
            String unit,
            String people,
            String funded,
            String hours,
            String cost,
            String deferred,
            String dropped) {}

    /**
     * What was decided on the plan of one unit.
     *
     * @param annex its number, Roman
     * @param summary one sentence
     */
    record Annex(Frame frame, String annex, String unit, String summary, List<Line> lines) implements Sheet {

        public Annex {
            lines = List.copyOf(lines);
        }
    }

    /** A programme for a person. */
    record Line(
            String no,
            String name,
            String nip,
            String programme,
            String method,
            String quarter,
            String hours,
            String cost,
            String source,
            String standing) {}
}

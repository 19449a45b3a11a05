package id.bangkom.letters;

import id.bangkom.city.LetterPaper;
import id.bangkom.process.Words;
import java.util.List;

/** What a letter shows, ready to be put on paper: everything is a text. */
sealed interface Sheet {

    /** Name of the template that it is printed by. */
    String template();

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
        // "Plt. ", "Plh. " and "a.n. " are written so.
        return frame().office().matches("(Pl[th]|a\\.n)\\..*")
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

        @Override
        public String template() {
            return "sk";
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

        @Override
        public String template() {
            return "annex";
        }
    }

    /**
     * A decree that amends the one of the year, with what it changes for one unit.
     *
     * @param amended the decree of the year with its number
     * @param amendedOn its date in words
     * @param ceilings what becomes of each ceiling, in words
     * @param changes one sentence on how many activities change
     */
    record Amendment(
            Frame frame,
            String amended,
            String amendedOn,
            String unit,
            String reason,
            String legalBasis,
            List<CeilingRow> ceilings,
            String changes,
            List<ChangeRow> lines)
            implements Sheet {

        public Amendment {
            ceilings = List.copyOf(ceilings);
            lines = List.copyOf(lines);
        }

        @Override
        public String template() {
            return "amendment";
        }
    }

    /** A ceiling that changes. */
    record CeilingRow(String source, String before, String after, String difference) {}

    /** An activity of a person that changes. */
    record ChangeRow(
            String no,
            String name,
            String programme,
            String quarter,
            String hours,
            String cost,
            String was,
            String becomes,
            String reason) {}

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

package id.bangkom.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questionnaires and the interview guide, national for now. */
@Repository
class Instruments {

    /** Statements that a form has places for. */
    static final int SLOTS = 8;

    /** What a statement is about. */
    enum Dimension {
        BEHAVIOUR,
        RESULT,
        /** Whether the training fits the work; tells about the programme, not about the person. */
        RELEVANCE,
        /** A question of the interview guide. */
        QUESTION;

        /** Whether answers count in the index. */
        boolean counts() {
            return this == BEHAVIOUR || this == RESULT;
        }
    }

    record Item(int slot, Dimension dimension, String text) {}

    record Instrument(String id, int version, List<Item> items) {

        /** The statement of a place, or null. */
        String label(int slot) {
            return items.stream()
                    .filter(item -> item.slot() == slot)
                    .map(Item::text)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final JdbcClient jdbc;

    Instruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version that is valid on a day; {@code perspective} may also be {@code INTERVIEW}. */
    Instrument of(String perspective, LocalDate on) {
        return jdbc.sql(
                        """
                        select id, version from evaluation_instrument
                        where perspective = :perspective and valid_from <= :on
                        and (valid_to is null or valid_to >= :on)
                        order by valid_from desc, version desc
                        fetch first 1 row only
                        """)
                .param("perspective", perspective)
                .param("on", on)
                .query((row, number) -> version(row.getString("id"), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No instrument " + perspective + " on " + on));
    }

    Instrument version(String id, int version) {
        return new Instrument(
                id,
                version,
                jdbc.sql(
                                """
                                select slot, dimension, text from evaluation_item
                                where instrument_id = :id and version = :version order by slot
                                """)
                        .param("id", id)
                        .param("version", version)
                        .query((row, number) -> new Item(
                                row.getInt("slot"),
                                Dimension.valueOf(row.getString("dimension")),
                                row.getString("text")))
                        .list());
    }
}

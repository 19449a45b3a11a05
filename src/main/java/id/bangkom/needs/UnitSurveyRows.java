package id.bangkom.needs;

import id.bangkom.process.CaseKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units ask their people, what these answer, and how units see themselves. */
@Repository
class UnitSurveyRows {

    /** How a question is answered. */
    enum QuestionKind {
        SCALE("Skala 1 sampai 5"),
        TEXT("Jawaban tertulis");

        private final String label;

        QuestionKind(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }
    }

    /** @param slot place in the form, 1 to 5 */
    record Question(int slot, QuestionKind kind, String text) {}

    /** One of both is null. */
    record Answer(int slot, Integer scale, String text) {}

    /** How a unit sees a competency of its people, each 1 to 5. */
    record Rating(String competencyId, int need, int mastery) {

        /** As in the surveys of LAN: need less mastery. */
        int gap() {
            return need - mastery;
        }
    }

    /** What a unit says beside the ratings. */
    record Note(String barriers, String topics, String by, Instant at) {}

    private static final String UNIT = " where tenant = :tenant and for_year = :year and unit_id = :unit";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    UnitSurveyRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In the order of the form. */
    List<Question> questions(String tenant, int year, String unitId) {
        return jdbc.sql("select slot, kind, text from unit_question" + UNIT + " order by slot")
                .params(params(tenant, year, unitId))
                .query((row, n) -> new Question(
                        row.getInt("slot"), QuestionKind.valueOf(row.getString("kind")), row.getString("text")))
                .list();
    }

    /** Replaces the questions of a year, of which nothing may have been answered. */
    void ask(String tenant, int year, String unitId, Collection<Question> questions, String by, Instant at) {
        jdbc.sql("delete from unit_question" + UNIT)
                .params(params(tenant, year, unitId))
                .update();
        batches.batchUpdate(
                """
                insert into unit_question (tenant, for_year, unit_id, slot, kind, text, made_by, made_at)
                values (:tenant, :year, :unit, :slot, :kind, :text, :by, :at)
                """,
                questions.stream()
                        .map(question -> new MapSqlParameterSource(params(tenant, year, unitId))
                                .addValue("slot", question.slot())
                                .addValue("kind", question.kind().name())
                                .addValue("text", question.text())
                                .addValue("by", by)
                                .addValue("at", Timestamp.from(at)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Replaces what somebody answered. */
    void answer(CaseKey key, String unitId, Collection<Answer> answers) {
        Map<String, Object> params = params(key.tenant(), key.year(), unitId);
        params.put("id", key.id());
        jdbc.sql("delete from unit_answer where tenant = :tenant and for_year = :year and case_id = :id")
                .params(params)
                .update();
        batches.batchUpdate(
                """
                insert into unit_answer (tenant, for_year, case_id, unit_id, slot, scale, text)
                values (:tenant, :year, :id, :unit, :slot, :scale, :text)
                """,
                answers.stream()
                        .map(answer -> new MapSqlParameterSource(params)
                                .addValue("slot", answer.slot())
                                .addValue("scale", answer.scale())
                                .addValue("text", answer.text()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** What somebody answered to the questions of a unit, by slot. */
    Map<Integer, Answer> answersOf(CaseKey key, String unitId) {
        Map<Integer, Answer> bySlot = new HashMap<>();
        jdbc.sql("select slot, scale, text from unit_answer" + UNIT + " and case_id = :id")
                .params(params(key.tenant(), key.year(), unitId))
                .param("id", key.id())
                .query((row, n) ->
                        new Answer(row.getInt("slot"), row.getObject("scale", Integer.class), row.getString("text")))
                .list()
                .forEach(answer -> bySlot.put(answer.slot(), answer));
        return bySlot;
    }

    /** All answers to the questions of a unit, without who gave them; texts in the order of the alphabet. */
    Map<Integer, List<Answer>> answers(String tenant, int year, String unitId) {
        Map<Integer, List<Answer>> bySlot = new LinkedHashMap<>();
        jdbc.sql("select slot, scale, text from unit_answer" + UNIT + " order by slot, scale, text")
                .params(params(tenant, year, unitId))
                .query((row, n) ->
                        new Answer(row.getInt("slot"), row.getObject("scale", Integer.class), row.getString("text")))
                .list()
                .forEach(answer -> bySlot.computeIfAbsent(answer.slot(), slot -> new java.util.ArrayList<>())
                        .add(answer));
        return bySlot;
    }

    /** By competency. */
    Map<String, Rating> ratings(String tenant, int year, String unitId) {
        Map<String, Rating> byCompetency = new HashMap<>();
        jdbc.sql("select competency_id, need, mastery from unit_survey" + UNIT)
                .params(params(tenant, year, unitId))
                .query((row, n) ->
                        new Rating(row.getString("competency_id"), row.getInt("need"), row.getInt("mastery")))
                .list()
                .forEach(rating -> byCompetency.put(rating.competencyId(), rating));
        return byCompetency;
    }

    Optional<Note> note(String tenant, int year, String unitId) {
        return jdbc.sql("select barriers, topics, answered_by, answered_at from unit_survey_note" + UNIT)
                .params(params(tenant, year, unitId))
                .query((row, n) -> new Note(
                        row.getString("barriers"),
                        row.getString("topics"),
                        row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant()))
                .optional();
    }

    /** Replaces how a unit sees itself. */
    void rate(String tenant, int year, String unitId, Collection<Rating> ratings, Note note) {
        Map<String, Object> params = params(tenant, year, unitId);
        jdbc.sql("delete from unit_survey" + UNIT).params(params).update();
        jdbc.sql("delete from unit_survey_note" + UNIT).params(params).update();
        batches.batchUpdate(
                """
                insert into unit_survey (tenant, for_year, unit_id, competency_id, need, mastery)
                values (:tenant, :year, :unit, :competency, :need, :mastery)
                """,
                ratings.stream()
                        .map(rating -> new MapSqlParameterSource(params)
                                .addValue("competency", rating.competencyId())
                                .addValue("need", rating.need())
                                .addValue("mastery", rating.mastery()))
                        .toArray(MapSqlParameterSource[]::new));
        jdbc.sql(
                        """
                        insert into unit_survey_note (tenant, for_year, unit_id, barriers, topics, answered_by, answered_at)
                        values (:tenant, :year, :unit, :barriers, :topics, :by, :at)
                        """)
                .params(params)
                .param("barriers", note.barriers())
                .param("topics", note.topics())
                .param("by", note.by())
                .param("at", Timestamp.from(note.at()))
                .update();
    }

    private static Map<String, Object> params(String tenant, int year, String unitId) {
        Map<String, Object> params = new HashMap<>();
        params.put("tenant", tenant);
        params.put("year", year);
        params.put("unit", unitId);
        return params;
    }
}

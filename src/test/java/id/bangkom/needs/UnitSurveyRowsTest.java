package id.bangkom.needs;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.needs.UnitSurveyRows.Answer;
import id.bangkom.needs.UnitSurveyRows.Note;
import id.bangkom.needs.UnitSurveyRows.Question;
import id.bangkom.needs.UnitSurveyRows.QuestionKind;
import id.bangkom.needs.UnitSurveyRows.Rating;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class UnitSurveyRowsTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");
    private static final CaseKey KEY = new CaseKey("palu", 2027, "e1");

    private static UnitSurveyRows rows(Database db) {
        NeedsRowsTest.cases(db);
        db.jdbc()
                .sql("insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                        + " values ('u', 'palu', 'Dinas', 'D', 'AGENCY', date '2010-01-01')")
                .update();
        db.jdbc()
                .sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall)"
                        + " values ('palu', 2027, 'e1', 'OPEN', 0)")
                .update();
        return new UnitSurveyRows(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
    }

    @EachDatabase
    void each_year_has_its_own_questions_and_answers(Database db) {
        UnitSurveyRows rows = rows(db);
        Question first = new Question(1, QuestionKind.SCALE, "Seberapa siap layanan malam?");
        Question second = new Question(3, QuestionKind.TEXT, "Apa yang menghambat?");
        rows.ask("palu", 2027, "u", List.of(second), "e2", NOW);
        rows.ask("palu", 2027, "u", List.of(first, second), "e2", NOW);
        rows.ask("palu", 2028, "u", List.of(second), "e2", NOW);
        assertThat(rows.questions("palu", 2027, "u")).containsExactly(first, second);
        assertThat(rows.questions("palu", 2028, "u")).containsExactly(second);
        assertThat(rows.questions("sorong", 2027, "u")).isEmpty();

        rows.answer(KEY, "u", List.of(new Answer(1, 2, null), new Answer(3, null, "Jarak")));
        rows.answer(KEY, "u", List.of(new Answer(1, 4, null)));
        assertThat(rows.answersOf(KEY, "u")).isEqualTo(Map.of(1, new Answer(1, 4, null)));
        assertThat(rows.answers("palu", 2027, "u")).isEqualTo(Map.of(1, List.of(new Answer(1, 4, null))));
        assertThat(rows.answers("palu", 2028, "u")).isEmpty();
        assertThat(rows.answers("sorong", 2027, "u")).isEmpty();
        assertThat(rows.answersOf(new CaseKey("sorong", 2027, "e1"), "u")).isEmpty();
    }

    @EachDatabase
    void how_a_unit_sees_itself_is_replaced_by_the_next_answer(Database db) {
        UnitSurveyRows rows = rows(db);
        rows.rate("palu", 2027, "u", List.of(new Rating("service", 5, 2)), new Note("Sarana", null, "e2", NOW));
        Note note = new Note(null, "Pengaduan", "e3", NOW.plusSeconds(5));
        rows.rate("palu", 2027, "u", List.of(new Rating("teamwork", 4, 4), new Rating("service", 5, 3)), note);
        assertThat(rows.ratings("palu", 2027, "u"))
                .isEqualTo(Map.of("teamwork", new Rating("teamwork", 4, 4), "service", new Rating("service", 5, 3)));
        assertThat(new Rating("service", 5, 3).gap()).isEqualTo(2);
        assertThat(rows.note("palu", 2027, "u")).contains(note);
        assertThat(rows.ratings("sorong", 2027, "u")).isEmpty();
        assertThat(rows.note("sorong", 2027, "u")).isEmpty();
        assertThat(rows.note("palu", 2028, "u")).isEmpty();
    }
}

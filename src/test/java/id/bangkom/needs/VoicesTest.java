package id.bangkom.needs;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.needs.Voices.Kind;
import id.bangkom.needs.Voices.Ticked;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class VoicesTest {

    private static final CaseKey KEY = new CaseKey("palu", 2027, "e1");

    @EachDatabase
    void what_was_ticked_is_kept_by_its_code_and_replaced_by_the_next_answer(Database db) {
        NeedsRowsTest.cases(db);
        Voices voices = new Voices(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
        db.jdbc()
                .sql(
                        "insert into needs_case (tenant, for_year, case_id, state, performance_shortfall, self_assessed_at)"
                                + " values ('palu', 2027, 'e1', 'OPEN', 0, current_timestamp)")
                .update();
        assertThat(voices.of(KEY)).isEqualTo(Voice.NONE);

        voices.put(
                KEY,
                new Voice(
                        List.of(Barrier.ACCESS, Barrier.TRAINING, Barrier.ACCESS),
                        null,
                        List.of(WishedMethod.SIMULATION),
                        List.of("service"),
                        false,
                        "tidak jadi"));
        Voice second = new Voice(
                List.of(Barrier.MOTIVATION),
                List.of(Circumstance.REMOTE, Circumstance.NO_INTERNET),
                List.of(),
                List.of("communication", "service"),
                true,
                "Pengaduan warga");
        assertThat(voices.of(KEY))
                .isEqualTo(new Voice(
                        List.of(Barrier.TRAINING, Barrier.ACCESS),
                        List.of(),
                        List.of(WishedMethod.SIMULATION),
                        List.of("service"),
                        false,
                        null));
        voices.put(KEY, second);
        assertThat(voices.of(KEY)).isEqualTo(second);
        assertThat(voices.ticked("palu", 2027, List.of("e1", "e2")))
                .contains(new Ticked("e1", Kind.TEACHING, "WILLING"), new Ticked("e1", Kind.BARRIER, "MOTIVATION"))
                .hasSize(6);
        assertThat(voices.ticked("palu", 2027, List.of("e2"))).isEmpty();
        assertThat(voices.ticked("sorong", 2027, List.of("e1"))).isEmpty();
        assertThat(voices.answered("palu", 2027)).containsExactly("e1");
        assertThat(voices.answered("sorong", 2027)).isEmpty();
        assertThat(voices.of(new CaseKey("sorong", 2027, "e1"))).isEqualTo(Voice.NONE);
    }

    @Test
    void fewer_than_five_are_not_told_and_cannot_be_found_by_subtraction() {
        // Unit a: 6 people, 5 of them without time; unit b: 5 people, 4 without time; unit c: 4 people, all without
        // time.
        Map<String, Integer> people = Map.of("a", 6, "b", 5, "c", 4);
        Map<String, Integer> without = Map.of("a", 5, "b", 4, "c", 4);
        List<String> answered = new ArrayList<>(List.of("gone"));
        List<Ticked> ticked = new ArrayList<>(List.of(new Ticked("gone", Kind.BARRIER, "TIME")));
        people.forEach((unit, count) -> IntStream.range(0, count).forEach(i -> answered.add(unit + i)));
        without.forEach((unit, count) ->
                IntStream.range(0, count).forEach(i -> ticked.add(new Ticked(unit + i, Kind.BARRIER, "TIME"))));
        VoiceCounts counts =
                new VoiceCounts(answered, ticked, person -> person.equals("gone") ? null : person.substring(0, 1));

        assertThat(counts.answered("a")).hasValue(6);
        assertThat(counts.answered("b")).hasValue(5);
        assertThat(counts.answered("c")).isEqualTo(OptionalInt.empty());
        assertThat(counts.count("a", Kind.BARRIER, "TIME")).hasValue(5);
        assertThat(counts.count("b", Kind.BARRIER, "TIME")).isEqualTo(OptionalInt.empty());
        assertThat(counts.count("a", Kind.BARRIER, "TOOLS")).as("nor is none").isEqualTo(OptionalInt.empty());
        assertThat(counts.sum(List.of("a", "b", "c"), Kind.BARRIER, "TIME"))
                .as("not 13")
                .hasValue(5);
        assertThat(counts.sum(List.of("b", "c"), Kind.BARRIER, "TIME")).isEqualTo(OptionalInt.empty());
    }
}

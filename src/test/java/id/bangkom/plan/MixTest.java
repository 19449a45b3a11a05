package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.hours.LearningType;
import id.bangkom.hours.LearningType.Share;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class MixTest {

    private static final MixTargets TARGETS =
            new MixTargets(Map.of(Share.FORMAL, 10.0, Share.SOCIAL, 20.0, Share.WORKPLACE, 70.0), 15);

    @Test
    void hoursAreDividedByClassAndHeldAgainstWhatTheyShouldBe() {
        Mix mix = Mix.of(Map.of("Mentoring", 5, "Workshop atau Lokakarya", 12, "Magang/Praktik Kerja", 3, "Lain", 100));
        assertThat(mix.hours()).isEqualTo(Map.of(Share.FORMAL, 12, Share.SOCIAL, 5, Share.WORKPLACE, 3));
        assertThat(mix.percent(Share.WORKPLACE)).isEqualTo(15.0);
        assertThat(TARGETS.isShort(mix, Share.WORKPLACE)).isTrue();
        assertThat(TARGETS.isShort(mix, Share.SOCIAL)).isFalse();
        assertThat(TARGETS.isShort(new Mix(Map.of()), Share.WORKPLACE)).isFalse();

        Mixes.Bars bars = Mixes.draw(mix, TARGETS);
        assertThat(bars.height()).isEqualTo(138);
        assertThat(bars.bars().get(0))
                .isEqualTo(new Mixes.Bar("Formal", 0, 156, 26, "60 persen, 12 JP; acuan 10 persen"));
        assertThat(bars.note())
                .isEqualTo("Porsi yang kurang lebih dari toleransi: Belajar di tempat kerja (55 persen poin).");
        assertThat(Mixes.draw(Mix.of(Map.of()), TARGETS)).isNull();
    }

    @Test
    void aTypeIsFoundByTheLabelUnderWhichPlansKeepIt() {
        for (LearningType type : LearningType.values()) {
            assertThat(LearningType.labelled(type.label())).contains(type);
        }
    }

    @EachDatabase
    void onlyTheNewestVersionsOfTheOwnCityAndUnitCount(Database database) {
        PlanTables.people(database);
        IndividualPlans plans =
                new IndividualPlans(database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()));
        plans.open(new CaseKey("palu", 2027, "ani"), "dishub", version("a", "Mentoring", 10));
        plans.open(new CaseKey("palu", 2027, "budi"), "dinkes", version("b", "Kursus", 30));
        plans.open(new CaseKey("sorong", 2027, "yakob"), "pupr", version("y", "Kursus", 7));
        MixRows rows = new MixRows(database.jdbc());
        assertThat(rows.ofCity("palu", 2027)).isEqualTo(Map.of("Mentoring", 10, "Kursus", 30));
        assertThat(rows.ofCity("palu", 2028)).isEmpty();
        assertThat(rows.ofUnit("palu", 2027, "dishub")).isEqualTo(Map.of("Mentoring", 10));
        assertThat(rows.ofUnit("sorong", 2027, "dishub")).isEmpty();
        database.jdbc()
                .sql("update individual_plan set version = 1 where case_id = 'ani'")
                .update();
        assertThat(rows.ofUnit("palu", 2027, "dishub"))
                .as("of an older version")
                .isEmpty();
        database.jdbc()
                .sql("update individual_plan set state = 'REJECTED' where case_id = 'budi'")
                .update();
        assertThat(rows.ofCity("palu", 2027)).isEmpty();
        assertThat(rows.years("palu")).as("nothing is planned any more").isEmpty();
        assertThat(rows.years("sorong")).containsExactly(2027);
    }

    private static PlanVersion version(String id, String kind, int hours) {
        return new PlanVersion(
                0,
                Origin.PROPOSAL,
                Instant.parse("2027-03-01T00:00:00Z"),
                null,
                null,
                false,
                null,
                List.of(new Item(id, 1, "programme", "Program", kind, hours, 0, Quarter.Q1, null, null, 0)));
    }
}

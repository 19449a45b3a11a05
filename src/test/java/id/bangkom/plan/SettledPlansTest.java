package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.SettledPlans.SettledItem;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What was decided on plans, as rows and as words. */
class SettledPlansTest {

    private static final int YEAR = 2027;
    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");

    private static void plan(Database db, String person, PlanState state, Item... items) {
        IndividualPlans plans = new IndividualPlans(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
        CaseKey key = new CaseKey("palu", YEAR, person);
        plans.open(key, "dishub", version(0));
        plans.submit(key, version(1, items));
        plans.move(key, PlanState.SUBMITTED, state);
    }

    private static PlanVersion version(int number, Item... items) {
        return new PlanVersion(number, Origin.PERSON, NOW, null, null, false, null, List.of(items));
    }

    private static Item item(String id, int slot) {
        return new Item(id, slot, "p", "Program " + id, "Kursus", 20, 100, Quarter.Q3, null, "service", 1);
    }

    private static void settle(Database db, String id, String standing, String reason, String source, double priority) {
        db.jdbc()
                .sql(
                        "update plan_item set standing = ?, standing_reason = ?, fund_source = ?, priority = ? where id = ?")
                .params(java.util.Arrays.asList(standing, reason, source, priority, id))
                .update();
    }

    @EachDatabase
    void whatWasDecidedIsReadByUnitAndByPersonWithTheFundedFirst(Database db) {
        PlanTables.people(db);
        plan(db, "ani", PlanState.APPROVED, item("a1", 1), item("a2", 2));
        plan(db, "budi", PlanState.REJECTED, item("b1", 1));
        SettledPlanRows rows = new SettledPlanRows(db.jdbc());
        assertThat(rows.units("palu", YEAR)).isEmpty();
        settle(db, "a1", "DEFERRED", "Pagu", null, 9);
        settle(db, "a2", "FUNDED", null, "CITY", 1);
        settle(db, "b1", "FUNDED", null, "CITY", 5);

        SettledItem funded = new SettledItem(
                "ani", "Program a2", "Kursus", Quarter.Q3, 20, 100, FundSource.CITY, ItemStanding.FUNDED, null);
        SettledItem deferred = new SettledItem(
                "ani", "Program a1", "Kursus", Quarter.Q3, 20, 100, null, ItemStanding.DEFERRED, "Pagu");
        assertThat(rows.units("palu", YEAR)).containsExactly("dishub");
        assertThat(rows.of("palu", YEAR, "dishub")).containsExactly(funded, deferred);
        assertThat(rows.byPerson("palu", YEAR, List.of("ani", "yakob")))
                .containsOnlyKeys("ani")
                .containsEntry("ani", List.of(funded, deferred));
        assertThat(rows.units("sorong", YEAR)).isEmpty();
        assertThat(rows.of("sorong", YEAR, "dishub")).isEmpty();
        assertThat(rows.byPerson("sorong", YEAR, List.of("ani"))).isEmpty();
    }

    @Test
    void eachActivityIsALineWithItsSourceOrItsReason() {
        assertThat(SettledWords.of(List.of(
                        new SettledItem(
                                "x",
                                "Kursus A",
                                "Kursus",
                                Quarter.Q1,
                                1200,
                                5,
                                FundSource.CITY,
                                ItemStanding.FUNDED,
                                null),
                        new SettledItem("x", "Mandiri", "Kursus", Quarter.Q2, 6, 0, null, ItemStanding.FUNDED, null),
                        new SettledItem(
                                "x",
                                "Kursus B",
                                "Kursus",
                                Quarter.Q3,
                                20,
                                5,
                                null,
                                ItemStanding.DROPPED,
                                "y".repeat(300)))))
                .isEqualTo(
                        """
                        - Didanai: Kursus A (Triwulan I, 1.200 JP, APBD Kota)
                        - Didanai: Mandiri (Triwulan II, 6 JP, tanpa biaya)
                        - Dikeluarkan: Kursus B (Triwulan III, 20 JP). Alasan:"""
                                + " " + "y".repeat(199) + "…");
        assertThat(SettledWords.of(List.of())).isEmpty();
        assertThat(SettledWords.of(IntStream.range(0, 23)
                        .mapToObj(n ->
                                new SettledItem("x", "P", "Kursus", Quarter.Q1, 1, 0, null, ItemStanding.FUNDED, null))
                        .toList()))
                .hasLineCount(21)
                .endsWith("Dan 3 kegiatan lain.");
    }
}

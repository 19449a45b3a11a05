package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.CityPlanSource.Settled;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.Decision.Outcome;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class PlanTablesTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");
    private static final CaseKey ANI = new CaseKey("palu", 2027, "ani");
    private static final CaseKey BUDI = new CaseKey("palu", 2027, "budi");
    private static final CaseKey UNIT = new CaseKey("palu", 2027, "dishub");

    private IndividualPlans individuals;
    private UnitPlans units;
    private BudgetEntries entries;
    private Budgets budgets;
    private JdbcPlans plans;
    private Settlement settlement;

    private void on(Database database) {
        PlanTables.people(database);
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database.dataSource());
        individuals = new IndividualPlans(database.jdbc(), batches);
        units = new UnitPlans(database.jdbc(), batches);
        entries = new BudgetEntries(database.jdbc(), batches, Clock.fixed(NOW, ZoneOffset.UTC));
        budgets = new Budgets(database.jdbc(), entries);
        plans = new JdbcPlans(database.jdbc(), budgets);
        settlement = new Settlement(database.jdbc(), batches, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @EachDatabase
    void aVersionIsWrittenOnceAndReadBackAsItWas(Database database) {
        on(database);
        PlanVersion proposal = version(0, false);
        individuals.open(ANI, "dishub", proposal);
        individuals.open(ANI, "dinkes", version(0, true, item("again", 1, 10, 5)));
        assertThat(individuals.versions(ANI)).containsExactly(proposal);

        PlanVersion first = version(1, true, item("a1", 1, 20, 1_500_000), item("a2", 3, 6, 0));
        assertThat(individuals.submit(ANI, first)).isTrue();
        assertThat(individuals.submit(ANI, first)).as("is no draft any more").isFalse();
        assertThat(individuals.versions(ANI)).containsExactly(proposal, first);
        assertThat(individuals.find(ANI).orElseThrow())
                .isEqualTo(new IndividualPlans.Plan(ANI, "dishub", PlanState.SUBMITTED, 1, null));
        individuals.ask(ANI, "budi");
        assertThat(individuals.find(ANI).orElseThrow().askedId()).isEqualTo("budi");
        assertThat(individuals.move(ANI, PlanState.APPROVED, PlanState.REJECTED))
                .isFalse();
        assertThat(individuals.move(ANI, PlanState.SUBMITTED, PlanState.DRAFT)).isTrue();
        assertThat(individuals.submit(ANI, version(3, false)))
                .as("version 2 is next")
                .isFalse();
        assertThat(individuals.latestYear("palu", "ani")).contains(2027);
        assertThat(individuals.latestYear("palu", "budi")).isEmpty();
        assertThat(individuals.latestYear("sorong", "ani")).isEmpty();
    }

    @EachDatabase
    void nobodyElsesCityIsReached(Database database) {
        on(database);
        assertThatThrownBy(() -> individuals.open(new CaseKey("sorong", 2027, "ani"), "pupr", version(0, false)))
                .isInstanceOf(DataIntegrityViolationException.class);
        approve(ANI, item("a1", 1, 20, 100));
        assertThat(individuals.find(new CaseKey("sorong", 2027, "ani"))).isEmpty();
        assertThat(units.candidates("sorong", 2027, "dishub")).isEmpty();
        assertThat(plans.item("sorong", "a1")).isEmpty();
        assertThat(plans.of("sorong", 2027, "ani")).isEmpty();
        assertThat(plans.plannedHours("sorong", 2027, List.of("ani"))).isEmpty();
        assertThat(plans.askingForMentor("sorong", 2027)).isEmpty();
        assertThat(plans.totals("sorong", 2027)).isEmpty();
        assertThat(plans.defer("sorong", "a1", "x")).isFalse();
        assertThat(plans.fundAgain("sorong", "a1")).isFalse();
    }

    @EachDatabase
    void decisionsAreKeptInTheirOrderAndTwoAtOnceAreNoTwo(Database database) {
        on(database);
        PlanDecisions decisions = new PlanDecisions(database.jdbc());
        Decision first = new Decision(1, PlanStep.DRAFT, Outcome.SUBMIT, null, "ani", null, NOW);
        Decision second = new Decision(1, PlanStep.APPROVAL, Outcome.RETURN, "Kurang", "budi", "Plt. Kepala", NOW);
        decisions.add("individual-plan", ANI, first);
        decisions.add("individual-plan", ANI, second);
        assertThat(decisions.of("individual-plan", ANI)).containsExactly(first, second);
        assertThat(decisions.of("unit-plan", ANI)).isEmpty();
        assertThat(decisions.count("individual-plan", BUDI)).isZero();
        assertThatThrownBy(() -> database.jdbc()
                        .sql("insert into plan_decision (tenant, for_year, process, case_id, seq, version, step,"
                                + " outcome, decided_at) values ('palu', 2027, 'individual-plan', 'ani', 2, 1, 'DRAFT',"
                                + " 'SUBMIT', current_timestamp)")
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @EachDatabase
    void aUnitPlanTakesUpWhatIsApprovedAndKeepsItsVersions(Database database) {
        on(database);
        approve(ANI, item("a1", 1, 20, 100), item("a2", 2, 6, 0));
        individuals.open(BUDI, "dishub", version(0, false, item("b0", 1, 9, 9)));
        assertThat(units.candidates("palu", 2027, "dishub"))
                .extracting(Candidate::itemId)
                .containsExactlyInAnyOrder("a1", "a2");

        units.prepare(UNIT, "dishub", 1, null);
        units.prepare(UNIT, "dishub", 1, "again");
        List<UnitPriority> priorities = List.of(new UnitPriority("service", 2, 1.5, 5, 19.5));
        List<UnitItem> items = List.of(unitItem("a1", 1, 100), unitItem("a2", 2, 0));
        assertThat(units.propose(UNIT, 3, 0.3, priorities, items, new UnitPlans.Proof(19.5, 20.25)))
                .isTrue();
        assertThat(units.propose(UNIT, 9, 0.9, priorities, items, null))
                .as("has been done")
                .isFalse();
        assertThat(units.priorities(UNIT)).isEqualTo(priorities);
        assertThat(units.items(UNIT, 0)).isEqualTo(items);

        List<UnitItem> chosen = List.of(
                items.get(0).funded(FundSource.CITY), items.get(1).as(ItemStanding.DROPPED, "Bukan tugas unit"));
        assertThat(units.submit(UNIT, 1, chosen)).isTrue();
        assertThat(units.submit(UNIT, 1, chosen)).isFalse();
        assertThat(units.items(UNIT, 1)).isEqualTo(chosen);
        units.route(UNIT, Role.HR_HEAD, "Alasan");
        units.escalateEndorsement(UNIT);
        units.escalateVerification(UNIT);
        UnitPlans.Plan plan = units.find(UNIT).orElseThrow();
        assertThat(plan.verifierRole()).isEqualTo(Role.HR_HEAD);
        assertThat(plan.endorsementEscalated()).isTrue();
        assertThat(plan.verificationEscalated()).isTrue();
        assertThat(plan.people()).isEqualTo(3);
        assertThat(plan.proof()).isEqualTo(new UnitPlans.Proof(19.5, 20.25));
        assertThat(plan.proof().complete()).isFalse();

        units.prepare(UnitCases.key(UNIT, "dishub", 2), "dishub", 2, "Kurangi");
        assertThat(units.latest("palu", 2027)).singleElement().satisfies(latest -> {
            assertThat(latest.key().id()).isEqualTo("dishub-r2");
            assertThat(latest.returnReason()).isEqualTo("Kurangi");
            assertThat(latest.proof()).isNull();
        });
        assertThat(units.latest("sorong", 2027)).isEmpty();
    }

    @EachDatabase
    void itemsGetTheirFinalStandingAndGiveTheirMoneyBackAndTakeItAgain(Database database) {
        on(database);
        approve(ANI, item("a1", 1, 20, 60), item("a2", 2, 6, 0), item("a3", 3, 10, 40));
        approve(BUDI, item("b1", 1, 30, 50));
        budgets.set("palu", 2027, "dishub", FundSource.CITY, 100);
        Map<String, UnitItem> proposed = List.of(
                        unitItem("a1", 1, 60).funded(FundSource.CITY),
                        unitItem("a2", 2, 0),
                        unitItem("a3", 3, 40).funded(FundSource.CITY))
                .stream()
                .collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        List<Settled> settled = List.of(
                new Settled("a1", ItemStanding.FUNDED, null),
                new Settled("a2", ItemStanding.FUNDED, null),
                new Settled("a3", ItemStanding.DROPPED, "Bukan prioritas"));
        settlement.settle("palu", settled, proposed);
        settlement.settle("palu", settled, proposed);
        settlement.settle("sorong", List.of(new Settled("a1", ItemStanding.DROPPED, "x")), proposed);
        budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.CITY, 100L), "dishub");
        List<UnitItem> published = List.of(
                proposed.get("a1"), proposed.get("a2"), proposed.get("a3").as(ItemStanding.DROPPED, "Bukan prioritas"));
        budgets.commit("palu", 2027, "dishub", published, "dishub");
        budgets.commit("palu", 2027, "dishub", published, "dishub");
        assertThat(ceiling()).as("what is dropped is given back").isEqualTo(cityCeiling(100, 0, 60, 0));
        assertThat(settlement.unitsWithRest("palu", 2027)).containsExactly("dishub");
        settlement.deferRest("palu", 2027, "dishub", "Rencana tidak selesai");

        assertThat(plans.of("palu", 2027, "budi")).singleElement().satisfies(item -> {
            assertThat(item.standing()).isEqualTo(ItemStanding.DEFERRED);
            assertThat(item.reason()).isEqualTo("Rencana tidak selesai");
        });
        assertThat(settlement.outcomes("palu", 2027, "", 10))
                .containsExactly(new Settlement.Outcome("ani", 2, 0, 1), new Settlement.Outcome("budi", 0, 1, 0));
        assertThat(settlement.outcomes("palu", 2027, "", 1)).hasSize(1);
        assertThat(settlement.outcomes("palu", 2027, "ani", 10))
                .containsExactly(new Settlement.Outcome("budi", 0, 1, 0));
        assertThat(settlement.people("palu", 2027)).isEqualTo(2);
        assertThat(settlement.people("sorong", 2027)).isZero();
        assertThat(plans.funded("palu", 2027))
                .extracting(Plans.PlanItem::id)
                .as("priority 10 of rank 1 before 9 of rank 2")
                .containsExactly("a1", "a2");
        assertThat(plans.funded("palu", 2027, "prog-a2"))
                .extracting(Plans.PlanItem::id)
                .containsExactly("a2");
        assertThat(plans.plannedHours("palu", 2027, List.of("ani", "budi"))).isEqualTo(Map.of("ani", 26));
        assertThat(plans.totals("palu", 2027))
                .containsExactly(new Plans.UnitTotals("dishub", 2, 4, 2, 1, 1, 1, 26, 60, 100));

        assertThat(plans.defer("palu", "a1", "Tidak hadir")).isTrue();
        assertThat(plans.defer("palu", "a1", "Tidak hadir")).isFalse();
        assertThat(ceiling()).isEqualTo(cityCeiling(100, 0, 0, 0));
        budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.CITY, 41L), "dishub-r2");
        assertThat(plans.fundAgain("palu", "a1")).as("others have the money").isFalse();
        budgets.reserve("palu", 2027, "dishub", Map.of(FundSource.CITY, 40L), "dishub-r2");
        assertThat(plans.fundAgain("palu", "a1")).isTrue();
        assertThat(plans.item("palu", "a1").orElseThrow().reason()).isNull();
        assertThat(plans.defer("palu", "a2", "Tidak selesai")).isTrue();
        assertThat(plans.fundAgain("palu", "a2")).isTrue();
        assertThat(ceiling()).isEqualTo(cityCeiling(100, 40, 60, 0));

        plans.spent("sorong", "a1", 55, "class1");
        plans.spent("palu", "a1", 55, "class1");
        plans.spent("palu", "a1", 55, "class1");
        plans.spent("palu", "a2", 0, "class1");
        assertThat(ceiling()).as("5 were not needed").isEqualTo(cityCeiling(100, 40, 0, 55));
        assertThat(entries.find("palu", 2027, "PROGRAM A1", null, BudgetEntries.Sort.TERLAMA, 0, 10))
                .extracting(line -> line.entry().kind(), line -> line.entry().amount())
                .containsExactly(
                        tuple(BudgetEntries.Kind.COMMIT, 60L),
                        tuple(BudgetEntries.Kind.RETURN, 60L),
                        tuple(BudgetEntries.Kind.RESERVE, 60L),
                        tuple(BudgetEntries.Kind.COMMIT, 60L),
                        tuple(BudgetEntries.Kind.SPEND, 55L),
                        tuple(BudgetEntries.Kind.RETURN, 5L));
        assertThat(entries.count("sorong", 2027, "", null)).isZero();
        assertThat(entries.count("palu", 2027, "%", null)).isZero();
        assertThat(entries.find("palu", 2027, "", BudgetEntries.Kind.SPEND, BudgetEntries.Sort.TERBARU, 0, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().usedFor()).isEqualTo("class1"));
    }

    @EachDatabase
    void theItemsOfACityPlanAreSettledTogetherByItsRows(Database database) {
        on(database);
        approve(ANI, item("a1", 1, 20, 60), item("a2", 2, 6, 0), item("a3", 3, 10, 40));
        units.prepare(UNIT, "dishub", 1, null);
        List<UnitItem> first = List.of(
                unitItem("a1", 1, 60).as(ItemStanding.DEFERRED, "Lama"),
                unitItem("a2", 2, 0).as(ItemStanding.DEFERRED, "Lama"));
        units.propose(UNIT, 1, 0, List.of(), first, null);
        units.submit(UNIT, 1, first);
        units.move(UNIT, UnitState.SUBMITTED, UnitState.ENDORSED);
        units.move(UNIT, UnitState.ENDORSED, UnitState.VERIFIED);
        CityPlanRows rows = new CityPlanRows(database.jdbc());
        assertThat(rows.proposed("palu", 2027)).extracting(PlannedItem::reason).containsExactly("Lama", "Lama");

        // The revision counts from when it is verified.
        CaseKey revision = UnitCases.key(UNIT, "dishub", 2);
        List<UnitItem> second = List.of(
                unitItem("a1", 1, 60).funded(FundSource.CITY),
                unitItem("a2", 2, 0),
                unitItem("a3", 3, 40).funded(FundSource.SPECIAL_ALLOCATION));
        units.prepare(revision, "dishub", 2, "Kurangi");
        assertThat(rows.proposed("palu", 2027)).isEmpty();
        units.propose(revision, 1, 0, List.of(), second, null);
        units.submit(revision, 1, second);
        units.move(revision, UnitState.SUBMITTED, UnitState.UNVERIFIED);
        assertThat(rows.proposed("palu", 2027))
                .extracting(PlannedItem::id, PlannedItem::unitId, PlannedItem::employeeId, PlannedItem::standing)
                .containsExactly(
                        tuple("a1", "dishub", "ani", ItemStanding.FUNDED),
                        tuple("a2", "dishub", "ani", ItemStanding.FUNDED),
                        tuple("a3", "dishub", "ani", ItemStanding.FUNDED));
        assertThat(rows.proposed("sorong", 2027)).isEmpty();

        cityPlan(database, "a1", "FUNDED", null);
        cityPlan(database, "a2", "FUNDED", null);
        cityPlan(database, "a3", "DEFERRED", "Pagu kota");
        assertThat(rows.inCityPlan("palu", 2027)).isEqualTo(3);
        assertThat(rows.decided("palu", 2027).get("dishub"))
                .extracting(UnitItem::standing, UnitItem::source)
                .containsExactly(
                        tuple(ItemStanding.FUNDED, FundSource.CITY),
                        tuple(ItemStanding.FUNDED, null),
                        tuple(ItemStanding.DEFERRED, null));
        assertThat(rows.decided("sorong", 2027)).isEmpty();
        settlement.publish("sorong", 2027);
        assertThat(settlement.people("palu", 2027)).isZero();
        settlement.publish("palu", 2027);
        settlement.publish("palu", 2027);
        assertThat(settled(database))
                .containsExactly(
                        "a1 FUNDED null CITY " + unitItem("a1", 1, 60).priority(),
                        "a2 FUNDED null null " + unitItem("a2", 2, 0).priority(),
                        "a3 DEFERRED Pagu kota null " + unitItem("a3", 3, 40).priority());
        settlement.sources("palu", List.of(unitItem("a2", 2, 0).funded(FundSource.CITY)));
        settlement.sources("sorong", List.of(unitItem("a1", 1, 0).funded(FundSource.SPECIAL_ALLOCATION)));
        assertThat(settled(database)).extracting(row -> row.split(" ")[3]).contains("CITY", "CITY", "kota");
    }

    private static List<String> settled(Database database) {
        return database.jdbc()
                .sql("select id, standing, standing_reason, fund_source, priority from plan_item"
                        + " where settled_at is not null order by id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                        + row.getString(4) + " " + row.getDouble(5))
                .list();
    }

    private static void cityPlan(Database database, String item, String standing, String reason) {
        database.jdbc()
                .sql(
                        """
                        insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)
                        select 'palu', 2027, 'OPEN', current_timestamp, 'ani', current_date
                        where not exists (select 1 from cycle)
                        """)
                .update();
        database.jdbc()
                .sql(
                        """
                        insert into city_plan (tenant, for_year, state, round_no, ceiling)
                        select 'palu', 2027, 'DRAFT', 1, 100 where not exists (select 1 from city_plan)
                        """)
                .update();
        database.jdbc()
                .sql("insert into city_plan_item (tenant, for_year, item_id, unit_id, employee_id, programme, cost,"
                        + " hours, priority, standing, reason)"
                        + " values ('palu', 2027, ?, 'dishub', 'ani', 'Program', 0, 0, 0, ?, ?)")
                .params(item, standing, reason)
                .update();
    }

    @EachDatabase
    void whoHasSeenWhichVersionOfAUnitsPlanIsKeptOverItsRevisions(Database database) {
        on(database);
        units.prepare(UNIT, "dishub", 1, null);
        units.propose(UNIT, 1, 0, List.of(), List.of(), null);
        UnitPlanSeen seen = new UnitPlanSeen(database.jdbc());
        UnitPlans.Plan proposal = units.find(UNIT).orElseThrow();
        assertThat(seen.seen(proposal, "budi", NOW)).isEmpty();
        assertThat(seen.seen(proposal, "budi", NOW)).isEmpty();
        units.submit(UNIT, 1, List.of());
        UnitPlans.Plan first = units.find(UNIT).orElseThrow();
        assertThat(seen.seen(first, "budi", NOW)).contains(new UnitPlanSeen.Known(UNIT, 0));
        assertThat(seen.seen(first, "budi", NOW)).contains(new UnitPlanSeen.Known(UNIT, 0));
        assertThat(seen.seen(first, "ani", NOW)).isEmpty();
        assertThat(seen.seen(first, "yakob", NOW)).as("of another city").isEmpty();
        CaseKey revision = UnitCases.key(UNIT, "dishub", 2);
        units.prepare(revision, "dishub", 2, "Kurangi");
        assertThat(seen.seen(units.find(revision).orElseThrow(), "budi", NOW))
                .contains(new UnitPlanSeen.Known(UNIT, 1));
    }

    @EachDatabase
    void ofFortyFiveUnitsOnlyTheRowsOfTheOneThatRevisesChange(Database database) {
        on(database);
        for (int unit = 1; unit <= 45; unit++) {
            String id = "u" + unit;
            database.jdbc()
                    .sql("insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                            + " values (?, 'palu', ?, ?, 'AGENCY', date '2020-01-01')")
                    .params(id, id, id)
                    .update();
            CaseKey key = new CaseKey("palu", 2027, id);
            units.prepare(key, id, 1, null);
            units.propose(key, 1, 0, List.of(), List.of(), null);
            units.submit(key, 1, List.of());
            units.move(key, UnitState.SUBMITTED, UnitState.UNVERIFIED);
            budgets.set("palu", 2027, id, FundSource.CITY, 100);
            budgets.reserve("palu", 2027, id, Map.of(FundSource.CITY, 10L), id);
        }
        Map<String, List<String>> before = rowsOfUnits(database);
        assertThat(before).hasSize(45);
        CityPlanItems items = new CityPlanItems(units, null, null, budgets, null);
        assertThat(items.revise("palu", 2027, "u7", "Terlalu mahal")).isEqualTo("u7-r2");
        assertThat(items.revise("palu", 2027, "u7", "Terlalu mahal")).isEqualTo("u7-r2");
        Map<String, List<String>> after = rowsOfUnits(database);
        assertThat(after.get("u7")).isNotEqualTo(before.get("u7"));
        before.remove("u7");
        after.remove("u7");
        assertThat(after).isEqualTo(before);
    }

    private static Map<String, List<String>> rowsOfUnits(Database database) {
        Map<String, List<String>> rows = new java.util.TreeMap<>();
        for (String table : List.of("unit_plan", "budget_ceiling", "budget_entry")) {
            database.jdbc()
                    .sql("select * from " + table + " order by unit_id")
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.computeIfAbsent(
                                    row.get("unit_id").toString(), unit -> new java.util.ArrayList<>())
                            .add(row.toString()));
        }
        return rows;
    }

    @EachDatabase
    void whatCostsMoreThanWasBoundTakesWhatIsLeftAndTheRestIsNotedAsUncovered(Database database) {
        on(database);
        approve(ANI, item("a1", 1, 20, 60));
        budgets.set("palu", 2027, "dishub", FundSource.CITY, 70);
        UnitItem funded = unitItem("a1", 1, 60).funded(FundSource.CITY);
        settlement.settle("palu", List.of(new Settled("a1", ItemStanding.FUNDED, null)), Map.of("a1", funded));
        budgets.commit("palu", 2027, "dishub", List.of(funded), "dishub");
        plans.spent("palu", "a1", 71, "class1");
        assertThat(ceiling()).isEqualTo(cityCeiling(70, 0, 0, 70));
        assertThat(entries.find("palu", 2027, "", BudgetEntries.Kind.UNCOVERED, BudgetEntries.Sort.TERBARU, 0, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().amount()).isEqualTo(1));
        assertThatThrownBy(() -> budgets.set("palu", 2027, "dishub", FundSource.CITY, 69))
                .hasMessageContaining("sudah memakai Rp70");
    }

    private Budgets.Ceiling ceiling() {
        return budgets.of("palu", 2027, "dishub").get(0);
    }

    private static Budgets.Ceiling cityCeiling(long amount, long reserved, long committed, long spent) {
        return new Budgets.Ceiling(FundSource.CITY, amount, reserved, committed, spent);
    }

    private void approve(CaseKey key, Item... items) {
        individuals.open(key, "dishub", version(0, false));
        individuals.submit(key, version(1, false, items));
        individuals.move(key, PlanState.SUBMITTED, PlanState.APPROVED);
    }

    private static PlanVersion version(int number, boolean mentor, Item... items) {
        return new PlanVersion(
                number,
                number == 0 ? Origin.PROPOSAL : Origin.PERSON,
                NOW,
                null,
                number == 0 ? null : "Menjadi pengawas",
                mentor,
                null,
                List.of(items));
    }

    @EachDatabase
    void anArrangementIsReplacedByTheNextEditionAndByNothingElse(Database database) {
        on(database);
        UnitDrafts drafts = new UnitDrafts(database.jdbc(), new NamedParameterJdbcTemplate(database.dataSource()));
        individuals.open(ANI, "dishub", version(0, false, item("a1", 1, 10, 5), item("a2", 2, 10, 5)));
        units.prepare(UNIT, "dishub", 1, null);
        CaseKey elsewhere = new CaseKey("sorong", 2027, "dishub");
        UnitDrafts.Entry out = new UnitDrafts.Entry(ItemStanding.DROPPED, "Bukan tugas unit");
        UnitDrafts.Entry in = new UnitDrafts.Entry(ItemStanding.FUNDED, null);
        UnitDrafts.Draft first = new UnitDrafts.Draft(0, 1, "ani", NOW);
        UnitDrafts.Draft second = new UnitDrafts.Draft(1, 2, "budi", NOW.plusSeconds(60));

        assertThat(drafts.find(UNIT)).isEmpty();
        assertThat(drafts.put(UNIT, 1, second, Map.of("a1", in)))
                .as("there is none that it could follow")
                .isFalse();
        assertThat(drafts.put(UNIT, 0, first, Map.of("a1", out, "a2", in))).isTrue();
        assertThat(drafts.put(UNIT, 0, first, Map.of()))
                .as("somebody was first")
                .isFalse();
        assertThat(drafts.find(UNIT)).contains(first);
        assertThat(drafts.items(UNIT)).isEqualTo(Map.of("a1", out, "a2", in));
        assertThat(drafts.put(UNIT, 1, second, Map.of("a2", out))).isTrue();
        assertThat(drafts.put(UNIT, 1, second, Map.of())).as("not seen").isFalse();
        assertThat(drafts.find(UNIT)).contains(second);
        assertThat(drafts.items(UNIT)).isEqualTo(Map.of("a2", out));
        assertThat(drafts.find(elsewhere)).isEmpty();
        drafts.forget(elsewhere);
        assertThat(drafts.items(elsewhere)).isEmpty();
        assertThat(drafts.items(UNIT)).hasSize(1);
        drafts.forget(UNIT);
        assertThat(drafts.find(UNIT)).isEmpty();
        assertThat(drafts.items(UNIT)).isEmpty();
    }

    private static Item item(String id, int slot, int hours, long cost) {
        return new Item(id, slot, "prog-" + id, "Program " + id, "Kursus", hours, cost, Quarter.Q3, null, "service", 1);
    }

    private static UnitItem unitItem(String id, int rank, long cost) {
        return new UnitItem(
                id,
                rank,
                "ani",
                "Program " + id,
                rank == 1 ? 20 : 6,
                cost,
                "service",
                1,
                11 - rank,
                0.25,
                false,
                false,
                ItemStanding.FUNDED,
                null,
                null);
    }
}

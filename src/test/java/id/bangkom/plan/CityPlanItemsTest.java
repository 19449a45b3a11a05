package id.bangkom.plan;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.CityPlanSource;
import id.bangkom.cycle.CityPlanSource.Decree;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.CityPlanSource.Settled;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.cycle.OpenNeed;
import id.bangkom.cycle.PlanPublication;
import id.bangkom.plan.MyPlanSection.MyItem;
import id.bangkom.plan.MyPlanSection.MyPlan;
import id.bangkom.plan.PlanWorld.Department;
import id.bangkom.plan.PlanWorld.Rated;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Nominations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The city plan's items from three departments: one verified, one rejected, one that never came. */
@ProcessTest
class CityPlanItemsTest {

    private static final String PROCESS = "unit-plan";
    private static final Decree DECREE = new Decree("800/12/2027", LocalDate.of(2027, 2, 22));

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private IndividualPlans individuals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private CityPlanSource cityPlan;

    @Autowired
    private PlanPublication publication;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanNominations nominations;

    @Autowired
    private PlanFigures figures;

    @Autowired
    private MyPlanSection section;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    private PlanWorld world;
    private int year;

    @BeforeEach
    void aYearOfItsOwn() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        year = TestYears.next();
        city.cycle(PALU, year);
        world = new PlanWorld(jdbc, catalogue, individuals);
    }

    /** A department with one person whose plan has a workshop for 1.5 million and a free course. */
    private record Case(Department department, String person, CaseKey key) {}

    private Case department() {
        Department department = world.department(city);
        String person = city.employee(PALU, department.unit(), "staff", department.head());
        world.needs(year, person, 0.2, new Rated("service", 2, 1, "WORKSHOP"));
        world.approved(
                year, person, department.unit(), "service", 1, PlanWorld.SERVICE_WORKSHOP, PlanWorld.SERVICE_ONLINE);
        budgets.set(PALU, year, department.unit(), FundSource.CITY, 2_000_000);
        return new Case(department, person, new CaseKey(PALU, year, department.unit()));
    }

    private void verify(Case of, String decision) {
        bench.start(PROCESS, of.key());
        List<?> proposed = (List<?>) bench.view(of.department().planner(), PROCESS, of.key(), "draftUnitPlan")
                .get("funded");
        bench.complete(of.department().planner(), PROCESS, of.key(), "draftUnitPlan", Map.of("funded", proposed));
        bench.complete(of.department().head(), PROCESS, of.key(), "endorseUnitPlan", Map.of("decision", "APPROVE"));
        bench.complete(
                HR_ANALYST,
                PROCESS,
                of.key(),
                "verifyUnitPlan",
                Map.of("decision", decision, "reason", "Tidak selaras dengan RPJMD"));
    }

    @Test
    void everybodyLearnsWhatBecameOfEachItemAndWhy() {
        Case verified = department();
        Case rejected = department();
        Case missing = department();
        Department empty = world.department(city);
        assertThat(cityPlan.unitCases(PALU, year))
                .containsExactlyInAnyOrder(
                        verified.department().unit(),
                        rejected.department().unit(),
                        missing.department().unit())
                .doesNotContain(empty.unit());
        assertThat(myPlan(verified.person()).items())
                .extracting(MyItem::standing)
                .containsOnly("Menunggu rencana kota");
        verify(verified, "APPROVE");
        verify(rejected, "REJECT");

        assertThat(cityPlan.ceiling(PALU, year)).isEqualTo(6_000_000);
        List<PlannedItem> items = cityPlan.items(PALU, year);
        assertThat(items)
                .extracting(PlannedItem::unitId)
                .containsOnly(verified.department().unit());
        // Of the same priority, the cheaper comes first.
        assertThat(items).extracting(PlannedItem::cost).containsExactly(0L, 1_500_000L);

        settle(List.of(
                new Settled(items.get(0).id(), ItemStanding.FUNDED, null),
                new Settled(items.get(1).id(), ItemStanding.DEFERRED, "Pagu kota terpakai.")));

        assertThat(reserved(verified)).isZero();
        MyPlan mine = myPlan(verified.person());
        assertThat(mine.state()).isEqualTo("Sudah ditetapkan");
        assertThat(mine.sum()).isEqualTo("Jumlah 26 JP, yang didanai 6 JP.");
        assertThat(mine.items())
                .extracting(MyItem::standing, MyItem::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ditunda", "Pagu kota terpakai."),
                        org.assertj.core.groups.Tuple.tuple("Didanai", null));
        assertThat(myPlan(rejected.person()).items())
                .extracting(MyItem::reason)
                .containsOnly("Rencana perangkat daerah ditolak BKPSDM: Tidak selaras dengan RPJMD");
        assertThat(myPlan(missing.person()).items())
                .extracting(MyItem::reason)
                .containsOnly("Rencana perangkat daerah tidak selesai pada waktunya.");
        for (Case each : List.of(verified, rejected, missing)) {
            assertThat(world.messages(each.person(), "plan-settled")).isEqualTo(1);
        }
        assertThat(jdbc.sql("select words from outbox_message where tenant = 'palu' and recipient_id = ?")
                        .param(verified.person())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Didanai: Pelayanan Publik Daring (Triwulan II, 6 JP, tanpa biaya)")
                .contains("Ditunda: Lokakarya Pelayanan Publik (Triwulan II, 20 JP). Alasan: Pagu kota terpakai.");
        assertThat(jdbc.sql("select link from outbox_message where tenant = 'palu' and recipient_id = ?")
                        .param(verified.person())
                        .query(String.class)
                        .single())
                .isEqualTo("/rencana/" + year + "/" + verified.person());
        Nominations.Nomination nomination = new Nominations.Nomination(
                items.get(0).id(), verified.person(), PlanWorld.SERVICE_ONLINE, LocalDate.of(year, 4, 1));
        assertThat(nominations.funded(PALU, year)).containsExactly(nomination);
        assertThat(nominations.funded(PALU, year, PlanWorld.SERVICE_WORKSHOP)).isEmpty();
        nominations.defer(PALU, nomination.itemId(), "Tidak hadir");
        nominations.defer(PALU, nomination.itemId(), "Tidak hadir dua kali");
        assertThat(plans.item(PALU, nomination.itemId()).orElseThrow().reason()).isEqualTo("Tidak hadir");
        nominations.fundAgain(PALU, nomination.itemId());
        assertThat(nominations.funded(PALU, year, PlanWorld.SERVICE_ONLINE)).containsExactly(nomination);
    }

    @Test
    void theReportAndTheNextYearLearnOfFundedAndDeferredItems() {
        Case verified = department();
        verify(verified, "APPROVE");
        settle(cityPlan.items(PALU, year).stream()
                .map(item -> new Settled(
                        item.id(),
                        item.cost() == 0 ? ItemStanding.DEFERRED : ItemStanding.FUNDED,
                        item.cost() == 0 ? "Materi diperbarui." : null))
                .toList());
        assertThat(reserved(verified)).isZero();
        assertThat(committed(verified)).isEqualTo(1_500_000);
        List<Figure> all = figures.figures(PALU, year, LocalDate.of(year, 12, 31));
        assertThat(all)
                .filteredOn(figure -> figure.unitId() == null && figure.code().equals("plan.hours.funded"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("20"));
        assertThat(all)
                .filteredOn(figure -> verified.department().unit().equals(figure.unitId())
                        && figure.code().equals("plan.items"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("2"));
        assertThat(figures.openNeeds(PALU, year)).singleElement().satisfies(need -> {
            assertThat(need.kind()).isEqualTo(OpenNeed.Kind.DEFERRED_ITEM);
            assertThat(need.employeeId()).isEqualTo(verified.person());
            assertThat(need.competencyId()).isEqualTo("service");
            assertThat(need.text()).isEqualTo("Pelayanan Publik Daring: Materi diperbarui.");
            assertThat(need.origin()).isEqualTo(new CaseKey(PALU, year, verified.person()));
        });
    }

    @Test
    void aRejectedCityPlanDefersEverythingAndFreesTheMoney() {
        Case verified = department();
        verify(verified, "APPROVE");
        List<Settled> none = cityPlan.items(PALU, year).stream()
                .map(item -> new Settled(item.id(), ItemStanding.DEFERRED, "Rencana kota ditolak."))
                .toList();
        transaction.executeWithoutResult(status -> cityPlan.settle(PALU, year, null, none));
        assertThat(reserved(verified)).isZero();
        assertThat(committed(verified)).isZero();
        assertThat(plans.funded(PALU, year)).isEmpty();
    }

    @Test
    void settlingAgainChangesNothingAndAnItemOfNobodyIsRefused() {
        Case verified = department();
        verify(verified, "APPROVE");
        List<Settled> all = cityPlan.items(PALU, year).stream()
                .map(item -> new Settled(item.id(), ItemStanding.FUNDED, null))
                .toList();
        settle(all);
        settle(all);
        assertThat(committed(verified)).isEqualTo(1_500_000);
        assertThat(world.messages(verified.person(), "plan-settled")).isEqualTo(1);
        assertThatThrownBy(() -> settle(List.of(new Settled("nobody", ItemStanding.FUNDED, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheCityFundsBeyondTheUnitsWishIsPaidFromTheUnitsCeiling() {
        Case verified = department();
        bench.start(PROCESS, verified.key());
        bench.complete(
                verified.department().planner(),
                PROCESS,
                verified.key(),
                "draftUnitPlan",
                Map.of("deferReason", "Ditunda semua"));
        bench.complete(
                verified.department().head(),
                PROCESS,
                verified.key(),
                "endorseUnitPlan",
                Map.of("decision", "APPROVE"));
        bench.complete(HR_ANALYST, PROCESS, verified.key(), "verifyUnitPlan", Map.of("decision", "APPROVE"));
        assertThat(reserved(verified)).isZero();
        List<Settled> all = cityPlan.items(PALU, year).stream()
                .map(item -> new Settled(item.id(), ItemStanding.FUNDED, null))
                .toList();
        settle(all);
        assertThat(committed(verified)).isEqualTo(1_500_000);

        settle(all.stream()
                .map(item -> new Settled(item.itemId(), ItemStanding.DEFERRED, "Dikurangi"))
                .toList());
        budgets.set(PALU, year, verified.department().unit(), FundSource.CITY, 1_499_999);
        assertThatThrownBy(() -> settle(all))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more of palu/" + year);
    }

    @Test
    void theSectionIsOnlyForThoseWithAPlan() {
        Case verified = department();
        assertThat(section.isFor(user(verified.person()))).isTrue();
        assertThat(section.isFor(user(verified.department().head()))).isFalse();
        assertThat(section.template()).isEqualTo("plan/my-plan");
    }

    private void settle(List<Settled> items) {
        transaction.executeWithoutResult(status -> cityPlan.settle(PALU, year, DECREE, items));
        tellEverybody();
    }

    private void tellEverybody() {
        String after = "";
        while (after != null) {
            String last = after;
            after = transaction
                    .<PlanPublication.Told>execute(status -> publication.tell(PALU, year, last, 2))
                    .last();
        }
    }

    @Test
    void thePublishedPlanIsSettledByItsRowsTheMoneyIsBoundAndThenPeopleAreTold() {
        Case verified = department();
        Case missing = department();
        verify(verified, "APPROVE");
        List<PlannedItem> items = cityPlan.items(PALU, year);
        jdbc.sql("insert into city_plan (tenant, for_year, state, round_no, ceiling) values ('palu', ?, 'DRAFT', 1, 0)")
                .param(year)
                .update();
        decide(items.get(1), "FUNDED", null);
        assertThat(published()).as("again changes nothing").isEqualTo(published());
        decide(items.get(0), "DROPPED", "Tidak sesuai");
        assertThat(committed(verified)).isEqualTo(1_500_000);
        assertThat(published()).containsExactly("DROPPED Tidak sesuai null", "FUNDED null CITY");
        assertThat(reserved(verified)).isZero();
        assertThat(myPlan(missing.person()).items())
                .extracting(MyItem::reason)
                .containsOnly("Rencana perangkat daerah tidak selesai pada waktunya.");
        assertThat(publication.people(PALU, year)).isEqualTo(2);
        assertThat(world.messages(verified.person(), "plan-settled")).isZero();
        tellEverybody();
        tellEverybody();
        assertThat(world.messages(verified.person(), "plan-settled")).isEqualTo(1);
        assertThat(world.messages(missing.person(), "plan-settled")).isEqualTo(1);

        jdbc.sql("update city_plan_item set item_id = 'nobody' where for_year = ? and standing = 'DROPPED'")
                .param(year)
                .update();
        assertThatThrownBy(this::published)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has 2 items, of which 1");
    }

    @Test
    void whatThePlanFundsBeyondTheUnitsWishIsPaidFromTheUnitsCeiling() {
        Case verified = department();
        bench.start(PROCESS, verified.key());
        bench.complete(
                verified.department().planner(),
                PROCESS,
                verified.key(),
                "draftUnitPlan",
                Map.of("deferReason", "Ditunda semua"));
        bench.complete(
                verified.department().head(),
                PROCESS,
                verified.key(),
                "endorseUnitPlan",
                Map.of("decision", "APPROVE"));
        bench.complete(HR_ANALYST, PROCESS, verified.key(), "verifyUnitPlan", Map.of("decision", "APPROVE"));
        jdbc.sql("insert into city_plan (tenant, for_year, state, round_no, ceiling) values ('palu', ?, 'DRAFT', 1, 0)")
                .param(year)
                .update();
        cityPlan.items(PALU, year).forEach(item -> decide(item, "FUNDED", null));
        assertThat(published()).containsExactly("FUNDED null CITY", "FUNDED null null");
        assertThat(committed(verified)).isEqualTo(1_500_000);
    }

    private void decide(PlannedItem item, String standing, String reason) {
        jdbc.sql(
                        """
                        insert into city_plan_item (tenant, for_year, item_id, unit_id, employee_id, programme, cost,
                            hours, priority, standing, reason)
                        values ('palu', :year, :item, :unit, :person, 'Program', :cost, 1, 1, :standing, :reason)
                        """)
                .param("year", year)
                .param("item", item.id())
                .param("unit", item.unitId())
                .param("person", item.employeeId())
                .param("cost", item.cost())
                .param("standing", standing)
                .param("reason", reason)
                .update();
    }

    private List<String> published() {
        transaction.executeWithoutResult(status -> publication.publish(PALU, year, DECREE));
        return jdbc.sql(
                        """
                        select i.standing || ' ' || coalesce(i.standing_reason, 'null') || ' '
                            || coalesce(i.fund_source, 'null')
                        from plan_item i join city_plan_item c on c.tenant = i.tenant and c.item_id = i.id
                        where c.for_year = :year order by i.standing, i.fund_source nulls last
                        """)
                .param("year", year)
                .query(String.class)
                .list();
    }

    private long committed(Case of) {
        return budgets.of(PALU, year, of.department().unit()).get(0).committed();
    }

    private MyPlan myPlan(String person) {
        return section.model(user(person));
    }

    private CurrentUser user(String person) {
        return CurrentUser.of(accounts.byId(person).orElseThrow());
    }

    private long reserved(Case of) {
        return budgets.of(PALU, year, of.department().unit()).get(0).reserved();
    }
}

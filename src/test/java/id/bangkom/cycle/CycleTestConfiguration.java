package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cycle's process in the real engine, with stand-ins for all other processes and modules. */
@TestConfiguration(proxyBeanMethods = false)
class CycleTestConfiguration {

    @Bean
    @Primary
    OtherProcesses otherProcesses(@Qualifier("camundaProcesses") Processes real) {
        return new OtherProcesses(real);
    }

    @Bean
    @Primary
    UnitPlansOfTest unitPlansOfTest() {
        return new UnitPlansOfTest();
    }

    @Bean
    PartOfTest partOfTest() {
        return new PartOfTest();
    }

    @Bean
    Years years(JdbcClient jdbc, RuntimeService runtime) {
        return new Years(jdbc, runtime);
    }

    /** Takes back all years, so that each test opens its own. */
    record Years(JdbcClient jdbc, RuntimeService runtime) {

        void forget() {
            runtime.createProcessInstanceQuery()
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
            for (String table : List.of(
                    "need_rating",
                    "needs_case",
                    "carried_need",
                    "cycle_report",
                    "cycle_result",
                    "city_plan_seen",
                    "city_plan_version_item",
                    "city_plan_version",
                    "city_plan_step",
                    "city_plan_return",
                    "city_plan_item",
                    "city_plan",
                    "cycle_decision",
                    "stage_case",
                    "cycle_stage",
                    "cycle",
                    "outbox_message",
                    "acting_official")) {
                jdbc.sql("delete from " + table).update();
            }
            jdbc.sql("update account set active = true").update();
        }
    }

    /** Leaves the cycle to the engine and remembers the rest. */
    static class OtherProcesses implements Processes {

        private final Processes real;
        private final Map<String, Set<CaseKey>> running = new ConcurrentHashMap<>();
        private final List<String> told = new ArrayList<>();
        private final Map<String, RuntimeException> refused = new ConcurrentHashMap<>();

        OtherProcesses(Processes real) {
            this.real = real;
        }

        private static boolean isReal(String process) {
            return process.equals("development-cycle");
        }

        @Override
        public void start(String process, CaseKey key) {
            startAll(process, List.of(key));
        }

        @Override
        public void startAll(String process, Collection<CaseKey> keys) {
            if (isReal(process)) {
                real.startAll(process, keys);
            } else {
                keys.stream().map(CaseKey::id).filter(refused::containsKey).forEach(id -> {
                    throw refused.get(id);
                });
                running(process).addAll(keys);
            }
        }

        @Override
        public boolean tell(String process, CaseKey key, String message) {
            if (isReal(process)) {
                return real.tell(process, key, message);
            }
            told.add(message + " " + key);
            return running(process).contains(key);
        }

        @Override
        public boolean isRunning(String process, CaseKey key) {
            return isReal(process)
                    ? real.isRunning(process, key)
                    : running(process).contains(key);
        }

        Set<CaseKey> running(String process) {
            return running.computeIfAbsent(process, id -> ConcurrentHashMap.newKeySet());
        }

        List<String> told() {
            return told;
        }

        /** From now on the start of this case fails. */
        void refuses(String id, RuntimeException why) {
            refused.put(id, why);
        }

        void forget() {
            refused.clear();
            running.clear();
            told.clear();
        }
    }

    /** One unit, whose items the test chooses. */
    static class UnitPlansOfTest implements CityPlanSource {

        static final long CEILING = 300_000_000;

        final List<PlannedItem> items = new ArrayList<>();
        final Map<String, String> revisions = new TreeMap<>();
        final Map<String, Settled> settled = new TreeMap<>();
        private final Map<String, Integer> numbers = new TreeMap<>();
        /** Units beyond the two that are always there. */
        final List<String> moreUnits = new ArrayList<>();

        Decree decree;
        boolean verified = true;

        @Override
        public Collection<String> unitCases(String tenant, int year) {
            return List.of("dishub");
        }

        @Override
        public List<UnitPlan> unitPlans(String tenant, int year) {
            List<UnitPlan> all = new ArrayList<>(List.of(
                    new UnitPlan("dishub", "Dinas Perhubungan", "dishub", "Diverifikasi", true, verified),
                    new UnitPlan("bkpsdmd", "BKPSDMD", "bkpsdmd", "Ditutup", false, false)));
            moreUnits.forEach(unit -> all.add(new UnitPlan(unit, "Unit " + unit, unit, "Diverifikasi", true, true)));
            return all;
        }

        @Override
        public List<PlannedItem> items(String tenant, int year) {
            return items;
        }

        @Override
        public long ceiling(String tenant, int year) {
            return CEILING;
        }

        @Override
        public String revise(String tenant, int year, String unitId, String reason) {
            revisions.put(unitId, reason);
            return unitId + "-r" + numbers.merge(unitId, 2, (last, first) -> last + 1);
        }

        @Override
        public void settle(String tenant, int year, Decree by, Collection<Settled> settledItems) {
            decree = by;
            settledItems.forEach(item -> settled.put(item.itemId(), item));
        }

        /** The unit revises its proposal. */
        void revised(String id, long cost, ItemStanding standing) {
            items.replaceAll(item -> item.id().equals(id)
                    ? new PlannedItem(
                            id,
                            item.unitId(),
                            item.employeeId(),
                            item.programme(),
                            cost,
                            item.hours(),
                            item.priority(),
                            standing,
                            standing == ItemStanding.FUNDED ? null : "Dikurangi")
                    : item);
        }

        void item(String id, String employee, long cost, double priority, ItemStanding standing) {
            items.add(new PlannedItem(id, "dishub", employee, "Manajemen Waktu", cost, 20, priority, standing, null));
        }

        void forget() {
            items.clear();
            moreUnits.clear();
            revisions.clear();
            numbers.clear();
            settled.clear();
            decree = null;
            verified = true;
        }
    }

    /** A module that knows of needs, of what closed them, and of figures. */
    static class PartOfTest implements CyclePart {

        final List<OpenNeed> needs = new ArrayList<>();
        final List<Figure> figures = new ArrayList<>();
        final List<String> begun = new ArrayList<>();
        final List<String> ended = new ArrayList<>();
        Set<ClosedGap> closed = Set.of();
        LocalDate asOf;

        @Override
        public void begin(String tenant, int year) {
            begun.add(tenant + "/" + year);
        }

        @Override
        public void end(String tenant, int year) {
            ended.add(tenant + "/" + year);
        }

        @Override
        public List<Figure> figures(String tenant, int year, LocalDate day) {
            asOf = day;
            return figures;
        }

        @Override
        public List<OpenNeed> openNeeds(String tenant, int year) {
            return needs;
        }

        @Override
        public Set<ClosedGap> closedGaps(String tenant, int year) {
            return closed;
        }

        void forget() {
            needs.clear();
            figures.clear();
            begun.clear();
            ended.clear();
            closed = Set.of();
        }
    }
}

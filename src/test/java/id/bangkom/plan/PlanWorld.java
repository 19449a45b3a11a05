package id.bangkom.plan;

import id.bangkom.hours.LearningType;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.TestCity;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Mode;
import id.bangkom.training.Partner;
import id.bangkom.training.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs, a catalogue and plans for the tests of this package. */
final class PlanWorld {

    /** Workshop on public service: 20 JP, Rp1.500.000, level 1 to 2. */
    static final String SERVICE_WORKSHOP = "pwservice";
    /** E-learning on public service: 6 JP, free, level 1 to 2. */
    static final String SERVICE_ONLINE = "peservice";
    /** Workshop on communication: 10 JP, Rp1.000.000, level 1 to 2. */
    static final String COMMUNICATION_WORKSHOP = "pwcommunication";
    /** Course on decisions: 30 JP, Rp4.000.000, level 2 to 3. */
    static final String DECISION_COURSE = "pcdecision";

    private static final AtomicInteger DEPARTMENTS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final IndividualPlans plans;

    PlanWorld(JdbcClient jdbc, Catalogue catalogue, IndividualPlans plans) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.plans = plans;
        load();
    }

    /** The catalogue; all tests share one application, so it may be there already. */
    private void load() {
        if (catalogue.programme(TestCity.PALU, SERVICE_WORKSHOP).isPresent()) {
            return;
        }
        catalogue.add(
                new Partner("plancampus", TestCity.PALU, "Universitas Contoh", Partner.Kind.UNIVERSITY, "Palu", true));
        programme(
                SERVICE_WORKSHOP, "Lokakarya Pelayanan Publik", LearningType.WORKSHOP, 20, 1_500_000, "service", 1, 2);
        programme(SERVICE_ONLINE, "Pelayanan Publik Daring", LearningType.E_LEARNING, 6, 0, "service", 1, 2);
        programme(
                COMMUNICATION_WORKSHOP,
                "Lokakarya Komunikasi",
                LearningType.WORKSHOP,
                10,
                1_000_000,
                "communication",
                1,
                2);
        programme(
                DECISION_COURSE, "Kursus Pengambilan Keputusan", LearningType.COURSE, 30, 4_000_000, "decision", 2, 3);
    }

    private void programme(
            String id, String title, LearningType type, int jp, long cost, String competency, int from, int to) {
        catalogue.add(new Programme(
                id,
                TestCity.PALU,
                title,
                "Untuk pengujian",
                type,
                type == LearningType.E_LEARNING ? Mode.E_LEARNING : Mode.CLASS,
                jp,
                2,
                jp * 45,
                cost,
                false,
                "plancampus",
                1,
                30,
                true,
                List.of(new Programme.Target(competency, from, to))));
    }

    /** One measured competency. */
    record Rated(String competency, int required, int actual, String method) {}

    /** Finished needs of a person. */
    void needs(int year, String employee, double shortfall, Rated... rated) {
        jdbc.sql(
                        """
                        insert into needs_case (tenant, for_year, case_id, state, performance_shortfall, jpm,
                            individual_index)
                        values ('palu', :year, :id, 'COMPLETE', :shortfall, 60, 0.4)
                        """)
                .param("year", year)
                .param("id", employee)
                .param("shortfall", shortfall)
                .update();
        int slot = 0;
        for (Rated each : rated) {
            int gap = Math.max(0, each.required() - each.actual());
            jdbc.sql(
                            """
                            insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level,
                                supervisor_level, actual_level, level_source, gap, method, method_reason)
                            values ('palu', :year, :id, :competency, :slot, :required, :actual, :actual, 'SUPERVISOR',
                                :gap, :method, 'Alasan contoh.')
                            """)
                    .param("year", year)
                    .param("id", employee)
                    .param("competency", each.competency())
                    .param("slot", ++slot)
                    .param("required", each.required())
                    .param("actual", each.actual())
                    .param("gap", gap)
                    .param("method", gap > 0 ? each.method() : null)
                    .update();
        }
    }

    /** An approved plan with these programmes, without its process; returns the ids of the items. */
    List<String> approved(int year, String employee, String unit, String competency, int gap, String... programmes) {
        return plan(year, employee, unit, competency, gap, PlanState.APPROVED, programmes);
    }

    List<String> plan(
            int year, String employee, String unit, String competency, int gap, PlanState state, String... programmes) {
        CaseKey key = new CaseKey(TestCity.PALU, year, employee);
        List<Item> items = new ArrayList<>();
        for (String id : programmes) {
            Programme programme = catalogue.programme(TestCity.PALU, id).orElseThrow();
            items.add(new Item(
                    UUID.randomUUID().toString().replace("-", ""),
                    items.size() + 1,
                    id,
                    programme.title(),
                    programme.type().label(),
                    programme.jp(),
                    programme.cost(),
                    Quarter.Q2,
                    null,
                    competency,
                    gap));
        }
        plans.open(key, unit, version(0, List.of()));
        plans.submit(key, version(1, items));
        plans.move(key, PlanState.SUBMITTED, state);
        return items.stream().map(Item::id).toList();
    }

    private static PlanVersion version(int number, List<Item> items) {
        return new PlanVersion(
                number, Origin.PERSON, Instant.parse("2027-02-22T01:00:00Z"), null, null, number == 1, null, items);
    }

    /** A department of its own, with a head and a planner. */
    record Department(String unit, String head, String planner) {}

    Department department(TestCity city) {
        String unit = "plandept" + DEPARTMENTS.incrementAndGet();
        jdbc.sql(
                        """
                        insert into work_unit (id, tenant, parent_id, name, short_name, kind, valid_from)
                        values (:id, 'palu', 'city', :name, :id, 'AGENCY', date '2010-01-01')
                        """)
                .param("id", unit)
                .param("name", "Dinas " + unit)
                .update();
        String head = city.employee(TestCity.PALU, unit, "head", TestCity.SECRETARY);
        String planner = city.employee(TestCity.PALU, unit, "staff", head);
        grant(head, "UNIT_HEAD", unit);
        grant(planner, "UNIT_PLANNER", unit);
        jdbc.sql("update work_unit set head_id = :head where id = :unit")
                .param("head", head)
                .param("unit", unit)
                .update();
        return new Department(unit, head, planner);
    }

    void grant(String account, String role, String scope) {
        jdbc.sql("insert into role_grant (account_id, role_name, scope) values (:account, :role, :scope)")
                .param("account", account)
                .param("role", role)
                .param("scope", scope)
                .update();
    }

    /** Somebody acts as head of the department, from the start of the year until the given day. */
    void acting(Department department, String employee, LocalDate until) {
        jdbc.sql(
                        """
                        insert into acting_official
                            (id, tenant, unit_id, position_id, employee_id, kind, letter_no, valid_from, valid_to)
                        values (:id, 'palu', :unit, 'head', :employee, 'PLT', '800/1', date '2027-01-01', :until)
                        """)
                .param("id", "acting" + department.unit())
                .param("unit", department.unit())
                .param("employee", employee)
                .param("until", until)
                .update();
    }

    void pppk(String employee) {
        jdbc.sql("update employee set employment_kind = 'PPPK', agreement_start = date '2025-01-01' where id = :id")
                .param("id", employee)
                .update();
    }

    int messages(String recipient, String template) {
        return jdbc.sql("select count(*) from outbox_message where recipient_id = :recipient and template = :template")
                .param("recipient", recipient)
                .param("template", template)
                .query(Integer.class)
                .single();
    }
}

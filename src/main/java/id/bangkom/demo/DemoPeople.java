package id.bangkom.demo;

import id.bangkom.access.Credentials;
import id.bangkom.access.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Cities, units, positions with standards, people with their performance, from the tables in {@code demo/}. */
@Component
@Order(0)
class DemoPeople implements DemoPart {

    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final DemoYears years;

    DemoPeople(JdbcClient jdbc, Clock clock, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.years = new DemoYears(clock);
        this.encoder = encoder;
    }

    @Override
    public void load() {
        Csv.read("cities.csv").forEach(row -> insert("tenant", values(row, "id", "name", "agency", "zone")));
        accounts();
        units();
        positions();
        employees();
        Csv.read("acting.csv").forEach(this::actingOfficial);
        competencies();
        results();
        indicators();
        Csv.read("holidays.csv").forEach(this::holiday);
    }

    private void accounts() {
        // Hashing is slow on purpose, and all of them have the same password.
        String hash = encoder.encode(Credentials.DEMO_PASSWORD);
        Csv.read("accounts.csv").forEach(row -> account(row, hash, null, true));
        Csv.read("people.csv").forEach(row -> account(row, hash, row.get("nip"), employed(row)));
    }

    private void account(Csv.Row row, String hash, String nip, boolean active) {
        Map<String, Object> account = values(row, "id", "tenant", "email");
        account.put("display_name", row.get("name"));
        account.put("nip", nip);
        account.put("password_hash", hash);
        account.put("demo_password", true);
        account.put("active", active);
        insert("account", account);
        if (nip != null) {
            grant(row.get("id"), Role.EMPLOYEE.name());
        }
        if (row.get("roles") != null) {
            List.of(row.get("roles").split(" ")).forEach(role -> grant(row.get("id"), role));
        }
    }

    private void grant(String account, String roleAndScope) {
        String[] parts = roleAndScope.split(":");
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("account_id", account);
        grant.put("role_name", Role.valueOf(parts[0]).name());
        grant.put("scope", parts.length == 2 ? parts[1] : null);
        insert("role_grant", grant);
    }

    /** Those who have left keep their row, but neither their account nor a place. */
    private boolean employed(Csv.Row row) {
        return row.get("until") == null || LocalDate.parse(row.get("until")).isAfter(today());
    }

    private void units() {
        for (Csv.Row row : Csv.read("units.csv")) {
            Map<String, Object> unit = values(row, "id", "tenant", "name", "kind");
            unit.put("parent_id", row.get("parent"));
            unit.put("short_name", row.get("short"));
            unit.put("head_id", row.get("head"));
            unit.put("valid_from", ALWAYS);
            insert("work_unit", unit);
        }
    }

    private void positions() {
        List<Csv.Row> rows = Csv.read("positions.csv");
        for (Csv.Row row : rows) {
            Map<String, Object> position = values(row, "id", "tenant", "title");
            position.put("position_class", row.get("class"));
            position.put("job_family", row.get("family"));
            insert("job_position", position);
        }
        // The next step of a career may come later in the table.
        for (Csv.Row row : rows) {
            jdbc.sql("update job_position set next_position_id = :next where tenant = :tenant and id = :id")
                    .param("next", row.get("next"))
                    .param("tenant", row.get("tenant"))
                    .param("id", row.get("id"))
                    .update();
        }
    }

    private void employees() {
        for (Csv.Row row : Csv.read("people.csv")) {
            Map<String, Object> employee = values(row, "id", "tenant", "grade");
            employee.put("employment_kind", row.get("kind"));
            employee.put("joined_on", date(row.get("joined")));
            employee.put("agreement_start", date(row.get("agreement")));
            employee.put("location", row.get("tenant").equals("palu") ? "Kota Palu" : "Kota Sorong");
            insert("employee", employee);

            Map<String, Object> placement = values(row, "tenant");
            placement.put("employee_id", row.get("id"));
            placement.put("unit_id", row.get("unit"));
            placement.put("position_id", row.get("position"));
            placement.put("supervisor_id", row.get("supervisor"));
            placement.put("valid_from", date(row.get("since")));
            placement.put("valid_to", date(row.get("until")));
            insert("placement", placement);
        }
    }

    /** Days from today, so that the appointment runs whenever the demo is loaded. */
    private void actingOfficial(Csv.Row row) {
        Map<String, Object> acting = values(row, "id", "tenant", "kind");
        acting.put("unit_id", row.get("unit"));
        acting.put("position_id", row.get("position"));
        acting.put("employee_id", row.get("employee"));
        acting.put("letter_no", row.get("letter"));
        acting.put("valid_from", today().plusDays(Integer.parseInt(row.get("starts"))));
        acting.put("valid_to", today().plusDays(Integer.parseInt(row.get("ends"))));
        insert("acting_official", acting);
    }

    private void competencies() {
        int order = 100;
        for (Csv.Row row : Csv.read("competencies.csv")) {
            Map<String, Object> competency = values(row, "id", "tenant", "name", "description");
            competency.put("kind", "TECHNICAL");
            competency.put("sort_order", order++);
            insert("competency", competency);
        }
        for (Csv.Row row : Csv.read("levels.csv")) {
            Map<String, Object> level = values(row, "tenant", "description");
            level.put("competency_id", row.get("competency"));
            level.put("level", Integer.valueOf(row.get("level")));
            insert("competency_level", level);
        }
        for (Csv.Row row : Csv.read("standards.csv")) {
            levels(row.get("levels")).forEach((competency, level) -> {
                Map<String, Object> standard = values(row, "tenant");
                standard.put("position_id", row.get("position"));
                standard.put("competency_id", competency);
                standard.put("required_level", level);
                standard.put("valid_from", ALWAYS);
                insert("position_standard", standard);
            });
        }
    }

    private void results() {
        Map<String, String> cities = Csv.read("people.csv").stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("tenant")));
        Csv.read("assessments.csv").forEach(row -> assessments(row, cities));
        Csv.read("performance.csv").forEach(row -> performance(row, cities));
    }

    private void assessments(Csv.Row row, Map<String, String> cities) {
        Map<String, Integer> levels = levels(row.get("technical"));
        row.headings().stream()
                .filter(heading -> !List.of("employee", "on", "technical").contains(heading))
                .forEach(competency -> levels.put(competency, Integer.valueOf(row.get(competency))));
        levels.forEach((competency, level) -> {
            Map<String, Object> assessment = ofEmployee(row, cities);
            assessment.put("competency_id", competency);
            assessment.put("level", level);
            assessment.put("source", "ASSESSMENT_CENTRE");
            assessment.put("assessed_on", date(row.get("on")));
            insert("competency_assessment", assessment);
        });
    }

    private void performance(Csv.Row row, Map<String, String> cities) {
        row.headings().stream()
                .filter(year -> !year.equals("employee") && row.get(year) != null)
                .forEach(year -> {
                    Map<String, Object> result = ofEmployee(row, cities);
                    result.put("for_year", years.of(year));
                    result.put("predicate", row.get(year));
                    insert("performance_result", result);
                });
    }

    private void indicators() {
        int number = 1;
        for (Csv.Row row : Csv.read("indicators.csv")) {
            Map<String, Object> indicator = values(row, "tenant", "name", "measure", "direction");
            indicator.put("id", "i" + number++);
            indicator.put("unit_id", row.get("unit"));
            indicator.put("for_year", years.of(row.get("year")));
            indicator.put("baseline", new BigDecimal(row.get("baseline")));
            indicator.put("target", new BigDecimal(row.get("target")));
            indicator.put("actual", new BigDecimal(row.get("actual")));
            insert("unit_indicator", indicator);
        }
    }

    private void holiday(Csv.Row row) {
        Map<String, Object> holiday = values(row, "tenant", "name", "reason");
        holiday.put("holiday_date", date(row.get("date")));
        insert("holiday", holiday);
    }

    /** The tables of people's results name no city: it is that of the person. */
    private static Map<String, Object> ofEmployee(Csv.Row row, Map<String, String> cities) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("employee_id", row.get("employee"));
        values.put("tenant", cities.get(row.get("employee")));
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, Integer> levels(String written) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        if (written != null) {
            for (String level : written.split(" ")) {
                String[] parts = level.split("=");
                levels.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
        return levels;
    }

    private static LocalDate date(String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static Map<String, Object> values(Csv.Row row, String... columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns) {
            values.put(column, row.get(column));
        }
        return values;
    }

    /** Table and columns are names from this class, never from outside. */
    private void insert(String table, Map<String, Object> values) {
        jdbc.sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (:"
                        + String.join(", :", values.keySet()) + ")")
                .params(values)
                .update();
    }
}

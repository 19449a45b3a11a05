package id.bangkom.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Credentials;
import id.bangkom.intake.TestIntake;
import id.bangkom.intake.Workbooks;
import id.bangkom.letters.TestLetters;
import id.bangkom.process.Actor;
import id.bangkom.showcase.DemoStart.Demo;
import id.bangkom.staffing.Order;
import id.bangkom.staffing.Staffing;
import id.bangkom.testing.LogRecord;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two cities with years of cases: from the one, nothing of the other is seen or changed, whichever door is tried. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityBorderTest {

    private static final Logger LOG = LoggerFactory.getLogger(CityBorderTest.class);
    private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");
    private static final String PALU = "palu";
    private static final String SORONG = "sorong";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})+)?}");

    private Demo demo;
    private JdbcClient jdbc;
    private BorderRows rows;
    private List<Map<String, Object>> samples;
    private Set<String> ownTexts;
    private Map<String, String> engine;

    @BeforeAll
    void twoCities() {
        demo = DemoStart.at(NOW, "jdbc:h2:mem:border;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500");
        jdbc = demo.bean(JdbcClient.class);
        Stream.of("HR_ANALYST", "HR_HEAD", "ADMINISTRATOR", "EMPLOYEE").forEach(this::fill);
        whatTheDemoDoesNotHave();
        rows = new BorderRows(jdbc, PALU);
        assertThat(rows.mark()).isGreaterThan(500);
        samples = rows.samples();
        ownTexts = rows.ownTexts(SORONG);
        engine = engineState();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    /** A file and planned changes, so that there is something behind every address. */
    private void whatTheDemoDoesNotHave() {
        TestLetters.print(demo.context());
        jdbc.sql(
                        """
                        insert into budget_revision (tenant, for_year, case_id, unit_id, revision, open_unit, state,
                            version, reason, legal_basis, entered_by, entered_at)
                        select 'palu', max(p.for_year), max(p.unit_id) || '-b1', max(p.unit_id), 1, max(p.unit_id),
                            'ENDORSED', 1, 'Uji', 'Perda uji', :by, current_timestamp
                        from unit_plan p where p.tenant = 'palu'
                        """)
                .param("by", holder(PALU, "HR_ANALYST"))
                .update();
        jdbc.sql(
                        """
                        insert into budget_revision_amount
                            (tenant, for_year, case_id, fund_source, amount_before, amount_after)
                        select tenant, for_year, case_id, 'CITY', 1, 2 from budget_revision
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into letter_amendment (tenant, for_year, revision_id, amendment_no, amended, amended_on,
                            reason, legal_basis)
                        select tenant, for_year, case_id, 1, 'Keputusan', date '2026-01-05', reason, legal_basis
                        from budget_revision
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into letter_ceiling (tenant, for_year, revision_id, line_no, fund_source, amount_before,
                            amount_after)
                        select tenant, for_year, case_id, 1, 'APBD', 1, 2 from budget_revision
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into letter_change (tenant, for_year, revision_id, line_no, name, programme, quarter, hours,
                            cost, was, becomes)
                        select tenant, for_year, case_id, 1, 'Nama', 'Kursus', 'Triwulan I', 10, 1, 'Didanai', 'Ditunda'
                        from budget_revision
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into standard_change (id, tenant, position_id, competency_id, valid_from, level_before,
                            level_after, reason, entered_by, entered_at)
                        select 'standardchange', 'palu', max(p.id), 'service', date '2026-12-24', 1, 2, 'Uji', :by,
                            current_timestamp
                        from job_position p where p.tenant = 'palu'
                        """)
                .param("by", holder(PALU, "HR_ANALYST"))
                .update();
        Actor analyst = new Actor(holder(PALU, "HR_ANALYST"), PALU);
        assertThat(TestIntake.in(demo.context(), analyst)
                        .bring("mitra", Workbooks.csv("Nama mitra;Jenis;Tempat", "Lembaga Uji;Perguruan tinggi;Palu"))
                        .isApplied())
                .isTrue();
        String employee = jdbc.sql(
                        """
                        select p.employee_id from placement p where p.tenant = 'palu' and p.valid_to is null
                          and not exists (select 1 from role_grant g
                            where g.account_id = p.employee_id and g.role_name <> 'EMPLOYEE')
                        order by p.employee_id fetch first row only
                        """)
                .query(String.class)
                .single();
        demo.bean(Staffing.class)
                .enter(analyst, Order.supervisor(employee, null, LocalDate.of(2026, 12, 24), "800/1", "Uji"));
    }

    /** So that both cities can be looked at by everybody. */
    private void fill(String role) {
        jdbc.sql(
                        """
                        insert into role_grant (account_id, role_name)
                        select max(a.id), :role from account a where a.tenant = 'sorong' and a.active
                          and a.password_hash is not null and not exists (
                            select 1 from role_grant g join account h on h.id = g.account_id
                            where h.tenant = 'sorong' and h.active and h.password_hash is not null
                              and g.role_name = :role)
                        having count(*) > 0
                        """)
                .param("role", role)
                .update();
    }

    /** Whoever has the role; the HR agency, which sees more, only where it is asked for. */
    private String holder(String tenant, String role) {
        return jdbc.sql(
                        """
                        select a.id from account a join role_grant g on g.account_id = a.id
                        where a.tenant = :tenant and a.active and g.role_name = :role and a.password_hash is not null
                          and (:role like 'HR!_%' escape '!' or not exists (select 1 from role_grant h
                            where h.account_id = a.id and h.role_name like 'HR!_%' escape '!'))
                        order by a.id fetch first row only
                        """)
                .param("tenant", tenant)
                .param("role", role)
                .query(String.class)
                .single();
    }

    // repositories

    /** What is asked for before anybody knows the city, or for all cities by the machine itself; each with its reason. */
    private static final Map<String, String> NOT_OF_ONE_CITY = Map.ofEntries(
            Map.entry("Instruments.of", "questions of an instrument, the same for all cities"),
            Map.entry("Instruments.version", "the same for all cities"),
            Map.entry("JdbcAccounts.byId", "whoever is logged in, or is named by a row; callers compare the city"),
            Map.entry("JdbcAccounts.byLogin", "who logs in says no city"),
            Map.entry("JdbcAccounts.inGroup", "the group's id begins with the city"),
            Map.entry("JdbcAccounts.tenants", "the cities themselves"),
            Map.entry("JdbcCredentials.change", "whoever is logged in"),
            Map.entry("JdbcCredentials.of", "whoever logs in"),
            Map.entry("JdbcCredentials.withDemoPassword", "a number, for the start in production"),
            Map.entry(
                    "LetterRows.byToken", "whoever holds a letter asks by its token, and learns what the letter says"),
            Map.entry("LetterRows.nextDue", "background work of all cities"),
            Map.entry("Publications.due", "background work of all cities"),
            Map.entry("NudgeRows.open", "background work of all cities"),
            Map.entry("Rows.expectMany", "a setting of the connection"),
            Map.entry("StageRepository.closedButUntold", "background work of all cities"),
            Map.entry("StageRepository.inState", "background work of all cities"),
            Map.entry("StageRepository.nextStart", "background work of all cities"),
            Map.entry("StageRepository.nextToStart", "background work of all cities"),
            Map.entry("StageRepository.nextToTell", "background work of all cities"),
            Map.entry("StageRepository.overButOpen", "background work of all cities"),
            Map.entry("StageRepository.passOver", "background work of all cities"));

    /**
     * What they are told can hardly be made up from a row, so each call may be refused, in both cities alike. Which
     * rows the samples are differs from run to run, so that one of these may be answered now and then.
     */
    private static final Set<String> NEED_MORE_THAN_A_KEY = new TreeSet<>(List.of(
            "Changes.add",
            "CityPlanStandingRows.changing",
            "CityPlanRepository.decree",
            "ClassCases.confirm",
            "ClassCases.open",
            "ClassCases.request",
            "ClassCases.resultsRecorded",
            "CycleRepository.open",
            "DecisionLog.add",
            "Entries.add",
            "EvaluationCases.respond",
            "JdbcCredentials.first",
            "Journal.note",
            "LetterRows.add",
            "NudgeRows.add",
            "ParticipationCases.add",
            "Publications.told",
            "Rows.all",
            "Rows.write",
            "Settlement.settle",
            "UnitSurveyRows.answer"));

    private List<Object> repositories() {
        return demo.context().getBeansWithAnnotation(Repository.class).values().stream()
                .filter(bean ->
                        AopProxyUtils.ultimateTargetClass(bean).getName().startsWith("id.bangkom."))
                .<Object>map(AopTestUtils::getUltimateTargetObject)
                .sorted(Comparator.comparing(bean -> bean.getClass().getName()))
                .toList();
    }

    private static List<Method> methods(Object repository) {
        return Arrays.stream(repository.getClass().getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .peek(method -> method.setAccessible(true))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private Set<String> names() {
        return repositories().stream()
                .flatMap(repository -> methods(repository).stream())
                .map(CityBorderTest::name)
                .collect(Collectors.toSet());
    }

    @Test
    void everyMethodOfEveryRepositoryIsToldTheCity() {
        Set<String> unbound = repositories().stream()
                .flatMap(repository -> methods(repository).stream())
                .filter(method -> !BorderCall.isBound(method))
                .map(CityBorderTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unbound).isEqualTo(NOT_OF_ONE_CITY.keySet());
    }

    @Test
    void noMethodOfARepositoryAnswersOrChangesAcrossTheBorder() {
        Map<String, String> before = rows.fingerprint();
        Set<String> answering = new TreeSet<>();
        Set<String> walked = walk(SORONG, answering, before);
        assertThat(answering).as("rows of the other city in the answer").isEmpty();
        assertThat(rows.fingerprint()).isEqualTo(before);

        Set<String> atHome = new TreeSet<>();
        Set<String> walkedAtHome = walk(PALU, atHome, null);
        LOG.info("{} methods walked, {} of them answer at home", walked.size(), atHome.size());
        assertThat(atHome).as("the same questions at home").hasSizeGreaterThan(80);
        Set<String> unreached = repositories().stream()
                .flatMap(repository -> methods(repository).stream())
                .filter(BorderCall::isBound)
                .map(CityBorderTest::name)
                .filter(name -> !walked.contains(name) && !walkedAtHome.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unreached).as("methods that were never answered").isSubsetOf(NEED_MORE_THAN_A_KEY);
        assertThat(NEED_MORE_THAN_A_KEY).as("methods that are there").isSubsetOf(names());
        assertThat(rows.fingerprint()).isEqualTo(before);
    }

    /**
     * @param unchanged fingerprint that must stay as it is, or null when nobody looks
     * @return the methods of which at least one call was answered
     */
    private Set<String> walk(String tenant, Set<String> answering, Map<String, String> unchanged) {
        String account = holder(tenant, "HR_ANALYST");
        TransactionTemplate transaction = new TransactionTemplate(demo.bean(PlatformTransactionManager.class));
        Set<String> walked = new TreeSet<>();
        // Each repository's work is rolled back, so the same holds before each of them.
        for (Object repository : repositories()) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                for (Method method : methods(repository)) {
                    if (BorderCall.isBound(method)) {
                        call(tenant, account, repository, method, walked, answering);
                    }
                }
                if (unchanged != null) {
                    assertThat(rows.fingerprint())
                            .as("what %s wrote", repository.getClass().getSimpleName())
                            .isEqualTo(unchanged);
                }
            });
        }
        return walked;
    }

    private void call(
            String tenant,
            String account,
            Object repository,
            Method method,
            Set<String> walked,
            Set<String> answering) {
        Set<String> asked = new HashSet<>();
        for (Map<String, Object> row : samples) {
            try {
                new BorderCall(tenant, account, row)
                        .texts(repository, method, asked)
                        .ifPresent(texts -> {
                            walked.add(name(method));
                            texts.stream()
                                    .filter(text -> text.contains(BorderRows.MARK) || ownTexts.contains(text))
                                    .findFirst()
                                    .ifPresent(text ->
                                            answering.add(name(method) + (tenant.equals(PALU) ? "" : ": " + text)));
                        });
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    // pages

    private Visitor visitor(String account) {
        Visitor visitor =
                Visitor.at(demo.context().getEnvironment().getRequiredProperty("local.server.port", int.class));
        String mail = jdbc.sql("select email from account where id = ?")
                .param(account)
                .query(String.class)
                .single();
        assertThat(visitor.login(mail, Credentials.DEMO_PASSWORD).status()).isEqualTo(302);
        return visitor;
    }

    /** Addresses of all pages, with the keys of the other city's rows where the address has any. */
    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        demo.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    boolean isGet = mapping.getMethodsCondition().getMethods().isEmpty()
                            || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                    if (isGet && handler.getBeanType().getName().startsWith("id.bangkom.")) {
                        mapping.getPatternValues().forEach(pattern -> pages.addAll(addresses(pattern)));
                    }
                });
        return pages;
    }

    private Set<String> addresses(String pattern) {
        Set<String> addresses = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            addresses.add(pattern);
            return addresses;
        }
        String name = variable.group(1);
        String rest = pattern.substring(variable.end());
        for (String value : values(name)) {
            if (variable.group(2) == null || value.matches(variable.group(2).substring(1))) {
                addresses.addAll(addresses(pattern.substring(0, variable.start()) + value + rest));
            }
        }
        assertThat(addresses).as("addresses of %s", pattern).isNotEmpty();
        return addresses;
    }

    private List<String> values(String variable) {
        return switch (variable) {
            case "year" -> List.of("2026");
            case "stage" -> rows.values("cycle_stage", "stage");
            case "key" -> List.of("pegawai");
            case "kind" -> List.of("kesenjangan", "prioritas", "anggaran");
            case "taskId" -> engineIds("act_ru_task");
            case "slot" -> List.of("1");
            case "rule" -> List.of("hours.floor", "stand-in.days", "deadline.mentoring.agreeGoals.due");
            case "token" -> rows.values("letter", "token");
            case "id", "unit", "change", "letter" -> ids();
            default -> throw new AssertionError("The test does not know what {" + variable + "} stands for");
        };
    }

    /** Of rows of all kinds, a few of each. */
    private List<String> ids() {
        return samples.stream()
                .flatMap(row ->
                        Stream.of("id", "case_id", "employee_id", "unit_id").map(row::get))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> engineIds(String table) {
        return jdbc.sql("select id_ from " + table + " where tenant_id_ = 'palu' order by id_ fetch first 20 rows only")
                .query(String.class)
                .list();
    }

    @Test
    void noPageShowsOrDownloadsAnythingOfTheOtherCity() {
        Set<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(200);
        for (String role : List.of("HR_ANALYST", "ADMINISTRATOR")) {
            Visitor sorong = visitor(holder(SORONG, role));
            for (String page : pages) {
                Answer answer = sorong.get(page);
                assertThat(answer.body()).as("%s to %s", page, role).doesNotContain(BorderRows.MARK);
                assertThat(answer.status()).as("%s to %s", page, role).isLessThan(500);
            }
        }
        Visitor palu = visitor(holder(PALU, "HR_ANALYST"));
        Set<String> atHome = pages.stream()
                .filter(page -> palu.get(page).body().contains(BorderRows.MARK))
                .collect(Collectors.toCollection(TreeSet::new));
        LOG.info("{} addresses, {} of them show something at home", pages.size(), atHome.size());
        assertThat(atHome).as("the same addresses at home").hasSizeGreaterThan(50);
    }

    @Test
    void noFormOfAPageChangesAnythingOfTheOtherCity() {
        Map<String, String> before = rows.fingerprint();
        Set<String> forms = new TreeSet<>();
        demo.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                            && handler.getBeanType().getName().startsWith("id.bangkom.")) {
                        mapping.getPatternValues().stream()
                                .filter(pattern -> VARIABLE.matcher(pattern).find())
                                .forEach(pattern -> forms.addAll(addresses(pattern)));
                    }
                });
        assertThat(forms).hasSizeGreaterThan(100);
        String palusUnit = rows.values("work_unit", "id").get(0);
        for (String role : List.of("HR_HEAD")) {
            Visitor sorong = visitor(holder(SORONG, role));
            String token = sorong.token("/bantuan");
            String session = sorong.cookie("BANGKOM");
            for (String form : forms) {
                Answer answer = sorong.post(
                        form,
                        "_csrf",
                        token,
                        "reason",
                        "x",
                        "unit",
                        palusUnit,
                        "on",
                        "2026-11-23",
                        "kind",
                        "LEAVE",
                        "leave",
                        "DEATH");
                assertThat(answer.body()).as(form).doesNotContain(BorderRows.MARK);
                assertThat(answer.status()).as(form).isLessThan(500);
            }
            assertThat(sorong.cookie("BANGKOM")).as("the session of the token").isEqualTo(session);
        }
        assertThat(rows.fingerprint()).isEqualTo(before);
    }

    // identity numbers

    private static final Pattern LINK = Pattern.compile("(?:href|src|action|formaction)=\"([^\"]*)\"");
    private static final Pattern EIGHTEEN_DIGITS = Pattern.compile("(?<!\\d)\\d{18}(?!\\d)");

    /** Numbers of both cities, also former ones. */
    private Set<String> numbers() {
        Set<String> numbers = new TreeSet<>(jdbc.sql(
                        "select nip from account where nip is not null union select identity_number from former_number")
                .query(String.class)
                .list());
        assertThat(numbers).hasSizeGreaterThan(50);
        return numbers;
    }

    /** Also where they are printed with blanks between their parts. */
    private static List<String> numbersIn(String text, Set<String> numbers) {
        return EIGHTEEN_DIGITS
                .matcher(text.replaceAll("(?<=\\d) (?=\\d)", ""))
                .results()
                .map(MatchResult::group)
                .filter(numbers::contains)
                .distinct()
                .toList();
    }

    @Test
    void identityNumbersAreShownToTheHrAgencyOnlyAndAreInNoAddressAndNoLog() {
        Set<String> numbers = numbers();
        Set<String> pages = pages();
        Set<String> showing = new TreeSet<>();
        String said;
        try (LogRecord log = LogRecord.of("id.bangkom", "org.camunda.bpm.engine.context")) {
            for (String role : List.of("EMPLOYEE", "MAYOR", "ADMINISTRATOR")) {
                Visitor visitor = visitor(holder(PALU, role));
                for (String page : pages) {
                    assertThat(numbersIn(visitor.get(page).body(), numbers))
                            .as("%s to %s", page, role)
                            .isEmpty();
                }
            }
            Visitor analyst = visitor(holder(PALU, "HR_ANALYST"));
            for (String page : pages) {
                String body = analyst.get(page).body();
                if (!numbersIn(body, numbers).isEmpty()) {
                    showing.add(page);
                }
                LINK.matcher(body).results().forEach(link -> assertThat(numbersIn(link.group(1), numbers))
                        .as("address on %s", page)
                        .isEmpty());
            }
            said = log.text();
        }
        assertThat(showing).as("the HR agency sees them").isNotEmpty();
        assertThat(numbersIn(said, numbers)).as("log").isEmpty();
    }

    @Test
    void identityNumbersAreInNoTableOfTheEngineAndInNoMessage() {
        Set<String> numbers = numbers();
        List<String> tables = jdbc.sql(
                        """
                        select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'
                          and (table_name like 'ACT!_%' escape '!' or table_name like 'OUTBOX%')
                        """)
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(40).contains("act_hi_varinst", "act_ge_bytearray", "outbox_message");
        int[] rowsSeen = {0};
        for (String table : tables) {
            jdbc.sql("select * from " + table).query(row -> {
                rowsSeen[0]++;
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    String text = value instanceof Blob blob
                            ? new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1)
                            : value instanceof byte[] bytes
                                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                                    : String.valueOf(value);
                    assertThat(numbersIn(text, numbers))
                            .as("%s.%s", table, row.getMetaData().getColumnName(i))
                            .isEmpty();
                }
            });
        }
        assertThat(rowsSeen[0]).isGreaterThan(1_000);
    }

    // the engine's web API

    private static final List<String> LISTS = List.of(
            "task",
            "process-instance",
            "execution",
            "variable-instance",
            "incident",
            "job",
            "job-definition",
            "external-task",
            "event-subscription",
            "user",
            "group",
            "tenant",
            "filter",
            "authorization",
            "batch",
            "history/task",
            "history/process-instance",
            "history/activity-instance",
            "history/variable-instance",
            "history/detail",
            "history/incident",
            "history/job-log",
            "history/user-operation",
            "history/identity-link-log",
            "history/external-task-log",
            "history/decision-instance");

    private static final Map<String, String> ITEMS = Map.of(
            "task", "act_ru_task",
            "process-instance", "act_ru_execution",
            "execution", "act_ru_execution",
            "job", "act_ru_job",
            "variable-instance", "act_ru_variable",
            "history/process-instance", "act_hi_procinst",
            "history/variable-instance", "act_hi_varinst",
            "history/activity-instance", "act_hi_actinst");

    private static final List<String> PARTS = List.of(
            "",
            "/variables",
            "/form",
            "/form-variables",
            "/rendered-form",
            "/deployed-form",
            "/comment",
            "/attachment",
            "/identity-links",
            "/localVariables",
            "/activity-instances",
            "/stacktrace");

    private static boolean isOfPalu(String body) {
        return body.contains("\"palu\"")
                || body.contains("\"palu/")
                || body.contains("palu.")
                || body.contains(BorderRows.MARK);
    }

    @Test
    void theEnginesWebApiKnowsNothingOfTheOtherCity() {
        String api = "/camunda/api/engine/engine/default/";
        Set<String> atHome = new TreeSet<>();
        for (String role : List.of("HR_ANALYST", "HR_HEAD", "EMPLOYEE", "ADMINISTRATOR")) {
            Visitor sorong = visitor(holder(SORONG, role));
            Visitor palu = visitor(holder(PALU, role));
            for (String list : LISTS) {
                assertThat(isOfPalu(
                                sorong.getJson(api + list + "?maxResults=500").body()))
                        .as("%s to %s", list, role)
                        .isFalse();
                assertThat(isOfPalu(sorong.getJson(api + list + "?maxResults=500&tenantIdIn=palu")
                                .body()
                                .replace("tenantIdIn=palu", "")))
                        .as("%s of palu to %s", list, role)
                        .isFalse();
                if (isOfPalu(palu.getJson(api + list + "?maxResults=500").body())) {
                    atHome.add(list);
                }
            }
        }
        LOG.info("Lists that show something at home: {}", atHome);
        assertThat(atHome).contains("process-instance", "user", "history/task");
    }

    @Test
    void nothingOfTheOtherCityIsReadOrChangedThroughTheEnginesWebApiByItsId() {
        String api = "/camunda/api/engine/engine/default/";
        String sorongs = holder(SORONG, "ADMINISTRATOR");
        for (String role : List.of("HR_ANALYST", "ADMINISTRATOR")) {
            String account = holder(SORONG, role);
            Visitor sorong = visitor(account);
            sorong.get("/camunda/app/tasklist/default/");
            ITEMS.forEach((kind, table) -> {
                for (String id : engineIds(table).stream().limit(5).toList()) {
                    for (String part : PARTS) {
                        Answer answer = sorong.getJson(api + kind + "/" + id + part);
                        assertThat(isOfPalu(answer.body()))
                                .as("%s/%s%s to %s: %s", kind, id, part, role, answer.body())
                                .isFalse();
                    }
                    for (String verb : List.of(
                            "claim",
                            "assignee",
                            "delegate",
                            "complete",
                            "submit-form",
                            "unclaim",
                            "retries",
                            "suspended")) {
                        sorong.api(
                                verb.equals("retries") || verb.equals("suspended") ? "PUT" : "POST",
                                api + kind + "/" + id + "/" + verb,
                                "{\"userId\":\"" + sorongs + "\",\"retries\":0,\"suspended\":true,\"variables\":{}}");
                    }
                    sorong.api("DELETE", api + kind + "/" + id, "");
                }
            });
        }
        assertThat(jdbc.sql(
                                "select count(*) from act_ru_task where tenant_id_ = 'palu' and (assignee_ = ? or suspension_state_ <> 1)")
                        .param(sorongs)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(engineState()).isEqualTo(engine);
        Map<String, Object> own = jdbc.sql(
                        """
                        select t.id_ as id, t.assignee_ as who from act_ru_task t join account a on a.id = t.assignee_
                        where t.tenant_id_ = 'palu' and a.password_hash is not null order by t.id_
                        fetch first row only
                        """)
                .query()
                .singleRow();
        assertThat(visitor((String) own.get("who"))
                        .getJson(api + "task/" + own.get("id"))
                        .body())
                .as("the same address for the one whose task it is")
                .contains((String) own.get("id"));
    }

    private Map<String, String> engineState() {
        Map<String, String> state = new TreeMap<>();
        for (String table :
                List.of("act_ru_task", "act_ru_execution", "act_ru_job", "act_ru_variable", "act_hi_procinst")) {
            state.put(
                    table,
                    jdbc.sql("select count(*) || '/' || coalesce(sum(ora_hash(id_)), 0) from " + table
                                    + " where tenant_id_ = 'palu'")
                            .query(String.class)
                            .single());
        }
        return state;
    }
}

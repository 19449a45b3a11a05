package id.bangkom.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.bangkom.access.Cities;
import id.bangkom.rules.Rules;
import id.bangkom.testing.Database;
import id.bangkom.testing.DecisionTables;
import id.bangkom.testing.EachDatabase;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class HoursLedgerTest {

    private static final DecisionTables DECISIONS = new DecisionTables();
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 15);

    private final Workforce workforce = mock(Workforce.class);
    private final Rules rules = mock(Rules.class);
    private HoursLedger ledger;
    private Database db;

    private void open(Database database) {
        db = database;
        Cities cities = mock(Cities.class);
        when(cities.today(anyString())).thenReturn(TODAY);
        when(rules.number(anyString(), eq("hours.floor"), any())).thenReturn(BigDecimal.valueOf(20));
        when(rules.number(anyString(), eq("hours.ceiling.pppk"), any())).thenReturn(BigDecimal.valueOf(24));
        when(rules.number(anyString(), eq("hours.ceiling.pppk.enforced"), any()))
                .thenReturn(BigDecimal.ZERO);
        when(workforce.presentOrFormer(anyString(), anyString())).thenReturn(Optional.empty());
        Entries entries = new Entries(db.jdbc(), new DataSourceTransactionManager(db.dataSource()));
        ledger = new JdbcHoursLedger(
                entries,
                DECISIONS,
                rules,
                workforce,
                cities,
                Clock.fixed(Instant.parse("2027-06-15T02:00:00Z"), ZoneOffset.UTC));
        city("palu");
        city("sorong");
        employee("palu", "pns1", EmploymentKind.PNS, null);
        employee("palu", "pns2", EmploymentKind.PNS, null);
        employee("palu", "pppk1", EmploymentKind.PPPK, LocalDate.of(2025, 10, 1));
        employee("sorong", "pns3", EmploymentKind.PNS, null);
    }

    private void city(String tenant) {
        db.jdbc()
                .sql("insert into tenant (id, name, agency, zone) values (:id, :id, 'BKPSDM', 'Asia/Makassar')")
                .param("id", tenant)
                .update();
    }

    private Employee employee(String tenant, String id, EmploymentKind kind, LocalDate agreement) {
        db.jdbc()
                .sql("insert into account (id, tenant, email, display_name) values (:id, :tenant, :mail, :id)")
                .param("id", id)
                .param("tenant", tenant)
                .param("mail", id + "@example.org")
                .update();
        db.jdbc()
                .sql(
                        """
                        insert into employee (id, tenant, employment_kind, joined_on, agreement_start)
                        values (:id, :tenant, :kind, date '2020-01-01', :agreement)
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("kind", kind.name())
                .param("agreement", agreement)
                .update();
        Employee employee = new Employee(
                id,
                tenant,
                id,
                kind,
                "u1",
                "Unit",
                "p1",
                "Jabatan",
                PositionClass.PELAKSANA,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                agreement,
                null);
        when(workforce.presentOrFormer(tenant, id)).thenReturn(Optional.of(employee));
        return employee;
    }

    private Entry post(String employee, String id, Activity activity) {
        return db.transaction()
                .execute(status -> ledger.post("palu", employee, new Source("test", id), "Kegiatan " + id, activity));
    }

    private static Activity eLearning(String from, String to, int days, int minutes) {
        return new Activity(
                LearningType.E_LEARNING, false, LocalDate.parse(from), LocalDate.parse(to), days, minutes, 1);
    }

    private static Activity course(String from, String to, int jp) {
        return new Activity(LearningType.COURSE, false, LocalDate.parse(from), LocalDate.parse(to), 1, jp * 45, 1);
    }

    private static Activity mentoring(String day) {
        return Activity.meeting(LearningType.MENTORING, LocalDate.parse(day), 60);
    }

    private BigDecimal recognised(String employee, int year) {
        return ledger.standing("palu", employee, year).recognised();
    }

    @EachDatabase
    void a_line_keeps_what_was_done_and_explains_its_numbers(Database database) {
        open(database);
        Entry entry = post(
                "pns1",
                "w",
                new Activity(
                        LearningType.WORKSHOP, false, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3), 3, 1080, 1));

        assertThat(entry.raw()).isEqualByComparingTo("15");
        assertThat(entry.capped()).isEqualByComparingTo("15");
        assertThat(entry.recognised()).isEqualByComparingTo("15");
        assertThat(entry.rule()).isEqualTo("B7-N");
        assertThat(entry.basis()).isEqualTo("Lampiran Surat Sestama BPS B-031/BPS/2600/02/2019");
        assertThat(entry.explanation()).isEqualTo("Workshop atau Lokakarya: 3 hari x 5 JP = 15 JP.");
        assertThat(entry.periodFrom()).isEqualTo("2027-01-01");
        assertThat(entry.postedAt()).isEqualTo("2027-06-15T02:00:00Z");
        assertThat(ledger.find("palu", "pns1", new Source("test", "w"))).contains(entry);
        assertThat(ledger.entries("palu", "pns1", 2027)).containsExactly(entry);
    }

    @EachDatabase
    void the_same_source_posted_again_adds_nothing(Database database) {
        open(database);
        Entry first = post("pns1", "c", course("2027-03-01", "2027-03-02", 10));
        assertThat(post("pns1", "c", course("2027-03-01", "2027-03-02", 15))).isEqualTo(first);
        assertThat(recognised("pns1", 2027)).isEqualByComparingTo("10");

        post("pns2", "c", course("2027-03-01", "2027-03-02", 10));
        assertThat(recognised("pns2", 2027))
                .as("a source may serve several people")
                .isEqualByComparingTo("10");
    }

    @EachDatabase
    void no_more_than_two_meetings_count_in_a_month(Database database) {
        open(database);
        assertThat(post("pns1", "1", mentoring("2027-03-05")).recognised()).isEqualByComparingTo("2");
        Entry second = post("pns1", "2", mentoring("2027-03-12"));
        Entry third = post("pns1", "3", mentoring("2027-03-31"));
        assertThat(second.explanation())
                .isEqualTo("Mentoring: 1 kali x 2 JP = 2 JP."
                        + " Kegiatan ke-2 dari jenis ini dalam Maret 2027, paling banyak 2 kali sebulan.");
        assertThat(third.raw()).isEqualByComparingTo("2");
        assertThat(third.capped()).isEqualByComparingTo("0");
        assertThat(third.recognised()).isEqualByComparingTo("0");
        assertThat(third.explanation()).endsWith("paling banyak 2 kali sebulan: diakui 0 JP.");
        assertThat(post("pns1", "4", mentoring("2027-04-01")).recognised())
                .as("a new month")
                .isEqualByComparingTo("2");
        Activity coaching = Activity.meeting(LearningType.COACHING, LocalDate.of(2027, 3, 31), 60);
        assertThat(post("pns1", "5", coaching).recognised()).as("another type").isEqualByComparingTo("2");
        assertThat(post("pns2", "6", mentoring("2027-03-31")).recognised())
                .as("another person")
                .isEqualByComparingTo("2");
        assertThat(recognised("pns1", 2027)).isEqualByComparingTo("8");
    }

    @EachDatabase
    void a_meeting_that_was_taken_back_frees_its_place_in_the_month(Database database) {
        open(database);
        post("pns1", "1", mentoring("2027-03-05"));
        post("pns1", "2", mentoring("2027-03-12"));
        reverse("pns1", "1", "Pertemuan dibatalkan.");
        assertThat(post("pns1", "3", mentoring("2027-03-20")).recognised()).isEqualByComparingTo("2");
    }

    @EachDatabase
    void several_meetings_cannot_be_posted_as_one(Database database) {
        open(database);
        Activity twice = new Activity(
                LearningType.MENTORING, false, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2), 2, 120, 2);
        assertThatThrownBy(() -> post("pns1", "x", twice)).isInstanceOf(IllegalArgumentException.class);
    }

    @EachDatabase
    void e_learning_counts_three_jp_a_day(Database database) {
        open(database);
        Entry entry = post("pns1", "e", eLearning("2027-03-01", "2027-03-31", 3, 600));
        assertThat(entry.raw()).isEqualByComparingTo("13.33");
        assertThat(entry.capped()).isEqualByComparingTo("9");
        assertThat(entry.explanation())
                .isEqualTo("E-Learning: 600 menit dibagi 45 menit = 13,33 JP."
                        + " Paling banyak 3 JP sehari selama 3 hari: diakui 9 JP.");
        Entry spread = post("pns2", "e", eLearning("2027-03-01", "2027-03-31", 5, 600));
        assertThat(spread.capped()).isEqualByComparingTo("13.33");
        assertThat(spread.explanation()).isEqualTo("E-Learning: 600 menit dibagi 45 menit = 13,33 JP.");
    }

    @EachDatabase
    void two_courses_on_one_day_share_the_cap_of_the_day(Database database) {
        open(database);
        post("pns1", "a", eLearning("2027-03-01", "2027-03-01", 1, 90));
        Entry second = post("pns1", "b", eLearning("2027-03-01", "2027-03-01", 1, 90));
        assertThat(second.capped()).isEqualByComparingTo("1");
        assertThat(second.explanation())
                .endsWith("Paling banyak 3 JP sehari selama 1 hari, dikurangi kegiatan sejenis pada hari yang sama:"
                        + " diakui 1 JP.");
        assertThat(post("pns1", "c", eLearning("2027-03-01", "2027-03-01", 1, 90))
                        .capped())
                .isEqualByComparingTo("0");
        Entry wide = post("pns1", "d", eLearning("2027-03-01", "2027-03-03", 2, 270));
        assertThat(wide.capped()).as("two days of the three are still free").isEqualByComparingTo("6");
    }

    @EachDatabase
    void days_that_were_taken_back_are_free_again(Database database) {
        open(database);
        post("pns1", "a", eLearning("2027-03-01", "2027-03-01", 1, 135));
        reverse("pns1", "a", "Bukti tidak sah.");
        assertThat(post("pns1", "b", eLearning("2027-03-01", "2027-03-01", 1, 135))
                        .capped())
                .isEqualByComparingTo("3");
    }

    @EachDatabase
    void short_modules_count_three_jp_each_at_most(Database database) {
        open(database);
        Entry entry = post(
                "pns1",
                "m",
                new Activity(
                        LearningType.MICRO_LEARNING,
                        false,
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 9),
                        9,
                        1350,
                        2));
        assertThat(entry.raw()).isEqualByComparingTo("10");
        assertThat(entry.capped()).isEqualByComparingTo("6");
        assertThat(entry.explanation()).endsWith("Paling banyak 3 JP per modul untuk 2 modul: diakui 6 JP.");
    }

    @EachDatabase
    void what_no_rule_converts_is_a_line_of_zero(Database database) {
        open(database);
        Entry entry = post("pns1", "o", Activity.meeting(LearningType.ON_THE_JOB_GUIDANCE, TODAY, 600));
        assertThat(entry.recognised()).isEqualByComparingTo("0");
        assertThat(entry.explanation())
                .isEqualTo("Bimbingan di Tempat Kerja: belum ada aturan konversi, sehingga 0 JP.");
    }

    @EachDatabase
    void abroad_the_addition_is_explained(Database database) {
        open(database);
        Entry entry = post(
                "pns1",
                "i",
                new Activity(LearningType.COURSE, true, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2), 2, 900, 1));
        assertThat(entry.explanation())
                .isEqualTo("Kursus: 900 menit dibagi 45 menit = 20 JP, ditambah 20% karena di luar negeri = 24 JP.");
    }

    @EachDatabase
    void the_rule_of_a_type_is_said_in_words(Database database) {
        open(database);
        assertThat(ledger.rule(LearningType.E_LEARNING, false)).isEqualTo("45 menit = 1 JP, paling banyak 3 JP sehari");
        assertThat(ledger.rule(LearningType.WORKSHOP, true)).isEqualTo("1 hari = 7 JP");
        assertThat(ledger.rule(LearningType.MENTORING, false)).isEqualTo("1 kali = 2 JP, paling banyak 2 kali sebulan");
        assertThat(ledger.rule(LearningType.COURSE, true)).isEqualTo("45 menit = 1 JP, ditambah 20%");
        assertThat(ledger.rule(LearningType.STUDY_PERMIT, false)).isEqualTo("1 semester = 20 JP");
        assertThat(ledger.rule(LearningType.MICRO_LEARNING, false))
                .isEqualTo("135 menit = 1 JP, paling banyak 3 JP per modul");
        assertThat(ledger.rule(LearningType.OTHER_CLASSICAL, false)).isEqualTo("belum ada aturan konversi, 0 JP");
    }

    @EachDatabase
    void an_activity_across_new_year_counts_for_the_year_in_which_it_ends(Database database) {
        open(database);
        post("pns1", "c", course("2026-12-28", "2027-01-02", 10));
        assertThat(recognised("pns1", 2026)).isEqualByComparingTo("0");
        assertThat(recognised("pns1", 2027)).isEqualByComparingTo("10");
    }

    @EachDatabase
    void the_ceiling_of_pppk_is_counted_by_the_year_of_the_agreement_and_warns(Database database) {
        open(database);
        post("pppk1", "1", course("2026-09-29", "2026-09-30", 20));
        Entry next = post("pppk1", "2", course("2026-10-01", "2026-10-02", 20));
        assertThat(next.aboveCeiling()).as("a new year of the agreement").isFalse();
        Entry over = post("pppk1", "3", course("2027-02-01", "2027-02-02", 6));
        assertThat(over.aboveCeiling()).isTrue();
        assertThat(over.recognised()).isEqualByComparingTo("6");
        assertThat(over.explanation())
                .endsWith("Jumlah pada tahun perjanjian 1 Oktober 2026 sampai 30 September 2027 menjadi 26 JP,"
                        + " melewati batas 24 JP bagi PPPK (peringatan).");
        Standing standing = ledger.standing("palu", "pppk1", 2027);
        assertThat(standing.period()).isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 9, 30)));
        assertThat(standing.recognised()).isEqualByComparingTo("26");
        assertThat(standing.floor()).isNull();
        assertThat(standing.aboveCeiling()).isTrue();
        assertThat(ledger.entries("palu", "pppk1", 2027)).containsExactly(over, next);
    }

    @EachDatabase
    void a_city_may_enforce_the_ceiling(Database database) {
        open(database);
        when(rules.number(anyString(), eq("hours.ceiling.pppk.enforced"), any()))
                .thenReturn(BigDecimal.ONE);
        post("pppk1", "1", course("2027-02-01", "2027-02-02", 20));
        Entry over = post("pppk1", "2", course("2027-03-01", "2027-03-02", 6));
        assertThat(over.capped()).isEqualByComparingTo("6");
        assertThat(over.recognised()).isEqualByComparingTo("4");
        assertThat(over.aboveCeiling()).isTrue();
        assertThat(over.explanation()).endsWith("melewati batas 24 JP bagi PPPK: diakui 4 JP.");
        assertThat(post("pppk1", "3", course("2027-03-01", "2027-03-02", 6)).recognised())
                .isEqualByComparingTo("0");
    }

    private Optional<Entry> reverse(String employee, String id, String reason) {
        return db.transaction().execute(status -> ledger.reverse("palu", employee, new Source("test", id), reason));
    }

    @EachDatabase
    void taking_back_adds_a_line_and_changes_none(Database database) {
        open(database);
        Entry posted = post("pns1", "c", course("2027-03-01", "2027-03-02", 10));
        Entry reversal = reverse("pns1", "c", "Kelas dibatalkan.").orElseThrow();

        assertThat(reversal.reverses()).isEqualTo(posted.id());
        assertThat(reversal.recognised()).isEqualByComparingTo("-10");
        assertThat(reversal.explanation()).isEqualTo("Pembatalan 10 JP. Alasan: Kelas dibatalkan.");
        assertThat(ledger.entries("palu", "pns1", 2027)).containsExactlyInAnyOrder(posted, reversal);
        assertThat(recognised("pns1", 2027)).isEqualByComparingTo("0");

        assertThat(reverse("pns1", "c", "Sekali lagi.")).contains(reversal);
        assertThat(post("pns1", "c", course("2027-03-01", "2027-03-02", 10)))
                .as("what was taken back does not come again")
                .isEqualTo(posted);
        assertThat(reverse("pns1", "never", "Tidak ada.")).isEmpty();
        assertThat(ledger.entries("palu", "pns1", 2027)).hasSize(2);
    }

    @EachDatabase
    void nothing_crosses_from_city_to_city(Database database) {
        open(database);
        post("pns1", "c", course("2027-03-01", "2027-03-02", 10));
        assertThat(ledger.find("sorong", "pns1", new Source("test", "c"))).isEmpty();
        assertThat(ledger.reverse("sorong", "pns1", new Source("test", "c"), "Tidak boleh."))
                .isEmpty();
        assertThatThrownBy(() -> ledger.standing("sorong", "pns1", 2027)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.entries("sorong", "pns1", 2027)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> post("pns3", "c", course("2027-03-01", "2027-03-02", 10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.jdbc()
                        .sql("insert into hours_account (tenant, employee_id, postings) values ('sorong', 'pns1', 1)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @EachDatabase
    void attainment_counts_those_with_a_floor_and_those_who_reached_it(Database database) {
        open(database);
        List<Employee> all = Stream.of("pns1", "pns2", "pppk1")
                .map(id -> workforce.presentOrFormer("palu", id).orElseThrow())
                .toList();
        when(workforce.employeesOf("palu", "u1")).thenReturn(all);
        when(workforce.employees(eq("palu"), anyCollection())).thenAnswer(call -> {
            Collection<?> ids = call.getArgument(1);
            return all.stream().filter(employee -> ids.contains(employee.id())).toList();
        });
        when(workforce.activeAfter(eq("palu"), eq(""), anyInt())).thenReturn(all);
        post("pns1", "1", course("2027-03-01", "2027-03-02", 20));
        post("pns2", "2", course("2027-03-01", "2027-03-02", 19));
        post("pppk1", "3", course("2027-03-01", "2027-03-02", 25));

        Attainment expected = new Attainment(3, 2, 1, 1, new BigDecimal("64.00"));
        assertThat(ledger.unit("palu", "u1", 2027)).isEqualTo(expected);
        assertThat(ledger.city("palu", 2027)).isEqualTo(expected);
        assertThat(expected.percentReached()).isEqualTo(50.0);
        assertThat(expected.mean()).isEqualTo(64.0 / 3);
        Map<String, Standing> standings = ledger.standings("palu", List.of("pns2", "pppk1"), 2027);
        assertThat(standings).containsOnlyKeys("pns2", "pppk1");
        assertThat(standings.get("pns2").missing()).isEqualByComparingTo("1");
        assertThat(standings.get("pns2").reached()).isFalse();
        assertThat(standings.get("pppk1").reached()).isTrue();
        assertThat(ledger.city("palu", 2025).recognised()).isEqualByComparingTo("0");
        assertThat(new Attainment(0, 0, 0, 0, BigDecimal.ZERO).percentReached()).isEqualTo(100.0);
    }

    /** Each round in a month of its own, so that each is a race for places that are still free. */
    @EachDatabase
    void caps_hold_when_many_post_for_one_person_at_once(Database database) throws Exception {
        open(database);
        int threads = 6;
        int rounds = 12;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            for (int month = 1; month <= rounds; month++) {
                LocalDate day = LocalDate.of(2027, month, 10);
                List<Callable<Entry>> work = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    String id = month + "-" + i;
                    work.add(() -> {
                        start.await();
                        post("pns1", "m" + id, Activity.meeting(LearningType.MENTORING, day, 60));
                        post("pns1", "same" + day.getMonthValue(), course("2027-03-01", "2027-03-02", 5));
                        return post(
                                "pns1",
                                "e" + id,
                                eLearning(day.toString(), day.plusDays(1).toString(), 2, 90));
                    });
                }
                for (Future<Entry> done : pool.invokeAll(work)) {
                    done.get();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(ledger.entries("palu", "pns1", 2027)).hasSize(rounds * (2 * threads + 1));
        // per round 2 meetings of 2 JP, 2 days of 3 JP and one course of 5 JP
        assertThat(recognised("pns1", 2027)).isEqualByComparingTo(String.valueOf(rounds * 15));
    }
}

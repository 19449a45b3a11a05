package id.bangkom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.bangkom.demo.DemoCity;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ClassCases.Schedule;
import id.bangkom.training.Nominations.Nomination;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.training.ParticipationCases.Evidence;
import id.bangkom.training.ParticipationCases.Learning;
import id.bangkom.training.ParticipationCases.Reaction;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The tables of classes and participations, and seats under concurrency, on both databases. */
class SeatsTest {

    private static final int YEAR = 2027;
    private static final CaseKey CLASS = new CaseKey("palu", YEAR, "effcomm-1");

    /** Twelve people of the demo city. */
    private static final List<String> PEOPLE =
            Stream.iterate(401, id -> id + 1).limit(12).map(id -> "p" + id).toList();

    private Database db;
    private ClassCases classes;
    private ParticipationCases participations;
    private Seats seats;
    private final List<Nomination> funded = new ArrayList<>();
    private final List<String> deferred = new ArrayList<>();

    private void open(Database database, int quota) {
        db = database;
        DemoCity.people(db, Clock.fixed(Instant.parse("2027-02-22T01:00:00Z"), ZoneOffset.UTC));
        Catalogue catalogue = new JdbcCatalogue(db.jdbc());
        db.transaction().executeWithoutResult(status -> new DemoCatalogue(catalogue).load());
        classes = new ClassCases(db.jdbc());
        participations = new ParticipationCases(db.jdbc());
        Workforce workforce = mock(Workforce.class);
        when(workforce.employees(eq("palu"), anyCollection())).thenAnswer(call -> ((Collection<?>) call.getArgument(1))
                .stream().map(id -> employee((String) id)).toList());
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("plan", new Plan());
        seats = new Seats(classes, participations, beans.getBeanProvider(Nominations.class), workforce);
        PEOPLE.forEach(
                person -> funded.add(new Nomination("item" + person, person, "effcomm", LocalDate.of(2027, 1, 1))));
        classes.open(CLASS, catalogue.programme("palu", "effcomm").orElseThrow());
        classes.request(
                CLASS,
                new Schedule(
                        "univcontoh", "Aula", LocalDate.of(2027, 3, 15), LocalDate.of(2027, 3, 16), quota, "Catatan"),
                "p107");
        classes.confirm(CLASS, "p011");
    }

    private static Employee employee(String id) {
        return new Employee(
                id,
                "palu",
                id,
                EmploymentKind.PNS,
                "dishub",
                "Dishub",
                "p",
                "Jabatan",
                PositionClass.PELAKSANA,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null);
    }

    private final class Plan implements Nominations {

        @Override
        public List<Nomination> funded(String tenant, int year) {
            return funded;
        }

        @Override
        public List<Nomination> funded(String tenant, int year, String programmeId) {
            return funded.stream()
                    .filter(item -> item.programmeId().equals(programmeId))
                    .toList();
        }

        @Override
        public boolean claim(String tenant, String itemId) {
            return true;
        }

        @Override
        public void defer(String tenant, String itemId, String reason) {
            deferred.add(itemId);
        }

        @Override
        public void fundAgain(String tenant, String itemId) {
            deferred.remove(itemId);
        }

        @Override
        public void spent(String tenant, String itemId, long cost, String usedFor) {
            throw new AssertionError("Giving seats costs nothing");
        }
    }

    private List<CaseKey> fill() {
        return db.transaction().execute(status -> seats.fill(CLASS));
    }

    private List<String> inClass() {
        return participations.ofClass(CLASS).stream().map(Case::employeeId).toList();
    }

    @EachDatabase
    void seats_go_by_the_order_of_the_plan_and_are_filled_up_when_one_is_free(Database database) {
        open(database, 3);
        assertThat(fill()).hasSize(3);
        assertThat(inClass()).containsExactly("p401", "p402", "p403");
        assertThat(fill()).as("full").isEmpty();

        Case second = participations.ofClass(CLASS).get(1);
        participations.declined(second.key(), "Cuti");
        seats.unused(second, "Cuti");
        assertThat(deferred).containsExactly("itemp402");
        assertThat(fill()).hasSize(1);
        assertThat(inClass()).containsExactly("p401", "p402", "p403", "p404");
        assertThat(seats.waiting("palu", YEAR, "effcomm"))
                .extracting(Nomination::employeeId)
                .doesNotContain("p401", "p403", "p404")
                .startsWith("p402", "p405");

        seats.usable(participations.get(second.key()));
        assertThat(deferred).isEmpty();
    }

    @EachDatabase
    void a_class_that_has_begun_takes_nobody(Database database) {
        open(database, 3);
        classes.begin(CLASS);
        assertThat(fill()).isEmpty();
    }

    @EachDatabase
    void somebody_funded_twice_gets_one_seat(Database database) {
        open(database, 3);
        funded.add(0, new Nomination("again", "p401", "effcomm", LocalDate.of(2027, 1, 1)));
        fill();
        assertThat(inClass()).containsExactly("p401", "p402", "p403");
    }

    /** Each thread frees one seat and fills the class: as many seats as before, and nobody twice. */
    @EachDatabase
    void seats_freed_at_the_same_time_are_each_given_once(Database database) throws Exception {
        open(database, 6);
        fill();
        List<Case> leaving = participations.ofClass(CLASS);
        ExecutorService pool = Executors.newFixedThreadPool(leaving.size());
        CyclicBarrier start = new CyclicBarrier(leaving.size());
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (Case participation : leaving) {
                work.add(() -> {
                    start.await();
                    return db.transaction().execute(status -> {
                        participations.declined(participation.key(), "Berhalangan");
                        return seats.fill(CLASS).size();
                    });
                });
            }
            for (Future<Integer> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(inClass()).containsExactlyInAnyOrderElementsOf(PEOPLE).doesNotHaveDuplicates();
        assertThat(participations.ofClass(CLASS))
                .filteredOn(participation -> participation.state().usesItem())
                .hasSize(6);
    }

    @EachDatabase
    void a_class_is_read_as_it_was_written(Database database) {
        open(database, 3);
        ClassCase confirmed = classes.get(CLASS);
        assertThat(confirmed.state()).isEqualTo(ClassState.CONFIRMED);
        assertThat(confirmed.place()).isEqualTo("Aula");
        assertThat(confirmed.quota()).isEqualTo(3);
        assertThat(confirmed.gain()).isNull();
        classes.begin(CLASS);
        classes.resultsRecorded(CLASS, "p011", "Lancar");
        LearningGain gain = new LearningGain(4, 50.5, 80.25, 0.6, 1.25);
        classes.finish(CLASS, gain, 3_400_000);
        assertThat(classes.get(CLASS).gain()).isEqualTo(gain);
        assertThat(classes.get(CLASS).cost()).isEqualTo(3_400_000);
        assertThat(classes.cancel(CLASS, "p107", "Alasan")).isTrue();
        assertThat(classes.cancel(CLASS, "p107", "Lagi")).isFalse();
        assertThat(classes.get(CLASS).cancelReason()).isEqualTo("Alasan");
        assertThat(classes.find(new CaseKey("sorong", YEAR, "effcomm-1"))).isEmpty();
        assertThat(classes.ofYear("sorong", YEAR)).isEmpty();
        assertThat(classes.ofYear("palu", YEAR)).hasSize(1);
    }

    @EachDatabase
    void a_participation_is_read_as_it_was_written(Database database) {
        open(database, 3);
        CaseKey key = participations.add("palu", YEAR, "p401", "commel", null, "i1", null);
        Learning learning = new Learning(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 4), 3, 405);
        participations.learned(key, learning);
        Evidence evidence = new Evidence("N-1", LocalDate.of(2027, 3, 5), "Balai", "https://contoh.id/1", null);
        participations.proven(key, evidence);
        Reaction reaction = new Reaction(5, 4, 3, 2, "Saran");
        participations.rated(key, reaction);
        participations.attended(key, true, 40, null);
        Case read = participations.get(key);
        assertThat(read.learning()).isEqualTo(learning);
        assertThat(read.evidence()).isEqualTo(evidence);
        assertThat(read.reaction()).isEqualTo(reaction);
        assertThat(read.pre()).isEqualTo(40);
        assertThat(read.post()).isNull();
        assertThat(read.state()).isEqualTo(ParticipationState.VERIFICATION_DUE);
        assertThat(read.classKey()).isEmpty();

        CaseKey other = participations.add("palu", YEAR, "p401", "serviceel", null, "i2", null);
        assertThat(participations.certificateUsed(participations.get(other), "N-1", evidence.on()))
                .isTrue();
        assertThat(participations.certificateUsed(read, "N-1", evidence.on()))
                .as("its own")
                .isFalse();
        assertThat(participations.certificateUsed(participations.get(other), "N-2", evidence.on()))
                .isFalse();
        participations.state(key, ParticipationState.REJECTED);
        assertThat(participations.certificateUsed(participations.get(other), "N-1", evidence.on()))
                .isFalse();

        assertThat(participations.ofYear("palu", YEAR)).hasSize(2);
        assertThat(participations.ofYear("sorong", YEAR)).isEmpty();
        assertThat(participations.find(new CaseKey("sorong", YEAR, key.id()))).isEmpty();
        assertThat(participations.move(key, ParticipationState.LEARNING, ParticipationState.FINISHED))
                .isFalse();
    }
}

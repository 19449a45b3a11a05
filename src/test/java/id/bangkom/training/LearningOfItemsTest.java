package id.bangkom.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.Stages;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.training.PlannedLearning.Progress;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can still be called off, and what cannot. */
class LearningOfItemsTest {

    private static final int YEAR = 2027;

    private final List<CaseKey> done = new ArrayList<>();
    private JdbcClient jdbc;
    private LearningOfItems learning;

    private void world(Database database) {
        jdbc = database.jdbc();
        for (String tenant : List.of("palu", "sorong")) {
            jdbc.sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                    .params(tenant, tenant)
                    .update();
            jdbc.sql("insert into account (id, tenant, email, display_name) values (?, ?, ?, 'n')")
                    .params("ani" + tenant, tenant, tenant + "@contoh.go.id")
                    .update();
            jdbc.sql("insert into employee (id, tenant, employment_kind, joined_on)"
                            + " values (?, ?, 'PNS', date '2015-01-01')")
                    .params("ani" + tenant, tenant)
                    .update();
            jdbc.sql("insert into partner (id, tenant, name, kind, place) values (?, ?, 'm', 'TRAINING', 'p')")
                    .params("mitra" + tenant, tenant)
                    .update();
            jdbc.sql("insert into programme (id, tenant, title, description, learning_type, learning_mode, jp, days,"
                            + " minutes, cost, partner_id, min_participants, max_participants)"
                            + " values (?, ?, 't', 'd', 'COURSE', 'CLASS', 10, 1, 450, 100, ?, 1, 30)")
                    .params("prog" + tenant, tenant, "mitra" + tenant)
                    .update();
        }
        jdbc.sql("insert into training_class (tenant, for_year, case_id, programme_id, state, partner_id)"
                        + " values ('palu', ?, 'k1', 'progpalu', 'CONFIRMED', 'mitrapalu')")
                .param(YEAR)
                .update();
        Stages stages = (Stages) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Stages.class}, (self, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("done");
                    done.add((CaseKey) arguments[1]);
                    return null;
                });
        learning = new LearningOfItems(jdbc, new ParticipationCases(jdbc), null, stages);
    }

    private void part(String tenant, String id, String item, String training, String state, boolean givenUp) {
        jdbc.sql("insert into participation (tenant, for_year, case_id, employee_id, programme_id, class_id, item_id,"
                        + " state, item_deferred) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        tenant, YEAR, id, "ani" + tenant, "prog" + tenant, training, item, state, givenUp))
                .update();
    }

    @EachDatabase
    void aSeatOrLearningThatBeganIsBegunAndOnlyWaitingCanBeCalledOff(Database database) {
        world(database);
        part("palu", "p1", "seat", "k1", "NOMINATED", false);
        part("palu", "p2", "waits", null, "NOMINATED", false);
        part("palu", "p3", "learns", null, "LEARNING", false);
        part("palu", "p4", "lapsed", null, "LAPSED", true);
        part("palu", "p5", "cancelled", null, "CANCELLED", false);
        part("sorong", "p6", "waits", null, "LEARNING", false);
        List<String> items = List.of("seat", "waits", "learns", "lapsed", "cancelled", "nothing");
        assertThat(learning.progress("palu", YEAR, items))
                .isEqualTo(Map.of(
                        "seat", Progress.BEGUN,
                        "waits", Progress.WAITING,
                        "learns", Progress.BEGUN,
                        "lapsed", Progress.GIVEN_UP));
        assertThat(learning.progress("palu", YEAR, List.of())).isEmpty();
        assertThat(learning.progress("palu", YEAR + 1, items)).isEmpty();

        assertThat(learning.callOff("palu", YEAR, "waits")).isTrue();
        assertThat(learning.callOff("palu", YEAR, "learns")).isTrue();
        assertThat(done).containsExactly(new CaseKey("palu", YEAR, "p2"));
        assertThat(jdbc.sql("select case_id from participation where state = 'CANCELLED' order by case_id")
                        .query(String.class)
                        .list())
                .containsExactly("p2", "p5");
        assertThat(learning.progress("palu", YEAR, items)).doesNotContainKey("waits");
    }
}

package id.bangkom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Subject.Change;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.TestCity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How rows are found and written, many at a time. */
class RowsTest {

    private static final Register POSITIONS = Register.of("job_position")
            .key("id", Kind.TEXT)
            .field("code", Kind.TEXT)
            .field("title", Kind.TEXT)
            .field("position_class", Kind.TEXT)
            .field("job_family", Kind.TEXT);

    private static Stored position(int number, String title) {
        return Stored.empty(POSITIONS)
                .with("id", "p" + number)
                .with("title", title)
                .with("position_class", "PELAKSANA")
                .with("job_family", "umum");
    }

    private static int count(Database db, String title) {
        return db.jdbc()
                .sql("select count(*) from job_position where tenant = 'palu' and title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    @EachDatabase
    void rowsOfFullAndPartialStatementsAreWrittenChangedAndTakenAway(Database db) {
        db.jdbc()
                .sql(
                        "insert into tenant (id, name, agency, zone) values ('palu', 'Kota Palu', 'BKPSDM', 'Asia/Makassar')")
                .update();
        Rows rows = new Rows(new JdbcTemplate(db.dataSource()));
        int[] written = {0};
        List<Change> added = IntStream.range(0, 1_234)
                .mapToObj(i -> new Change(null, position(i, "Lama")))
                .toList();
        db.transaction().executeWithoutResult(status -> {
            rows.expectMany();
            rows.write("palu", added, more -> written[0] += more);
        });
        assertThat(written[0]).isEqualTo(1_234);
        assertThat(count(db, "Lama")).isEqualTo(1_234);

        List<Change> changed = added.stream()
                .map(change -> new Change(change.after(), change.after().with("title", "Baru")))
                .toList();
        rows.write("palu", changed, more -> {});
        assertThat(count(db, "Baru")).isEqualTo(1_234);
        assertThatThrownBy(() -> rows.write("palu", changed, more -> {}))
                .as("no longer as they were")
                .isInstanceOf(Rows.Outdated.class);

        rows.write(
                "palu",
                changed.stream().map(change -> new Change(change.after(), null)).toList(),
                more -> {});
        assertThat(count(db, "Baru")).isZero();
    }

    /** What is compared null-safely is found by no index, and thousands of changed rows read the table thousands of times. */
    @Test
    void aRowToChangeIsFoundByItsKey() {
        try (Database db = Databases.postgres()) {
            TestCity.in(db);
            db.jdbc()
                    .sql(
                            "insert into job_position (id, tenant, title, position_class, job_family)"
                                    + " select 'r' || n, 'palu', 'Jabatan', 'PELAKSANA', 'umum' from generate_series(1, 2000) n")
                    .update();
            db.jdbc().sql("analyze job_position").update();
            String plan = db.transaction().execute(status -> {
                db.jdbc().sql("set local enable_seqscan = off").update();
                return String.join(
                        "\n",
                        db.jdbc()
                                .sql("explain "
                                        + Rows.update(POSITIONS)
                                                .replace("tenant = ?", "tenant = 'palu'")
                                                .replaceAll("cast\\(\\? as [^)]+\\)", "'x'")
                                                .replace("?", "'x'"))
                                .query(String.class)
                                .list());
            });
            assertThat(plan).containsPattern("Index Cond: .*\\(id\\)::text = 'x'");
        }
    }
}

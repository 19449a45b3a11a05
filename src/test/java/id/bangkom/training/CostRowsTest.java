package id.bangkom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.hours.LearningType;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.training.CostRows.Change;
import id.bangkom.training.CostStandard.Kind;
import id.bangkom.training.Costing.Part;
import id.bangkom.training.Costing.Per;
import id.bangkom.training.Programme.Target;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;

class CostRowsTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");

    private CostRows rows;
    private Catalogue catalogue;

    private void on(Database database) {
        for (String tenant : List.of("palu", "sorong")) {
            database.jdbc()
                    .sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                    .params(tenant, tenant)
                    .update();
        }
        database.jdbc()
                .sql(
                        "insert into account (id, tenant, email, display_name) values ('ani', 'palu', 'a@contoh.go.id', 'Ani')")
                .update();
        rows = new CostRows(database.jdbc());
        catalogue = new JdbcCatalogue(database.jdbc());
        catalogue.add(new Partner("campus", "palu", "Universitas", Partner.Kind.UNIVERSITY, "Palu", true));
        catalogue.add(new Programme(
                "prog",
                "palu",
                "Lokakarya",
                "Isi",
                LearningType.WORKSHOP,
                Mode.CLASS,
                16,
                2,
                720,
                500_000,
                false,
                "campus",
                10,
                30,
                true,
                List.of(new Target("service", 1, 2))));
    }

    @EachDatabase
    void standardsBelongToACityAndAYearAndCanBeReplaced(Database database) {
        on(database);
        CostStandard fee = standard("HONOR-JP", 900_000, null);
        rows.put("palu", 2027, fee);
        rows.put("palu", 2027, standard("BAHAN", 150_000, "Palu"));
        CostStandard dearer = standard("HONOR-JP", 950_000, "Jakarta");
        rows.put("palu", 2027, dearer);
        rows.put("sorong", 2027, fee);
        assertThat(rows.of("palu", 2027)).containsExactly(standard("BAHAN", 150_000, "Palu"), dearer);
        assertThat(rows.of("palu", 2028)).isEmpty();
        assertThat(rows.remove("palu", 2027, "BAHAN")).isTrue();
        assertThat(rows.remove("palu", 2027, "BAHAN")).isFalse();
        assertThat(rows.of("sorong", 2027)).containsExactly(fee);

        Change set = new Change("HONOR-JP", 900_000L, "ani", NOW);
        Change removed = new Change("BAHAN", null, "ani", NOW);
        rows.note("palu", 2027, set);
        rows.note("palu", 2027, removed);
        assertThat(rows.changes("palu", 2027, 5)).containsExactly(removed, set);
        assertThat(rows.changes("sorong", 2027, 5)).isEmpty();
        assertThatThrownBy(() -> rows.note("sorong", 2027, set)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @EachDatabase
    void partsAreReplacedAndTakenOutAndPricesWrittenOnlyWhenTheyChange(Database database) {
        on(database);
        rows.part("palu", "prog", new Part("HONOR-JP", Per.CLASS, 16));
        rows.part("palu", "prog", new Part("HONOR-JP", Per.PARTICIPANT, 1));
        rows.part("palu", "prog", new Part("HONOR-JP", Per.CLASS, 18));
        assertThat(rows.parts("palu", "prog"))
                .containsExactly(new Part("HONOR-JP", Per.PARTICIPANT, 1), new Part("HONOR-JP", Per.CLASS, 18));
        rows.part("palu", "prog", new Part("HONOR-JP", Per.PARTICIPANT, 0));
        assertThat(rows.parts("palu")).containsOnlyKeys("prog").satisfies(parts -> assertThat(parts.get("prog"))
                .containsExactly(new Part("HONOR-JP", Per.CLASS, 18)));
        assertThat(rows.parts("sorong")).isEmpty();
        assertThatThrownBy(() -> rows.part("sorong", "prog", new Part("X", Per.CLASS, 1)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(rows.price("palu", "prog", 600_000)).isTrue();
        assertThat(rows.price("palu", "prog", 600_000)).isFalse();
        assertThat(rows.price("sorong", "prog", 1)).isFalse();
        assertThat(catalogue.programme("palu", "prog").orElseThrow().cost()).isEqualTo(600_000);
    }

    private static CostStandard standard(String code, long amount, String place) {
        return new CostStandard(code, Kind.FEE, "Uraian", place, "orang/jam", amount, null);
    }
}

package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.plan.Difference.Change;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");

    private static Item item(String programme, Quarter quarter, int hours, long cost, String goal) {
        return new Item(
                programme + quarter + hours,
                1,
                programme,
                "Program " + programme,
                "Kursus",
                hours,
                cost,
                quarter,
                goal,
                null,
                0);
    }

    private static PlanVersion version(int number, String position, String goal, boolean mentor, Item... items) {
        return new PlanVersion(number, Origin.PERSON, NOW, position, goal, mentor, null, Arrays.asList(items));
    }

    private static List<Change> between(PlanVersion before, PlanVersion after) {
        return Difference.between(before, after, id -> "Jabatan " + id);
    }

    @Test
    void what_came_went_and_was_changed_is_said_with_before_and_after() {
        PlanVersion before = version(
                1,
                "staff",
                null,
                false,
                item("a", Quarter.Q1, 20, 1_500_000, "Lama"),
                item("b", Quarter.Q2, 6, 0, null));
        PlanVersion after = version(
                2,
                "head",
                "Memimpin seksi",
                true,
                item("a", Quarter.Q3, 24, 1_600_000, "Baru"),
                item("c", Quarter.Q4, 10, 500_000, null));

        assertThat(between(before, after))
                .containsExactly(
                        new Change("Program a, waktu", "Triwulan I", "Triwulan III"),
                        new Change("Program a, jam pelajaran", "20 JP", "24 JP"),
                        new Change("Program a, biaya", "Rp1.500.000", "Rp1.600.000"),
                        new Change("Program a, tujuan", "Lama", "Baru"),
                        new Change("Dihapus: Program b", "Triwulan II, 6 JP, Rp0", "-"),
                        new Change("Ditambahkan: Program c", "-", "Triwulan IV, 10 JP, Rp500.000"),
                        new Change("Jumlah jam pelajaran", "26 JP", "34 JP"),
                        new Change("Jumlah biaya", "Rp1.500.000", "Rp2.100.000"),
                        new Change("Jabatan yang dituju", "Jabatan staff", "Jabatan head"),
                        new Change("Tujuan karier", "-", "Memimpin seksi"),
                        new Change("Meminta mentor", "Tidak", "Ya"));
    }

    @Test
    void what_was_taken_over_as_it_is_has_no_difference() {
        PlanVersion before = version(0, null, null, true, item("a", Quarter.Q1, 20, 0, null));
        assertThat(between(before, version(1, null, null, true, item("a", Quarter.Q1, 20, 0, null))))
                .isEmpty();
    }
}

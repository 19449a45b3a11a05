package id.bangkom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_field_is_found_by_its_heading_and_may_hold_a_comma_in_quotes() {
        List<Csv.Row> rows = Csv.read("csv-test.csv");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("name")).isEqualTo("Siti, S.E.");
        assertThat(rows.get(1).get("name")).isEqualTo("Budi");
        assertThat(rows.get(0).headings()).containsExactly("id", "name", "note");
    }

    @Test
    void an_empty_field_is_null() {
        assertThat(Csv.read("csv-test.csv").get(0).get("note")).isNull();
        assertThat(Csv.read("csv-test.csv").get(1).get("note")).isEqualTo("baru");
    }

    @Test
    void a_heading_that_is_not_there_is_an_error_that_names_it() {
        Csv.Row row = Csv.read("csv-test.csv").get(0);
        assertThatThrownBy(() -> row.get("nmae"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csv-test.csv")
                .hasMessageContaining("nmae");
    }

    @Test
    void a_line_with_too_few_or_too_many_fields_is_an_error_that_names_the_file() {
        assertThatThrownBy(() -> Csv.read("csv-test-short.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csv-test-short.csv")
                .hasMessageContaining("Budi");
    }

    @Test
    void a_file_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> Csv.read("nothing.csv")).hasMessageContaining("nothing.csv");
    }
}

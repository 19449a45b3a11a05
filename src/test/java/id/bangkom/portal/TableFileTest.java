package id.bangkom.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {

    private final TableFile file = new TableFile(
            "uji", List.of("Nama", "Nilai"), List.of(row("=1+1", 1.5), row("@x", null), row("Budi \"B\"", 2)));

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void whatLooksLikeAFormulaIsTextInTheFile() {
        assertThat(new String(file.download("csv").getBody(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Nama\";\"Nilai\"\r\n\"'=1+1\";1,5\r\n\"'@x\";\r\n\"Budi \"\"B\"\"\";2\r\n");
        assertThat(Spreadsheet.rows(file.download("xlsx").getBody()).get(1)).containsExactly("=1+1", 1.5);
    }
}

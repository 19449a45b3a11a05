package id.bangkom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.intake.Column.Type;
import id.bangkom.intake.file.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final Values VALUES = new Values(false);

    private static Object value(Type type, String text, Cell.Kind kind) throws Values.Wrong {
        return VALUES.value(Column.optional("x", "X", type, "", ""), new Cell(text, kind, false));
    }

    private static Object text(Type type, String text) throws Values.Wrong {
        return value(type, text, Cell.Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-03-2020",
                "1/3/2020",
                "2020-03-01",
                "1.3.2020",
                "1 Maret 2020",
                "01 MAR 2020",
                "2020-03-01 00:00:00",
                "2020-03-01T00:00:00.000Z"
            })
    void datesAreReadAsAgenciesWriteThem(String written) throws Values.Wrong {
        assertThat(text(Type.DATE, written)).isEqualTo(LocalDate.of(2020, 3, 1));
    }

    @Test
    void aSerialNumberIsADayOfEitherCalendar() throws Values.Wrong {
        assertThat(value(Type.DATE, "43891", Cell.Kind.NUMBER)).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(new Values(true)
                        .value(
                                Column.optional("x", "X", Type.DATE, "", ""),
                                new Cell("42429", Cell.Kind.NUMBER, false)))
                .isEqualTo(LocalDate.of(2020, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31-02-2020", "03/25/2020", "2020", "besok", "1 Foo 2020", "01-03-20", "01-03-3020", "43891"})
    void whatIsNoDateIsRefused(String written) {
        assertThatThrownBy(() -> text(Type.DATE, written)).hasMessageContaining("Bukan tanggal yang benar");
    }

    @ParameterizedTest
    @CsvSource({
        "1.98609262015051E+17, NUMBER",
        "198609262015051008, NUMBER",
        "198609262015051000, NUMBER",
        "'1,98609E+17', TEXT",
        "1.98609262015051E17, TEXT",
    })
    void identityNumbersThatASpreadsheetMayHaveRoundedAreRefused(String written, Cell.Kind kind) {
        assertThatThrownBy(() -> value(Type.DIGITS, written, kind)).hasMessageContaining("angka terakhirnya hilang");
    }

    @Test
    void identityNumbersMayBeWrittenInGroups() throws Values.Wrong {
        assertThat(text(Type.DIGITS, "'19860926 201505 1 001")).isEqualTo("198609262015051001");
        assertThat(value(Type.DIGITS, "1234", Cell.Kind.NUMBER)).isEqualTo("1234");
    }

    @Test
    void numbersAreReadAsWrittenInIndonesianAndAsStoredBySpreadsheets() throws Values.Wrong {
        assertThat(text(Type.DECIMAL, "1.234,5")).isEqualTo(new BigDecimal("1234.5"));
        assertThat(text(Type.DECIMAL, "85,46")).isEqualTo(new BigDecimal("85.46"));
        assertThat(value(Type.DECIMAL, "1.125", Cell.Kind.NUMBER)).isEqualTo(new BigDecimal("1.125"));
        assertThat(value(Type.DECIMAL, "85.46000000000001", Cell.Kind.NUMBER)).isEqualTo(new BigDecimal("85.46"));
        assertThat(text(Type.MONEY, "Rp 1.500.000,-")).isEqualTo(1_500_000L);
        assertThat(value(Type.MONEY, "1.5E6", Cell.Kind.NUMBER)).isEqualTo(1_500_000L);
        assertThat(text(Type.WHOLE_NUMBER, "2.000")).isEqualTo(2000);
        assertThatThrownBy(() -> text(Type.WHOLE_NUMBER, "1,5")).hasMessageContaining("bilangan bulat");
        assertThatThrownBy(() -> value(Type.DECIMAL, "1E999999999", Cell.Kind.NUMBER))
                .hasMessageContaining("Bukan angka");
        assertThatThrownBy(() -> text(Type.MONEY, "dua juta")).hasMessageContaining("Bukan angka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "@SUM(1)"})
    void textsThatWouldBeFormulasAreRefused(String written) {
        assertThatThrownBy(() -> text(Type.TEXT, written)).hasMessageContaining("tanda rumus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siti\u202Enimda", "Siti\u0000", "Siti\u0007Aminah"})
    void hiddenCharactersAreRefused(String written) {
        assertThatThrownBy(() -> text(Type.TEXT, written)).hasMessageContaining("karakter tersembunyi");
    }
}

package id.bangkom.process.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Submit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** One form, one record: whatever the browser promises, the server enforces, and the other way round. */
class FormContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The record of answers by process and form, for example {@code unit-plan/draft-unit-plan}. */
    private static final Map<String, Class<?>> RECORDS = records();

    private static Map<String, Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ProcessSteps.class));
        Map<String, Class<?>> records = new TreeMap<>();
        scan.findCandidateComponents("id.bangkom").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(type -> type.isAnnotationPresent(Component.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Submit.class))
                .forEach(submit -> records.put(
                        submit.getDeclaringClass()
                                        .getAnnotation(ProcessSteps.class)
                                        .value() + "/"
                                + submit.getAnnotation(Submit.class).value(),
                        answers(submit)));
        return records;
    }

    private static Class<?> answers(Method submit) {
        return Arrays.stream(submit.getParameterTypes())
                .filter(type -> !type.getPackageName().equals("id.bangkom.process"))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Named<Path>> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files
                    .filter(path -> path.toString().endsWith(".form"))
                    .sorted()
                    .map(path -> named(path.toString(), path))
                    .collect(Collectors.toList())
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormAndItsRecordAgree(Path file) throws IOException {
        JsonNode form = JSON.readTree(file.toFile());
        String process = file.getParent().getFileName().toString();
        assertThat(file.getFileName()).hasToString(form.path("id").asText() + ".form");
        Class<?> type = RECORDS.get(process + "/" + form.path("id").asText());
        assertThat(type).as("record of %s", file).isNotNull();
        assertThat(FormContract.problems(form, type)).isEmpty();
    }

    @Test
    void everyRecordHasItsForm() throws IOException {
        assertThat(forms().map(Named::getPayload)
                        .map(path -> path.getParent().getFileName() + "/"
                                + path.getFileName().toString().replace(".form", "")))
                .containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
    }

    // That the contract notices

    enum Colour {
        RED,
        BLUE
    }

    record Answers(
            @NotNull @Min(1) @Max(5) Integer level,
            @Size(max = 100) String remark,
            @NotNull Colour colour,
            List<@Size(max = 40) String> units,
            LocalDate day,
            Boolean agreed) {}

    private static final String GOOD =
            """
            {"id": "sample", "type": "default", "schemaVersion": 16,
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [
              {"id": "Field_1", "type": "text", "text": "## Penilaian {{employee}}"},
              {"id": "Field_2", "type": "number", "key": "level", "label": "Tingkat", "decimalDigits": 0,
               "validate": {"required": true, "min": 1, "max": 5}},
              {"id": "Field_3", "type": "textarea", "key": "remark", "label": "= remarkLabel",
               "validate": {"required": true, "maxLength": 100}, "conditional": {"hide": "= level > 1"}},
              {"id": "Field_4", "type": "radio", "key": "colour", "label": "Warna",
               "values": [{"label": "Merah", "value": "RED"}, {"label": "Biru", "value": "BLUE"}],
               "validate": {"required": true}},
              {"id": "Field_5", "type": "group", "label": "Lainnya", "components": [
               {"id": "Field_6", "type": "checklist", "key": "units", "label": "Unit", "valuesKey": "choices"},
               {"id": "Field_7", "type": "datetime", "subtype": "date", "key": "day", "dateLabel": "Tanggal"},
               {"id": "Field_8", "type": "checkbox", "key": "agreed", "label": "Saya setuju"}]}
            ]}
            """;

    @Test
    void aGoodFormHasNoProblems() throws IOException {
        assertThat(FormContract.problems(JSON.readTree(GOOD), Answers.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"required\": true, \"min\": 1 | \"min\": 1 | \"level\" is required in the record, but not in the form",
                "\"min\": 1 | \"min\": 0 | \"level\" has min 0 in the form and 1 in the record",
                "\"min\": 1, | `` | \"level\" has min null in the form and 1 in the record",
                "\"max\": 5 | \"max\": 6 | \"level\" has max 6 in the form and 5 in the record",
                "\"decimalDigits\": 0 | \"decimalDigits\": 1 | \"level\" is a number, but the record has a Integer",
                "\"maxLength\": 100 | \"maxLength\": 99 | \"remark\" has maxLength 99 in the form and 100 in the record",
                ", \"maxLength\": 100 | `` | \"remark\" has maxLength null in the form and 100 in the record",
                ", \"conditional\": {\"hide\": \"= level > 1\"} | `` | \"remark\" is required in the form, but not in the record",
                "\"label\": \"Warna\" | \"label\": \"Warna\", \"conditional\": {\"hide\": \"= level > 1\"} | \"colour\" is required in the record, but can be hidden in the form",
                "\"label\": \"Warna\" | \"label\": \"Warna\", \"readonly\": true | \"colour\" is read-only or disabled; what is only shown is a text",
                "\"label\": \"Warna\" | \"label\": \"Warna\", \"valuesKey\": \"colours\" | \"colour\" must have its options from one place, not [values, valuesKey]",
                ", {\"label\": \"Biru\", \"value\": \"BLUE\"} | `` | \"colour\" offers [RED], but the record knows [BLUE, RED]",
                "\"value\": \"RED\" | \"value\": \"PINK\" | \"colour\" offers [BLUE, PINK], but the record knows [BLUE, RED]",
                "\"valuesKey\": \"choices\" | \"values\": [] | \"units\" offers fixed options, but the record does not take an enum",
                "\"subtype\": \"date\", | `` | \"day\" is a datetime, but the record has a LocalDate",
                "\"type\": \"checkbox\" | \"type\": \"textfield\" | \"agreed\" is a textfield, but the record has a Boolean",
                "\"key\": \"agreed\" | \"key\": \"refused\" | \"refused\" is not in the record Answers",
                "\"type\": \"text\" | \"type\": \"filepicker\" | \"Field_1\" is a filepicker, which our forms do not use",
                "\"Field_2\" | \"Field_1\" | \"level\" has the id Field_1, which another component has too",
                "\"Field_2\" | \"number1\" | \"level\" has the id number1, which does not begin with Field_",
                "\"label\": \"Tingkat\" | \"label\": \"\" | \"level\" has no label",
                "\"label\": \"Tingkat\" | \"label\": \"Enter the level\" | \"level\" has the text \"Enter the level\", which is not Indonesian",
                "## Penilaian {{employee}} | = penilaian {{employee}} | \"Field_1\" mixes = and {{ }}, which form-js does not show",
                "\"type\": \"group\" | \"type\": \"group\", \"path\": \"others\" | \"Field_5\" has a path; answers are flat",
                "\"executionPlatformVersion\": \"7.24.0\" | \"executionPlatformVersion\": \"8.5.0\" | executionPlatformVersion must be 7.24.0, not \"8.5.0\"",
            })
    void eachDisagreementIsTold(String from, String to, String problem) throws IOException {
        assertThat(GOOD).contains(from);
        JsonNode broken = JSON.readTree(
                GOOD.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
        assertThat(FormContract.problems(broken, Answers.class)).contains(problem);
    }
}

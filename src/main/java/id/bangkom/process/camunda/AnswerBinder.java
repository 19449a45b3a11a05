package id.bangkom.process.camunda;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Turns what a client sent into the form's record, or refuses it with one Indonesian sentence per wrong field. The
 * browser's own validation is a courtesy; this is the one that counts.
 */
@Component
class AnswerBinder {

    private final Validator validator;
    private final ObjectMapper strict = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, config -> Stream.of(
                            CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)
                    .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))
            .build();

    AnswerBinder(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param shown gives what the form shows, for labels and options that come from variables; asked at most once, and
     *     only when one of them is needed
     * @return an instance of {@code type}, valid
     * @throws Refusal with all problems at once
     */
    Object bind(FormSchema form, Class<?> type, Map<String, Object> answers, Supplier<Map<String, Object>> shown) {
        Supplier<Map<String, Object>> view = SingletonSupplier.of(shown);
        List<FieldProblem> problems = new ArrayList<>();
        answers.keySet().stream()
                .filter(key -> !form.fields().containsKey(key))
                .sorted()
                .forEach(key -> problems.add(new FieldProblem(
                        printable(key), "Isian \"" + printable(key) + "\" tidak dikenal pada formulir ini.")));

        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            FormSchema.Field field = form.fields().get(components[i].getName());
            if (!take(components[i], field, answers.get(field.key()), view, values, i)) {
                problems.add(new FieldProblem(
                        field.key(), "Isian \"" + field.labelIn(view) + "\" " + expectation(components[i], field)));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        Object bound = create(type, components, values);
        Set<? extends ConstraintViolation<Object>> violations = validator.validate(bound);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations.stream()
                    .map(violation -> {
                        String key =
                                violation.getPropertyPath().iterator().next().getName();
                        FormSchema.Field field = form.fields().get(key);
                        String label = field == null ? key : field.labelIn(view);
                        return new FieldProblem(key, "Isian \"" + label + "\" " + violation.getMessage() + ".");
                    })
                    .sorted(java.util.Comparator.comparing(
                            problem -> List.copyOf(form.fields().keySet()).indexOf(problem.field())))
                    .toList());
        }
        return bound;
    }

    /** Puts what was sent into its place among the values; false when it cannot be there. */
    private boolean take(
            RecordComponent component,
            FormSchema.Field field,
            Object sent,
            Supplier<Map<String, Object>> view,
            Object[] values,
            int place) {
        Object cleaned;
        try {
            cleaned = sent instanceof String text ? clean(text) : sent;
            values[place] =
                    strict.convertValue(cleaned, strict.getTypeFactory().constructType(component.getGenericType()));
        } catch (IllegalArgumentException wrong) {
            return false;
        }
        if (cleaned == null || (field.optionsFrom() == null && field.options().isEmpty())) {
            return true;
        }
        Collection<?> chosen = cleaned instanceof Collection<?> many ? many : List.of(cleaned);
        return offered(field, view)
                .containsAll(chosen.stream().map(String::valueOf).toList());
    }

    private static Set<String> offered(FormSchema.Field field, Supplier<Map<String, Object>> view) {
        if (field.optionsFrom() == null) {
            return Set.copyOf(field.options());
        }
        Object options = view.get().get(field.optionsFrom());
        if (!(options instanceof Collection<?> list)) {
            return Set.of();
        }
        return list.stream()
                .map(option -> option instanceof Map<?, ?> entry ? entry.get("value") : option)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** Outer blanks do not count, an empty text is no answer, and control characters have no business in a text. */
    private static String clean(String text) {
        String stripped = text.strip();
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("control character");
        }
        return stripped.isEmpty() ? null : stripped;
    }

    private static String expectation(RecordComponent component, FormSchema.Field field) {
        Class<?> type = component.getType();
        if (field.optionsFrom() != null || !field.options().isEmpty() || type.isEnum()) {
            return "harus dipilih dari pilihan yang tersedia.";
        }
        if (type == Integer.class || type == Long.class) {
            return "harus berupa bilangan bulat.";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "harus berupa bilangan.";
        }
        if (type == java.time.LocalDate.class) {
            return "harus berupa tanggal (tahun-bulan-hari).";
        }
        if (type == Boolean.class) {
            return "harus berupa ya atau tidak.";
        }
        return "harus berupa teks tanpa karakter kendali.";
    }

    private static String printable(String key) {
        String safe = key.replaceAll("[^A-Za-z0-9_.-]", "?");
        return safe.length() > 60 ? safe.substring(0, 60) + "..." : safe;
    }

    private static Object create(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Cannot create " + type, broken);
        }
    }
}

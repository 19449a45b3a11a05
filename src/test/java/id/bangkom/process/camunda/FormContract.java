package id.bangkom.process.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form promises in the browser, against what its record enforces on the server, both ways; and what a form must be
 * to work in the Tasklist at all.
 */
final class FormContract {

    /** Components that the Tasklist's form-js can show and that our forms may use. */
    private static final Set<String> ALLOWED = Stream.concat(
                    FormSchema.INPUTS.stream(), Stream.of("text", "html", "table", "group", "separator", "spacer"))
            .collect(Collectors.toSet());

    private static final Set<String> LABELLED = Set.of("table", "group");

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** Words that an Indonesian text does not have. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|of|and|or|please|enter|choose|select|submit|your|name|date|reason|comment|yes|is|are|to|for)\\b");

    private final JsonNode form;
    private final Class<?> type;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, RecordComponent> components = new TreeMap<>();

    private FormContract(JsonNode form, Class<?> type) {
        this.form = form;
        this.type = type;
        Arrays.stream(type.getRecordComponents()).forEach(component -> components.put(component.getName(), component));
    }

    /**
     * Everything in which form and record disagree, one sentence each; empty when they agree.
     *
     * @param type the record that the form's {@code @Submit} method takes
     */
    static List<String> problems(JsonNode form, Class<?> type) {
        FormContract contract = new FormContract(form, type);
        contract.head();
        contract.form.path("components").forEach(component -> contract.component(component, false));
        return contract.problems;
    }

    private void say(JsonNode component, String what) {
        problems.add("\"" + component.path(component.has("key") ? "key" : "id").asText() + "\" " + what);
    }

    private void head() {
        expect("schemaVersion", "16");
        expect("executionPlatform", "Camunda Platform");
        expect("executionPlatformVersion", "7.24.0");
        expect("type", "default");
    }

    private void expect(String property, String value) {
        if (!form.path(property).asText().equals(value)) {
            problems.add(property + " must be " + value + ", not " + form.path(property));
        }
    }

    private void component(JsonNode component, boolean hidden) {
        String kind = component.path("type").asText();
        boolean conditional = hidden || component.path("conditional").hasNonNull("hide");
        String id = component.path("id").asText();
        if (!ids.add(id)) {
            say(component, "has the id " + id + ", which another component has too");
        }
        if (!id.startsWith("Field_")) {
            say(component, "has the id " + id + ", which does not begin with Field_");
        }
        if (!ALLOWED.contains(kind)) {
            say(component, "is a " + kind + ", which our forms do not use");
        }
        if (component.has("path")) {
            say(component, "has a path; answers are flat");
        }
        texts(component, kind);
        if (FormSchema.INPUTS.contains(kind)) {
            RecordComponent answer = components.get(component.path("key").asText());
            if (answer == null) {
                say(component, "is not in the record " + type.getSimpleName());
            } else {
                input(component, kind, conditional, answer);
            }
        }
        component.path("components").forEach(child -> component(child, conditional));
    }

    private void texts(JsonNode component, String kind) {
        if (FormSchema.INPUTS.contains(kind) || LABELLED.contains(kind)) {
            String label = component
                    .path(kind.equals("datetime") ? "dateLabel" : "label")
                    .asText();
            if (label.isBlank()) {
                say(component, "has no label");
            }
            indonesian(component, label);
        }
        Stream.of("text", "description", "content").forEach(property -> {
            String text = component.path(property).asText();
            if (text.startsWith("=") && text.contains("{{")) {
                say(component, "mixes = and {{ }}, which form-js does not show");
            }
            indonesian(component, text);
        });
        for (String list : List.of("columns", "values")) {
            component.path(list).forEach(entry -> {
                if (entry.path("label").asText().isBlank()) {
                    say(component, "has an entry without label");
                }
                indonesian(component, entry.path("label").asText());
            });
        }
    }

    private void indonesian(JsonNode component, String text) {
        if (!text.startsWith("=")
                && ENGLISH.matcher(text.replaceAll("(?s)\\{\\{.*?}}", " ")).find()) {
            say(component, "has the text \"" + text + "\", which is not Indonesian");
        }
    }

    private void input(JsonNode component, String kind, boolean conditional, RecordComponent answer) {
        if (!KEY.matcher(answer.getName()).matches()) {
            say(component, "has a key that is no lowerCamel name");
        }
        if (component.path("readonly").asBoolean() || component.path("disabled").asBoolean()) {
            say(component, "is read-only or disabled; what is only shown is a text");
        }
        Class<?> java = answer.getType();
        if (!fits(kind, component, java)) {
            say(component, "is a " + kind + ", but the record has a " + java.getSimpleName());
        }
        required(component, conditional, answer);
        JsonNode validate = component.path("validate");
        limit(component, "min", number(validate, "min"), value(answer, Min.class, Min::value));
        limit(component, "max", number(validate, "max"), value(answer, Max.class, Max::value));
        Long longest = value(answer, Size.class, size -> size.max() == Integer.MAX_VALUE ? null : (long) size.max());
        Long shortest = value(answer, Size.class, size -> size.min() == 0 ? null : (long) size.min());
        if (kind.equals("textfield") || kind.equals("textarea")) {
            limit(component, "maxLength", number(validate, "maxLength"), longest);
            limit(component, "minLength", number(validate, "minLength"), shortest);
            if (longest == null) {
                say(component, "is a text without a greatest length");
            }
        }
        options(component, kind, answer);
    }

    private static boolean fits(String kind, JsonNode component, Class<?> java) {
        return switch (kind) {
            case "textfield", "textarea" -> java == String.class;
            case "number" -> component.path("decimalDigits").asInt(-1) == 0
                    ? java == Integer.class || java == Long.class
                    : java == BigDecimal.class;
            case "datetime" -> java == LocalDate.class
                    && component.path("subtype").asText().equals("date");
            case "checkbox" -> java == Boolean.class;
            case "checklist", "taglist" -> Collection.class.isAssignableFrom(java);
            default -> java == String.class || java.isEnum();
        };
    }

    private void required(JsonNode component, boolean conditional, RecordComponent answer) {
        boolean asked = component.path("validate").path("required").asBoolean();
        boolean enforced = Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(constraint -> annotation(answer, constraint) != null);
        if (asked && !conditional && !enforced) {
            say(component, "is required in the form, but not in the record");
        }
        if (enforced && !asked) {
            say(component, "is required in the record, but not in the form");
        }
        if (enforced && conditional) {
            say(component, "is required in the record, but can be hidden in the form");
        }
    }

    private void limit(JsonNode component, String name, Long inForm, Long inRecord) {
        if (!Objects.equals(inForm, inRecord)) {
            say(component, "has " + name + " " + inForm + " in the form and " + inRecord + " in the record");
        }
    }

    private void options(JsonNode component, String kind, RecordComponent answer) {
        if (!Set.of("radio", "select", "checklist", "taglist").contains(kind)) {
            return;
        }
        List<String> sources = Stream.of("values", "valuesKey", "valuesExpression")
                .filter(component::has)
                .toList();
        if (sources.size() != 1) {
            say(component, "must have its options from one place, not " + sources);
            return;
        }
        Class<?> chosen = element(answer);
        Set<String> known = chosen.isEnum()
                ? Arrays.stream(chosen.getEnumConstants())
                        .map(value -> ((Enum<?>) value).name())
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
        if (component.has("values")) {
            Set<String> offered = new TreeSet<>();
            component
                    .path("values")
                    .forEach(option -> offered.add(option.path("value").asText()));
            if (!chosen.isEnum()) {
                say(component, "offers fixed options, but the record does not take an enum");
            } else if (!offered.equals(known)) {
                say(component, "offers " + offered + ", but the record knows " + known);
            }
        }
    }

    /** The type of one choice: of the answer itself or of the elements of a list. */
    private static Class<?> element(RecordComponent answer) {
        if (answer.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return answer.getType();
    }

    private static Long number(JsonNode node, String name) {
        return node.hasNonNull(name) ? Long.valueOf(node.path(name).asLong()) : null;
    }

    private interface Reader<A> {
        Long read(A annotation);
    }

    private <A extends Annotation> Long value(RecordComponent answer, Class<A> constraint, Reader<A> reader) {
        A found = annotation(answer, constraint);
        return found == null ? null : reader.read(found);
    }

    /** Constraints of a record's component stand on its field. */
    private <A extends Annotation> A annotation(RecordComponent answer, Class<A> constraint) {
        Predicate<Field> named = field -> field.getName().equals(answer.getName());
        return Arrays.stream(type.getDeclaredFields())
                .filter(named)
                .findFirst()
                .map(field -> field.getAnnotation(constraint))
                .orElse(null);
    }
}

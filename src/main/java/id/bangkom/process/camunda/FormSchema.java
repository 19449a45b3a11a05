package id.bangkom.process.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Camunda Form asks for and shows, read from its file.
 *
 * @param id id of the form
 * @param fields input fields by key, in the order of the form
 * @param shown variables that labels, texts, tables, conditions and options refer to
 * @param tables tables by the variable that fills them, with the keys of their columns
 * @param types component types used
 */
record FormSchema(
        String id, Map<String, Field> fields, Set<String> shown, Map<String, Set<String>> tables, Set<String> types) {

    /** Component types in which a person enters something and that the Tasklist submits. */
    static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    /**
     * One input field.
     *
     * @param label as written in the form; one that starts with "=" is an expression
     * @param conditional whether the field can be hidden
     * @param options values offered by the form itself; empty when there are none
     * @param optionsFrom variable that holds the options offered, or null
     */
    record Field(
            String key,
            String type,
            String label,
            boolean required,
            boolean conditional,
            boolean submittedUnedited,
            Double min,
            Double max,
            Integer minLength,
            Integer maxLength,
            List<String> options,
            String optionsFrom) {

        /** The label in words, with a label from a variable looked up in the view. */
        String labelIn(Supplier<Map<String, Object>> view) {
            if (label.startsWith("=")) {
                Object value = view.get().get(label.substring(1).trim());
                return value == null ? key : value.toString();
            }
            return label.isBlank() ? key : label;
        }
    }

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*)(?!\\w*\\s*\\()");
    private static final Set<String> FEEL_WORDS = Set.of(
            "if",
            "then",
            "else",
            "null",
            "true",
            "false",
            "and",
            "or",
            "not",
            "in",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "this",
            "parent",
            "loop",
            "item");

    static FormSchema of(JsonNode json) {
        FormSchema schema = new FormSchema(
                json.path("id").asText(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>());
        json.path("components").forEach(schema::add);
        schema.shown.removeAll(schema.fields.keySet());
        return schema;
    }

    private void add(JsonNode component) {
        String type = component.path("type").asText();
        types.add(type);
        if (INPUTS.contains(type)) {
            Field field = field(component, type);
            if (fields.put(field.key(), field) != null) {
                throw new IllegalArgumentException("Form \"" + id + "\" has two fields with the key " + field.key());
            }
        }
        if (type.equals("table")) {
            Set<String> columns = new LinkedHashSet<>();
            component
                    .path("columns")
                    .forEach(column -> columns.add(column.path("key").asText()));
            String source = component.path("dataSource").asText();
            tables.put(source.replaceFirst("^=\\s*", ""), columns);
        }
        if (component.hasNonNull("valuesKey")) {
            shown.add(component.path("valuesKey").asText());
        }
        component.properties().forEach(entry -> {
            if (!entry.getKey().equals("components") && !entry.getKey().equals("columns")) {
                addReferences(entry.getValue());
            }
        });
        component.path("components").forEach(this::add);
    }

    private static Field field(JsonNode component, String type) {
        JsonNode validate = component.path("validate");
        List<String> options = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        String optionsFrom = component.hasNonNull("valuesKey")
                ? component.path("valuesKey").asText()
                : component.hasNonNull("valuesExpression")
                        ? component.path("valuesExpression").asText().replaceFirst("^=\\s*", "")
                        : null;
        String label =
                component.path(type.equals("datetime") ? "dateLabel" : "label").asText();
        return new Field(
                component.path("key").asText(),
                type,
                label,
                validate.path("required").asBoolean(),
                component.path("conditional").hasNonNull("hide"),
                component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean(),
                validate.hasNonNull("min") ? validate.path("min").asDouble() : null,
                validate.hasNonNull("max") ? validate.path("max").asDouble() : null,
                validate.hasNonNull("minLength") ? validate.path("minLength").asInt() : null,
                validate.hasNonNull("maxLength") ? validate.path("maxLength").asInt() : null,
                options,
                optionsFrom);
    }

    private void addReferences(JsonNode value) {
        if (value.isContainerNode()) {
            value.forEach(this::addReferences);
            return;
        }
        String text = value.asText();
        if (text.startsWith("=")) {
            addIdentifiers(text.substring(1));
        } else {
            Matcher template = TEMPLATE.matcher(text);
            while (template.find()) {
                addIdentifiers(template.group(1).replaceAll("^[#/](if|loop)\\b", ""));
            }
        }
    }

    private void addIdentifiers(String expression) {
        Matcher identifier = IDENTIFIER.matcher(expression.replaceAll("\"[^\"]*\"", " "));
        while (identifier.find()) {
            if (!FEEL_WORDS.contains(identifier.group(1))) {
                shown.add(identifier.group(1));
            }
        }
    }
}

package id.bangkom.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Fills in a Camunda Form as a willing person would: shown fields only, what is already filled in stays, the first choice
 * of each list, the middle of each range. It sees what a browser gets, the form's file and its variables, and nothing
 * else.
 */
public final class FormRobot {

    /**
     * A wish for one of the choices offered.
     *
     * @param place counted from 0; the last one when there are fewer
     */
    public record Choice(int place) {}

    /** A wish for the choice whose label has this in it; the first one when there is none. */
    public record Labelled(String text) {}

    /** A wish for everything offered. */
    public record All() {}

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    /** Made once: it looks through the whole class path for its functions. */
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory(List.of()).createInstance();

    private final ObjectMapper json = new ObjectMapper();
    private final LocalDate today;
    private final Map<String, Object> wishes;

    /**
     * @param today on the city's calendar, for dates that have to be in the future
     * @param wishes answers by field key, where nothing is filled in yet, that go before the robot's own
     */
    public FormRobot(LocalDate today, Map<String, Object> wishes) {
        this.today = today;
        this.wishes = wishes;
    }

    /** @param variables by name, as the Tasklist's API writes them */
    public Map<String, Object> answers(JsonNode form, JsonNode variables) {
        return answers(form, view(variables));
    }

    public Map<String, Object> answers(JsonNode form, Map<String, Object> view) {
        Map<String, Object> answers = new LinkedHashMap<>();
        fill(form.path("components"), view, answers);
        return answers;
    }

    /** The variables as plain values. */
    public Map<String, Object> view(JsonNode variables) {
        Map<String, Object> view = new HashMap<>();
        variables.properties().forEach(variable -> view.put(variable.getKey(), value(variable.getValue())));
        return view;
    }

    private Object value(JsonNode variable) {
        JsonNode value = variable.path("value");
        try {
            JsonNode read = variable.path("type").asText().equals("Json") ? json.readTree(value.asText()) : value;
            return json.convertValue(read, new TypeReference<Object>() {});
        } catch (java.io.IOException malformed) {
            throw new java.io.UncheckedIOException(malformed);
        }
    }

    private void fill(JsonNode components, Map<String, Object> view, Map<String, Object> answers) {
        for (JsonNode component : components) {
            if (isHidden(component, view, answers)) {
                continue;
            }
            String type = component.path("type").asText();
            if (INPUTS.contains(type)) {
                String key = component.path("key").asText();
                answers.put(key, answer(component, type, key, view));
            }
            fill(component.path("components"), view, answers);
        }
    }

    private boolean isHidden(JsonNode component, Map<String, Object> view, Map<String, Object> answers) {
        String condition = component.path("conditional").path("hide").asText("");
        if (condition.isEmpty()) {
            return false;
        }
        Map<String, Object> known = new HashMap<>(view);
        known.putAll(answers);
        return Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(
                condition.replaceFirst("^=", ""), Variables.fromMap(known).asVariableContext()));
    }

    private Object answer(JsonNode component, String type, String key, Map<String, Object> view) {
        if (view.get(key) != null && !Boolean.FALSE.equals(view.get(key))) {
            return view.get(key);
        }
        if (wishes.get(key) instanceof Choice choice) {
            List<Object> options = options(component, view);
            return options.get(Math.min(choice.place(), options.size() - 1));
        }
        if (wishes.get(key) instanceof Labelled labelled) {
            return offered(component, view).stream()
                    .filter(option -> String.valueOf(option.get("label")).contains(labelled.text()))
                    .findFirst()
                    .map(option -> option.get("value"))
                    .orElseGet(() -> options(component, view).get(0));
        }
        if (wishes.get(key) instanceof All) {
            return options(component, view);
        }
        if (wishes.containsKey(key)) {
            return wishes.get(key);
        }
        JsonNode validate = component.path("validate");
        boolean required = validate.path("required").asBoolean();
        return switch (type) {
            case "number" -> {
                int min = validate.path("min").asInt(0);
                int max = validate.hasNonNull("max") ? validate.path("max").asInt() : min + 2;
                yield required ? (min + max) / 2 : null;
            }
            case "textfield", "textarea" -> required
                    ? text(validate.path("maxLength").asInt(100))
                    : "";
            case "datetime" -> required ? today.plusDays(14).toString() : null;
            case "checkbox" -> required;
            case "checklist", "taglist" -> required ? options(component, view).subList(0, 1) : List.of();
            default -> {
                List<Object> options = options(component, view);
                yield required && !options.isEmpty() ? options.get(0) : null;
            }
        };
    }

    /** The values that a field offers, in the order of the form. */
    public List<Object> options(JsonNode component, Map<String, Object> view) {
        return offered(component, view).stream()
                .map(option -> option.get("value"))
                .toList();
    }

    private List<Map<String, Object>> offered(JsonNode component, Map<String, Object> view) {
        String from = component
                .path("valuesKey")
                .asText(component.path("valuesExpression").asText("").replaceFirst("^=\\s*", ""));
        Object options = from.isEmpty() ? component.path("values") : view.getOrDefault(from, List.of());
        List<Map<String, Object>> offered =
                json.convertValue(options, new TypeReference<List<Map<String, Object>>>() {});
        return offered == null ? List.of() : offered;
    }

    private static String text(int longest) {
        String text = "Sesuai hasil pembahasan bersama.";
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

package id.bangkom.process.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The Tasklist's search in the engine's terms. People search by the name that they see, which tells what the task is about
 * and is not known to the engine; so the words are looked up here among the person's own tasks, and the engine is asked for
 * the tasks found. Of all else that the engine would search by, only dates mean something to people here, and the rest
 * (variables, expressions, somebody else's tasks) is refused.
 */
@Component
class TaskSearch {

    private static final int LONGEST = 200;

    private static final Set<String> NAMES = Set.of("name", "nameLike");
    private static final Set<String> DATES = Set.of("dueBefore", "dueAfter", "createdBefore", "createdAfter");

    /** Sent empty with each request. */
    private static final Set<String> VARIABLES = Set.of("processVariables", "taskVariables", "caseInstanceVariables");

    /** Said in the address too, where the engine reads it. */
    private static final Set<String> PAGE = Set.of("firstResult", "maxResults");

    private static final Set<String> SORTED_BY = Set.of(
            "assignee",
            "caseExecutionId",
            "caseInstanceId",
            "created",
            "description",
            "dueDate",
            "executionId",
            "followUpDate",
            "id",
            "instanceId",
            "lastUpdated",
            "name",
            "nameCaseInsensitive",
            "priority",
            "tenantId");

    /** No task has this id: the engine takes an empty list for no condition. */
    private static final String NONE = "-";

    private final CamundaTaskDesk desk;

    TaskSearch(CamundaTaskDesk desk) {
        this.desk = desk;
    }

    /**
     * @param query what the Tasklist sends beside the chosen filter
     * @throws Refusal for a criterion that is not offered
     */
    ObjectNode inEngineTerms(Actor actor, JsonNode query) {
        ObjectNode safe = ((ObjectNode) query).objectNode();
        query.properties().forEach(criterion -> {
            String key = criterion.getKey();
            JsonNode value = criterion.getValue();
            if (NAMES.contains(key)) {
                List<String> found = desk.named(actor, words(value));
                safe.putPOJO("taskIdIn", found.isEmpty() ? List.of(NONE) : found);
            } else if (DATES.contains(key) && value.isTextual()) {
                safe.set(key, value);
            } else if (key.equals("sorting")) {
                safe.set(key, sorting(value));
            } else if (key.equals("active") && value.isBoolean()) {
                safe.set(key, value);
            } else if (!PAGE.contains(key) && !(VARIABLES.contains(key) && value.isArray() && value.isEmpty())) {
                throw notOffered(key);
            }
        });
        return safe;
    }

    /** The parts of "%siti % dinas%", in small letters. */
    private static List<String> words(JsonNode value) {
        String text = value.asText();
        if (!value.isValueNode() || text.length() > LONGEST) {
            throw Refusal.invalid("Pencarian paling banyak " + LONGEST + " karakter.");
        }
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s%]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static JsonNode sorting(JsonNode value) {
        value.forEach(order -> {
            if (!SORTED_BY.contains(order.path("sortBy").asText()) || order.has("parameters")) {
                throw notOffered("sorting");
            }
        });
        if (!value.isArray()) {
            throw notOffered("sorting");
        }
        return value;
    }

    private static Refusal notOffered(String key) {
        return Refusal.invalid("Pencarian dengan \"" + (key.length() > LONGEST ? "..." : key) + "\" tidak tersedia.");
    }
}

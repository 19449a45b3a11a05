package id.bangkom.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.testing.Visitor.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** A {@link Visitor} who talks to the engine's web API in the Tasklist's own words. */
public final class TasklistVisitor {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visitor visitor;

    private TasklistVisitor(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Logs in and opens the Tasklist once, as a browser does, which also sets its cookie against forged requests. */
    public static TasklistVisitor loggedIn(int port, String login, String password) {
        Visitor visitor = Visitor.at(port);
        Answer answer = visitor.login(login, password);
        if (answer.status() != 302 || answer.location().contains("login")) {
            throw new AssertionError("Login of " + login + " was refused: " + answer.status());
        }
        visitor.get("/camunda/app/tasklist/default/");
        return new TasklistVisitor(visitor);
    }

    public static TasklistVisitor stranger(int port) {
        return new TasklistVisitor(Visitor.at(port));
    }

    /** With the header against forged requests. */
    public Answer call(String method, String path, Object body) {
        return visitor.api(method, path, body == null ? "" : json(body));
    }

    /** Without the header against forged requests. */
    public Answer forged(String method, String path, Object body) {
        return visitor.send(visitor.request(path)
                .header("Content-Type", "application/json")
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(json(body))));
    }

    /** Completes a task's form: every value in an object of its own, lists as text. */
    public Answer submit(String taskId, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> {
            Map<String, Object> variable = new HashMap<>();
            boolean list = value instanceof Iterable;
            variable.put("value", list ? json(value) : value);
            if (list) {
                variable.put("type", "Json");
            }
            variables.put(key, variable);
        });
        return call("POST", ENGINE + "/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    public static JsonNode tree(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

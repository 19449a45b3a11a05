package id.bangkom.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, logs in through the login page, and talks to the Tasklist's API. */
public final class Visitor {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern FORGERY_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Logs in and opens the Tasklist once, as a browser does, which also sets its cookie against forged requests. */
    public static Visitor loggedIn(int port, String login, String password) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.login(login, password);
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("login")) {
            throw new AssertionError("Login of " + login + " was refused: " + answer.statusCode());
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    public HttpResponse<String> login(String login, String password) {
        String page = get("/login").body();
        Matcher field = FORGERY_FIELD.matcher(page);
        if (!field.find()) {
            throw new AssertionError("The login page has no field against forged requests");
        }
        return form("/login", Map.of("username", login, "password", password, "_csrf", field.group(1)));
    }

    /** Sends a form as a page would, without adding anything. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(java.util.stream.Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The field against forged requests of a page of the portal. */
    public String forgeryField(String path) {
        Matcher field = FORGERY_FIELD.matcher(get(path).body());
        if (!field.find()) {
            throw new AssertionError(path + " has no field against forged requests");
        }
        return field.group(1);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "*/*").GET());
    }

    /** Calls the engine's web API as the Tasklist does, with the header against forged requests. */
    public HttpResponse<String> call(String method, String path, Object body) {
        HttpRequest.Builder request = request(path)
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        cookie("BANGKOM-XSRF").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    /** Calls without the header against forged requests. */
    public HttpResponse<String> forged(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json(body))));
    }

    /** Completes a task's form as the Tasklist does: every value in an object of its own. */
    public HttpResponse<String> submit(String taskId, Map<String, Object> answers) {
        Map<String, Object> variables = new java.util.HashMap<>();
        answers.forEach((key, value) -> {
            Map<String, Object> variable = new java.util.HashMap<>();
            boolean list = value instanceof Iterable;
            variable.put("value", list ? json(value) : value);
            if (list) {
                variable.put("type", "Json");
            }
            variables.put(key, variable);
        });
        return call("POST", ENGINE + "/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    public java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

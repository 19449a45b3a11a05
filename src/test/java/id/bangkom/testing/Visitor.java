package id.bangkom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser: keeps cookies, fills in forms with their tokens, and does not follow redirects, so that a test
 * sees each answer.
 */
public final class Visitor {

    /** An answer, with what tests ask of it. */
    public record Answer(int status, String body, String location, HttpResponse<String> http) {

        public String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI home;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(URI home) {
        this.home = home;
    }

    public static Visitor at(int port) {
        return new Visitor(URI.create("http://localhost:" + port));
    }

    public Answer get(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    public Answer getJson(String path) {
        return send(request(path)
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .GET());
    }

    /** Opens the page, and sends its form with its token. */
    public Answer submit(String page, String path, String... fields) {
        Map<String, String> all = fields(fields);
        all.put("_csrf", token(page));
        return post(path, all);
    }

    /** The token of the page's form; the field is "_csrf". It is good for other forms of the session, too. */
    public String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        return token.group(1);
    }

    /** Sends a form as it is, as a forger would. */
    public Answer post(String path, String... fields) {
        return post(path, fields(fields));
    }

    public Answer login(String name, String password) {
        return submit("/login", "/login", "username", name, "password", password);
    }

    public Answer logout() {
        return submit("/bantuan", "/logout");
    }

    /** Calls the webapps' API as their scripts do: with the token from their cookie. */
    public Answer api(String method, String path, String json) {
        HttpRequest.Builder request = request(path)
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (cookies.containsKey("BANGKOM-XSRF")) {
            request.header("X-XSRF-TOKEN", cookies.get("BANGKOM-XSRF"));
        }
        return send(request);
    }

    /** Any request, with this visitor's cookies. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> http =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            http.headers().allValues("Set-Cookie").forEach(this::remember);
            return new Answer(
                    http.statusCode(),
                    http.body(),
                    http.headers().firstValue("Location").orElse(null),
                    http);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void remember(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    private static Map<String, String> fields(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Pages over HTTP, one visitor after the other, in turns with a page that shows nothing of the
 * city: what a request with login, session and frame costs anyway.
 */
final class PageBench {

    private static final String TRIVIAL = "/bantuan";
    private static final List<String> ORGANISATION = List.of(
            "/pegawai",
            "/pegawai?hal=100",
            "/pegawai?nama=uji+10",
            "/pegawai?unit=%UNIT%",
            "/pegawai?urut=GOLONGAN",
            "/organisasi",
            "/mutu-data",
            "/standar-jabatan",
            "/profil-unit/%CITY%");
    private static final int REQUESTS = Integer.getInteger("bench.requests", 200);
    private static final int WARM_UP = REQUESTS / 2;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "bench-sekali-2027";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;

    private PageBench(int port) {
        this.site = "http://localhost:" + port;
    }

    /** The pages of the organisation. @param account of the HR agency */
    static void organisation(ConfigurableApplicationContext context, String account) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        String unit = jdbc.queryForObject("select id from work_unit where code = 'U1'", String.class);
        String city = jdbc.queryForObject(
                "select c.id from work_unit c join work_unit u on u.tenant = c.tenant where c.parent_id is null and u.id = ?",
                String.class,
                unit);
        PageBench bench = loggedIn(context, account);
        ORGANISATION.forEach(
                page -> bench.measure(page.replace("%UNIT%", unit).replace("%CITY%", city), page));
    }

    /** @param account that may read these pages */
    static void pages(ConfigurableApplicationContext context, String account, List<String> pages) {
        PageBench bench = loggedIn(context, account);
        pages.forEach(page -> bench.measure(page, page));
    }

    private static PageBench loggedIn(ConfigurableApplicationContext context, String account) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update(
                "update account set password_hash = ? where id = ?",
                context.getBean(PasswordEncoder.class).encode(PASSWORD),
                account);
        PageBench bench = new PageBench(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        bench.login(jdbc.queryForObject("select email from account where id = ?", String.class, account));
        return bench;
    }

    private void login(String mail) {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("No form to log in");
        }
        String form = Map.of("username", mail, "password", PASSWORD, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(site + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private void measure(String page, String name) {
        for (int i = 0; i < WARM_UP; i++) {
            nanos(TRIVIAL);
            nanos(page);
        }
        long[] trivial = new long[REQUESTS];
        long[] ours = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            trivial[i] = nanos(TRIVIAL);
            ours[i] = nanos(page);
        }
        Arrays.sort(trivial);
        Arrays.sort(ours);
        System.out.println(String.format(
                Locale.ROOT,
                "%-40s p50 %6.1f ms, p95 %6.1f ms   a page without data p50 %5.1f ms, p95 %5.1f ms   ratio %.1f, %.1f",
                name,
                millis(ours, 50),
                millis(ours, 95),
                millis(trivial, 50),
                millis(trivial, 95),
                millis(ours, 50) / millis(trivial, 50),
                millis(ours, 95) / millis(trivial, 95)));
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }

    private long nanos(String page) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = get(page);
        long took = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answers " + answer.statusCode());
        }
        return took;
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html")
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

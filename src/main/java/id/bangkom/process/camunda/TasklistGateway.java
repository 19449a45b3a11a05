package id.bangkom.process.camunda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands between people and the webapps' API.
 *
 * <ul>
 *   <li>A form's variables and its completion are answered by the task desk, so what a client sends never reaches the
 *       engine as a variable, and what a form shows never lies in the engine.
 *   <li>Staff reach only the calls that working on the own tasks needs; everything else is refused here, whatever the
 *       engine would allow. Administrators reach the rest, within the engine's permissions.
 *   <li>Task lists show what each task is about, which is read at that moment and stored nowhere.
 * </ul>
 */
class TasklistGateway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TasklistGateway.class);
    private static final int LARGEST_BODY = 256 * 1024;

    private static final String API = "/camunda/api";
    private static final String ENGINE = API + "/engine/engine/default";
    private static final String ID = "([A-Za-z0-9-]{1,64})";
    private static final Pattern FORM_VARIABLES = Pattern.compile(ENGINE + "/task/" + ID + "/form-variables");
    private static final Pattern SUBMIT_FORM = Pattern.compile(ENGINE + "/task/" + ID + "/submit-form");
    private static final Pattern CLAIM = Pattern.compile(ENGINE + "/task/" + ID + "/claim");
    private static final Pattern UNCLAIM = Pattern.compile(ENGINE + "/task/" + ID + "/unclaim");
    private static final Pattern FILTER_LIST = Pattern.compile(ENGINE + "/filter/" + ID + "/list");
    private static final Pattern TASK = Pattern.compile(ENGINE + "/task/" + ID);
    private static final Pattern PROFILE = Pattern.compile(ENGINE + "/user/" + ID + "/profile");

    /** What staff may call without further conditions: method, space, path. */
    private static final List<Pattern> STAFF = List.of(
            Pattern.compile("GET " + API + "/tasklist/plugin/tasklistPlugins/static/app/plugin\\.(js|css)"),
            Pattern.compile("GET " + API + "/engine/engine/?"),
            Pattern.compile("GET " + API + "/admin/auth/user/default"),
            Pattern.compile("POST " + API + "/admin/auth/user/default/logout"),
            Pattern.compile("GET " + ENGINE + "/filter(/count)?"),
            Pattern.compile("OPTIONS " + ENGINE + "/filter(/" + ID + ")?"),
            Pattern.compile("GET " + ENGINE + "/task/" + ID + "(/(form|deployed-form))?"),
            Pattern.compile("GET " + ENGINE + "/process-definition/[^/]{1,128}/xml"),
            Pattern.compile("GET " + ENGINE + "/history/user-operation(/count)?"));

    private final Accounts accounts;
    private final CamundaTaskDesk desk;
    private final TaskSearch search;
    private final ObjectMapper json;

    TasklistGateway(Accounts accounts, CamundaTaskDesk desk, TaskSearch search, ObjectMapper json) {
        this.accounts = accounts;
        this.desk = desk;
        this.search = search;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            handle(request, response, chain);
        } catch (Refusal refusal) {
            answer(response, refusal.kind().status(), refusal.getMessage());
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            answer(
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "Terjadi gangguan pada sistem. Isian Anda belum diproses; silakan coba lagi atau hubungi"
                            + " pengelola aplikasi.");
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Account account = account(request);
        Actor actor = new Actor(account.id(), account.tenant());
        String path = request.getRequestURI();
        String method = request.getMethod();

        Matcher formVariables = FORM_VARIABLES.matcher(path);
        if (formVariables.matches() && method.equals("GET")) {
            write(response, HttpServletResponse.SC_OK, typed(desk.view(actor, formVariables.group(1))));
            return;
        }
        Matcher submitForm = SUBMIT_FORM.matcher(path);
        if (submitForm.matches() && method.equals("POST")) {
            desk.complete(actor, submitForm.group(1), answers(read(request)));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (CLAIM.matcher(path).matches() && method.equals("POST")) {
            byte[] body = read(request);
            if (!account.id().equals(parse(body).path("userId").asText())) {
                throw Refusal.forbidden("Tugas hanya dapat diambil untuk diri sendiri.");
            }
            chain.doFilter(new RepeatableRequest(request, body), response);
            return;
        }
        Matcher unclaim = UNCLAIM.matcher(path);
        if (unclaim.matches() && method.equals("POST")) {
            desk.release(actor, unclaim.group(1));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (FILTER_LIST.matcher(path).matches() && method.equals("POST")) {
            JsonNode query = search.inEngineTerms(actor, parse(read(request)));
            withSubjects(new RepeatableRequest(request, json.writeValueAsBytes(query)), response, chain);
            return;
        }
        Matcher task = TASK.matcher(path);
        if (task.matches()
                && method.equals("GET")
                && desk.find(actor, task.group(1)).isPresent()) {
            withSubjects(request, response, chain);
            return;
        }
        if (!account.roles().contains(Role.ADMINISTRATOR) && !allowed(account, request)) {
            throw Refusal.forbidden("Permintaan ini tidak tersedia bagi Anda.");
        }
        chain.doFilter(request, response);
    }

    private Account account(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return accounts.byId(principal == null ? "" : principal.getName())
                .filter(Account::active)
                .orElseThrow(() -> Refusal.forbidden("Akun Anda tidak aktif. Hubungi pengelola aplikasi."));
    }

    private static boolean allowed(Account account, HttpServletRequest request) {
        String path = request.getRequestURI();
        Matcher profile = PROFILE.matcher(path);
        if (profile.matches()) {
            return request.getMethod().equals("GET") && profile.group(1).equals(account.id());
        }
        if (path.equals(ENGINE + "/task")) {
            return request.getMethod().equals("GET")
                    && account.id().equals(request.getParameter("assignee"))
                    && Set.of("assignee", "processInstanceId", "firstResult", "maxResults")
                            .containsAll(request.getParameterMap().keySet());
        }
        String call = request.getMethod() + " " + path;
        return STAFF.stream().anyMatch(pattern -> pattern.matcher(call).matches());
    }

    // what the Tasklist sends

    private static byte[] read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Refusal.invalid("Isian terlalu besar: paling banyak " + LARGEST_BODY / 1024 + " KB.");
        }
        return body;
    }

    private JsonNode parse(byte[] body) throws IOException {
        try {
            JsonNode node = json.readTree(body);
            if (node == null || !node.isObject()) {
                throw Refusal.invalid("Permintaan tidak dapat dibaca.");
            }
            return node;
        } catch (JsonProcessingException malformed) {
            throw Refusal.invalid("Permintaan tidak dapat dibaca.");
        }
    }

    /** The answers in {@code {"variables": {"key": {"value": ...}}}}; lists come as text of type Json. */
    private Map<String, Object> answers(byte[] body) throws IOException {
        Map<String, Object> answers = new HashMap<>();
        Iterator<Map.Entry<String, JsonNode>> variables =
                parse(body).path("variables").properties().iterator();
        while (variables.hasNext()) {
            Map.Entry<String, JsonNode> variable = variables.next();
            JsonNode value = variable.getValue().path("value");
            if (variable.getValue().path("type").asText().equals("Json") && value.isTextual()) {
                try {
                    value = json.readTree(value.asText());
                } catch (JsonProcessingException malformed) {
                    throw Refusal.invalid("Permintaan tidak dapat dibaca.");
                }
            }
            answers.put(variable.getKey(), json.convertValue(value, Object.class));
        }
        return answers;
    }

    // what the Tasklist receives

    /** The engine's way to write variables: lists and records as text of type Json. */
    private Map<String, Object> typed(Map<String, Object> view) throws JsonProcessingException {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (Map.Entry<String, Object> variable : view.entrySet()) {
            Object value = variable.getValue();
            boolean structured = value instanceof Map || value instanceof Iterable;
            Map<String, Object> entry = new HashMap<>();
            entry.put("value", structured ? json.writeValueAsString(value) : value);
            entry.put(
                    "type",
                    structured
                            ? "Json"
                            : value == null ? "Null" : value.getClass().getSimpleName());
            entry.put("valueInfo", Map.of());
            typed.put(variable.getKey(), entry);
        }
        return typed;
    }

    private void withSubjects(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, captured);
        byte[] body = captured.getContentAsByteArray();
        if (captured.getStatus() != HttpServletResponse.SC_OK || body.length == 0) {
            captured.copyBodyToResponse();
            return;
        }
        JsonNode answer = json.readTree(body);
        Map<String, ObjectNode> shown = new HashMap<>();
        if (answer.isObject() && answer.hasNonNull("id")) {
            shown.put(answer.path("id").asText(), (ObjectNode) answer);
        }
        answer.path("_embedded")
                .path("task")
                .forEach(task -> shown.put(task.path("id").asText(), (ObjectNode) task));
        if (!shown.isEmpty()) {
            desk.subjects(shown.keySet()).forEach((id, subject) -> {
                ObjectNode task = shown.get(id);
                if (!subject.isBlank()) {
                    task.put("name", task.path("name").asText() + ": " + subject);
                }
            });
        }
        byte[] changed = json.writeValueAsBytes(answer);
        response.setContentLength(changed.length);
        response.getOutputStream().write(changed);
    }

    private void answer(HttpServletResponse response, int status, String message) throws IOException {
        write(response, status, Map.of("type", "Refusal", "message", message));
    }

    private void write(HttpServletResponse response, int status, Object content) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(content));
    }
}

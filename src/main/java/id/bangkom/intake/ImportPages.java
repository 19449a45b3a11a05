package id.bangkom.intake;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.intake.Run.State;
import id.bangkom.intake.file.Limits;
import id.bangkom.intake.file.Table;
import id.bangkom.intake.file.Tables;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Imports for the HR agency: templates, files, what they would do, and what was done. */
@Controller
class ImportPages {

    private static final String PATH = "/impor";
    private static final String TO_IMPORT = "redirect:" + PATH + "/{id}";
    private static final int RUNS_SHOWN = 20;
    private static final String SECONDS_TO_REFRESH = "2";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** An import in words. */
    record Row(
            String id,
            String dataset,
            String file,
            String state,
            String time,
            String by,
            String counts,
            boolean undo) {}

    private final Imports imports;
    private final ImportWorker worker;
    private final Runs runs;
    private final Accounts accounts;
    private final Cities cities;

    ImportPages(Imports imports, ImportWorker worker, Runs runs, Accounts accounts, Cities cities) {
        this.imports = imports;
        this.worker = worker;
        this.runs = runs;
        this.accounts = accounts;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule importsRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink importsLink() {
            return PortalLink.only(40, PortalMenu.PEOPLE, "Impor", PATH, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    @GetMapping(PATH)
    ModelAndView all(CurrentUser user) {
        ModelAndView page = new ModelAndView("intake/all");
        page.addObject("datasets", imports.datasets());
        page.addObject(
                "runs",
                runs.latest(user.tenant(), RUNS_SHOWN).stream().map(this::row).toList());
        return page;
    }

    // one kind of data

    @GetMapping(PATH + "/data/{key}")
    ModelAndView dataset(@PathVariable String key, CurrentUser user) {
        return dataset(imports.dataset(key), user, null);
    }

    private ModelAndView dataset(Dataset dataset, CurrentUser user, String problem) {
        ModelAndView page = new ModelAndView("intake/dataset");
        page.addObject("dataset", dataset);
        page.addObject("today", cities.today(user.tenant()));
        page.addObject("rows", Words.number(Limits.ROWS, 0));
        page.addObject("columns", Limits.COLUMNS);
        page.addObject("problem", problem);
        return page;
    }

    @GetMapping(PATH + "/data/{key}/templat")
    ResponseEntity<byte[]> template(@PathVariable String key) {
        Dataset dataset = imports.dataset(key);
        return download("templat-" + dataset.key() + ".xlsx", Sheets.template(dataset));
    }

    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @PostMapping(PATH + "/data/{key}")
    ModelAndView upload(
            @PathVariable String key,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "false") boolean complete,
            @RequestParam(defaultValue = "false") boolean create,
            CurrentUser user,
            Actor actor)
            throws IOException {
        Dataset dataset = imports.dataset(key);
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (name == null || name.isBlank()) {
                throw Refusal.invalid("Pilih berkas .xlsx atau .csv.");
            }
            if (file.getSize() > Limits.FILE) {
                throw Refusal.invalid("Berkas ini lebih besar dari 5 MB.");
            }
            String id = imports.receive(actor, key, from, complete, create, shown(name), file.getBytes());
            worker.check(user.tenant(), id);
            return new ModelAndView(TO_IMPORT).addObject("id", id);
        } catch (Refusal refused) {
            ModelAndView again = dataset(dataset, user, refused.getMessage());
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return again;
        }
    }

    /** A file's name comes from the visitor's computer and is only shown: without marks that turn or hide text. */
    private static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]", "").strip();
    }

    // one import

    @GetMapping(PATH + "/{id:[0-9a-f]{32}}")
    ModelAndView show(@PathVariable String id, CurrentUser user, Actor actor, HttpServletResponse response) {
        return page(resumed(imports.find(user.tenant(), id), actor), null, response);
    }

    private Run resumed(Run run, Actor actor) {
        return imports.resume(run)
                .map(state -> {
                    if (state == State.RECEIVED) {
                        worker.check(run.tenant(), run.id());
                    }
                    return imports.find(actor.tenant(), run.id());
                })
                .orElse(run);
    }

    private ModelAndView page(Run run, String problem, HttpServletResponse response) {
        if (run.state().isWorking()) {
            response.setHeader("Refresh", SECONDS_TO_REFRESH);
        }
        ModelAndView page = new ModelAndView("intake/run");
        page.addObject("run", run);
        page.addObject("row", row(run));
        page.addObject("dataset", imports.dataset(run.dataset()));
        page.addObject("from", Words.date(run.from()));
        // The work may have ended since the import was read; then the next look shows all of it.
        boolean known = run.counts() != null;
        page.addObject("findings", known ? runs.findings(run.tenant(), run.id()) : List.of());
        page.addObject("tasks", known ? runs.tasks(run.tenant(), run.id()) : List.of());
        page.addObject("samples", known ? runs.samples(run.tenant(), run.id()) : List.of());
        page.addObject(
                "mayApply",
                run.state() == State.CHECKED
                        && run.counts() != null
                        && run.counts().errors() == 0
                        && run.counts().changes() > 0);
        page.addObject("problem", problem);
        return page;
    }

    @PostMapping(PATH + "/{id:[0-9a-f]{32}}/terapkan")
    ModelAndView apply(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String digest,
            CurrentUser user,
            Actor actor,
            HttpServletResponse response) {
        return act(user, id, response, () -> {
            imports.confirm(actor, id, digest);
            worker.apply(actor, id);
        });
    }

    @PostMapping(PATH + "/{id:[0-9a-f]{32}}/buang")
    ModelAndView discard(@PathVariable String id, CurrentUser user, Actor actor, HttpServletResponse response) {
        return act(user, id, response, () -> imports.discard(actor, id));
    }

    @PostMapping(PATH + "/{id:[0-9a-f]{32}}/batalkan")
    ModelAndView undo(@PathVariable String id, CurrentUser user, Actor actor, HttpServletResponse response) {
        return act(user, id, response, () -> {
            imports.beginUndo(actor, id);
            worker.undo(actor, id);
        });
    }

    private ModelAndView act(CurrentUser user, String id, HttpServletResponse response, Runnable action) {
        try {
            action.run();
            return new ModelAndView(TO_IMPORT).addObject("id", id);
        } catch (Refusal refused) {
            ModelAndView again = page(imports.find(user.tenant(), id), refused.getMessage(), response);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return again;
        }
    }

    /** Made anew from the file, which is kept until the import is applied or discarded. */
    @GetMapping(PATH + "/{id:[0-9a-f]{32}}/temuan")
    ResponseEntity<byte[]> findings(@PathVariable String id, CurrentUser user) {
        Run run = imports.find(user.tenant(), id);
        Outcome outcome = imports.outcome(run);
        Table table = Tables.read(
                runs.file(run.tenant(), run.id())
                        .orElseThrow(() -> Refusal.notFound("Berkas impor ini sudah dihapus.")),
                new Headings(imports.dataset(run.dataset()).columns())::score);
        return download("temuan-" + run.dataset() + ".xlsx", Sheets.findings(table, outcome.findings()));
    }

    private Row row(Run run) {
        Run.Counts counts = run.counts();
        return new Row(
                run.id(),
                imports.datasets().stream()
                        .filter(dataset -> dataset.key().equals(run.dataset()))
                        .map(Dataset::label)
                        .findFirst()
                        .orElse(run.dataset()),
                run.fileName(),
                run.state().label(),
                Words.time(run.createdAt(), cities.city(run.tenant()).zone()),
                accounts.byId(run.createdBy()).map(Account::displayName).orElse(""),
                counts == null
                        ? ""
                        : String.join(
                                ", ",
                                List.of(
                                        Words.number(counts.added(), 0) + " baru",
                                        Words.number(counts.changed(), 0) + " berubah",
                                        Words.number(counts.ended(), 0) + " berakhir",
                                        Words.number(counts.unchanged(), 0) + " tetap")),
                run.state() == State.APPLIED && imports.mayBeUndone(run));
    }
}

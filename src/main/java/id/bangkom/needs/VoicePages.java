package id.bangkom.needs;

import id.bangkom.access.CurrentUser;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.needs.Voices.Kind;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Option;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What people of each unit ticked beside their levels, counted; for HR all units, for heads and planners their own. */
@Controller
class VoicePages {

    private static final String YEAR = NeedsPages.PATH + "/{year:\\d{4}}/hambatan";
    private static final String FEW = "kurang dari " + VoiceCounts.FEWEST;

    /** How units are ordered, by the name in the address. */
    private static final List<Option> SORTS =
            List.of(new Option("Nama", "nama"), new Option("Jumlah yang mengisi", "jumlah"));

    /** A unit with its numbers in words. */
    record UnitRow(String unit, List<String> cells) {

        UnitRow {
            cells = List.copyOf(cells);
        }
    }

    /** One kind of what can be ticked, by unit. */
    record Section(String id, String title, List<String> columns, List<UnitRow> rows) {

        Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** What can be ticked of a kind. */
    private record Asked(Kind kind, String title, List<Option> codes) {}

    private final CaseReaders readers;
    private final Voices voices;
    private final Workforce workforce;
    private final Competencies competencies;

    VoicePages(CaseReaders readers, Voices voices, Workforce workforce, Competencies competencies) {
        this.readers = readers;
        this.voices = voices;
        this.workforce = workforce;
        this.competencies = competencies;
    }

    @GetMapping(YEAR)
    ModelAndView show(@PathVariable int year, ListRequest asked, CurrentUser user) {
        VoiceCounts counts = counts(user.tenant(), year);
        List<WorkUnit> units = units(user, asked, counts);
        ModelAndView page = new ModelAndView("needs/voices");
        page.addObject("year", year);
        page.addObject("list", Listing.of(asked, YEAR, year).sorts(SORTS, asked.urut()));
        page.addObject("fewest", VoiceCounts.FEWEST);
        page.addObject(
                "sections",
                asked(user.tenant(), counts, units).stream()
                        .map(each -> section(each, units, counts))
                        .toList());
        return page;
    }

    @GetMapping(YEAR + "/unduh")
    ResponseEntity<byte[]> download(@PathVariable int year, ListRequest request, CurrentUser user) {
        VoiceCounts counts = counts(user.tenant(), year);
        List<WorkUnit> units = units(user, request, counts);
        List<List<Object>> rows = new ArrayList<>();
        for (Asked asked : asked(user.tenant(), counts, units)) {
            for (WorkUnit unit : units) {
                for (Option code : asked.codes()) {
                    OptionalInt count = counts.count(unit.id(), asked.kind(), code.value());
                    rows.add(List.of(
                            unit.name(),
                            words(counts.answered(unit.id())),
                            asked.title(),
                            code.label(),
                            count.isPresent() ? (Object) count.getAsInt() : FEW));
                }
            }
        }
        return new TableFile(
                        "hambatan-harapan-" + year,
                        List.of("Unit", "Pegawai yang mengisi", "Tentang", "Pilihan", "Jumlah pegawai"),
                        rows)
                .download(request.format());
    }

    private List<WorkUnit> units(CurrentUser user, ListRequest asked, VoiceCounts counts) {
        List<WorkUnit> own = readers.units(user);
        if (own.isEmpty()) {
            throw CaseReaders.none();
        }
        List<WorkUnit> found =
                own.stream().filter(unit -> asked.finds(unit.name())).toList();
        return asked.urut().equals("jumlah")
                ? found.stream()
                        .sorted(Comparator.comparingInt((WorkUnit unit) ->
                                        counts.answered(unit.id()).orElse(0))
                                .reversed())
                        .toList()
                : found;
    }

    private VoiceCounts counts(String tenant, int year) {
        List<String> answered = voices.answered(tenant, year);
        Map<String, String> planning = new HashMap<>();
        Map<String, String> unitOf = new HashMap<>();
        for (Employee employee : workforce.employees(tenant, answered)) {
            unitOf.put(employee.id(), planning.computeIfAbsent(employee.unitId(), unit -> workforce
                    .planningUnitOf(tenant, unit)
                    .map(WorkUnit::id)
                    .orElse("")));
        }
        return new VoiceCounts(answered, voices.ticked(tenant, year, answered), unitOf::get);
    }

    /** Of the topics, those alone that are told of at least one unit. */
    private List<Asked> asked(String tenant, VoiceCounts counts, List<WorkUnit> units) {
        List<String> ids = units.stream().map(WorkUnit::id).toList();
        return List.of(
                new Asked(Kind.BARRIER, "Hambatan", options(Barrier.values())),
                new Asked(Kind.CONSTRAINT, "Keadaan yang perlu diperhatikan", options(Circumstance.values())),
                new Asked(Kind.METHOD, "Cara belajar yang diharapkan", options(WishedMethod.values())),
                new Asked(
                        Kind.TOPIC,
                        "Topik yang diharapkan",
                        competencies.dictionary(tenant).stream()
                                .filter(each ->
                                        counts.sum(ids, Kind.TOPIC, each.id()).isPresent())
                                .map(VoicePages::option)
                                .toList()),
                new Asked(
                        Kind.TEACHING,
                        "Kesediaan mengajar",
                        List.of(new Option("Bersedia mengajar atau membimbing", Voices.WILLING))));
    }

    private static Option option(Competency competency) {
        return new Option(competency.name(), competency.id());
    }

    private static List<Option> options(Choice[] choices) {
        return Arrays.stream(choices)
                .map(choice -> new Option(choice.label(), choice.name()))
                .toList();
    }

    private static Section section(Asked asked, List<WorkUnit> units, VoiceCounts counts) {
        List<String> ids = units.stream().map(WorkUnit::id).toList();
        List<UnitRow> rows = new ArrayList<>(units.stream()
                .map(unit -> new UnitRow(
                        unit.name(),
                        Stream.concat(
                                        Stream.of(words(counts.answered(unit.id()))),
                                        asked.codes().stream()
                                                .map(code ->
                                                        words(counts.count(unit.id(), asked.kind(), code.value()))))
                                .toList()))
                .toList());
        if (units.size() > 1) {
            rows.add(new UnitRow(
                    "Jumlah yang ditampilkan",
                    Stream.concat(
                                    Stream.of(String.valueOf(ids.stream()
                                            .mapToInt(id -> counts.answered(id).orElse(0))
                                            .sum())),
                                    asked.codes().stream()
                                            .map(code -> counts.sum(ids, asked.kind(), code.value()))
                                            .map(sum -> sum.isPresent() ? String.valueOf(sum.getAsInt()) : "0"))
                            .toList()));
        }
        return new Section(
                asked.kind().name().toLowerCase(Locale.ROOT),
                asked.title(),
                asked.codes().stream().map(Option::label).toList(),
                rows);
    }

    private static String words(OptionalInt count) {
        return count.isPresent() ? String.valueOf(count.getAsInt()) : FEW;
    }
}

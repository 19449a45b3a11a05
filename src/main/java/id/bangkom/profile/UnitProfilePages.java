package id.bangkom.profile;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.competency.JpmCategory;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Words;
import id.bangkom.profile.UnitProfiles.Distribution;
import id.bangkom.profile.UnitProfiles.UnitProfile;
import id.bangkom.workforce.WorkUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Profiles of units: for the HR agency all of them, for heads and planners their own with what is below. */
@Controller
class UnitProfilePages {

    private static final String UNIT = ProfileAccess.UNITS + "/{unit}";
    private static final double PERCENT = 100;
    private static final int DEEPEST_INDENTED = 5;

    /** A unit of the list. */
    record UnitRow(String id, String name, int level) {}

    /**
     * A category in words.
     *
     * @param share percent, for the drawing
     */
    record CategoryRow(String label, String people, String percent, int share) {}

    /**
     * A competency in words.
     *
     * @param share percent of those measured who have a gap, for the drawing
     */
    record Row(
            String id,
            String competency,
            String kind,
            String required,
            String measured,
            List<Integer> levels,
            String meanGap,
            int withGap,
            int share) {}

    private final ProfileAccess access;
    private final UnitProfiles profiles;
    private final Cities cities;

    UnitProfilePages(ProfileAccess access, UnitProfiles profiles, Cities cities) {
        this.access = access;
        this.profiles = profiles;
        this.cities = cities;
    }

    @GetMapping(ProfileAccess.UNITS)
    ModelAndView list(CurrentUser user) {
        Map<String, Integer> depths = new HashMap<>();
        List<UnitRow> rows = access.units(user).stream()
                .map(unit -> {
                    int depth = depths.containsKey(unit.parentId()) ? depths.get(unit.parentId()) + 1 : 0;
                    depths.put(unit.id(), depth);
                    return new UnitRow(unit.id(), unit.name(), Math.min(depth, DEEPEST_INDENTED));
                })
                .toList();
        return new ModelAndView("profile/units").addObject("rows", rows);
    }

    @GetMapping(UNIT)
    ModelAndView show(@PathVariable String unit, CurrentUser user) {
        WorkUnit found = access.unit(user, unit);
        UnitProfile profile = profiles.of(user.tenant(), unit);
        ModelAndView page = new ModelAndView("profile/unit");
        page.addObject("unit", found);
        page.addObject("today", Words.date(cities.today(user.tenant())));
        page.addObject("people", Words.number(profile.people(), 0));
        page.addObject("categories", categories(profile));
        page.addObject(
                "meanJpm",
                profile.meanJpm().isPresent() ? Words.number(profile.meanJpm().getAsDouble(), 1) : null);
        page.addObject(
                "rows",
                profile.competencies().stream().map(UnitProfilePages::row).toList());
        return page;
    }

    private static List<CategoryRow> categories(UnitProfile profile) {
        List<CategoryRow> rows = new ArrayList<>();
        for (JpmCategory category : JpmCategory.values()) {
            rows.add(row(
                    category.label() + " (" + category.abbreviation() + ")",
                    profile.categories().get(category),
                    profile.people()));
        }
        rows.add(row("Belum dinilai", profile.unknown(), profile.people()));
        return rows;
    }

    private static CategoryRow row(String label, int count, int people) {
        return new CategoryRow(
                label,
                Words.number(count, 0),
                people == 0 ? "-" : Words.number(PERCENT * count / people, 1) + " %",
                share(count, people));
    }

    private static Row row(Distribution each) {
        return new Row(
                each.competency().id(),
                each.competency().name(),
                each.competency().kind().label(),
                Words.number(each.required(), 0),
                Words.number(each.measured(), 0),
                each.levels(),
                each.meanGap().isPresent() ? Words.number(each.meanGap().getAsDouble(), 2) : "-",
                each.withGap(),
                share(each.withGap(), each.measured()));
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(PERCENT * part / whole);
    }

    @GetMapping(UNIT + "/unduh")
    ResponseEntity<byte[]> export(
            @PathVariable String unit, @RequestParam(defaultValue = "csv") String format, CurrentUser user) {
        access.unit(user, unit);
        UnitProfile profile = profiles.of(user.tenant(), unit);
        List<List<Object>> rows = new ArrayList<>();
        for (Distribution each : profile.competencies()) {
            List<Object> row = new ArrayList<>(Arrays.<Object>asList(
                    each.competency().name(), each.competency().kind().label(), each.required(), each.measured()));
            row.addAll(each.levels());
            row.add(each.meanGap().isPresent() ? Math.round(each.meanGap().getAsDouble() * PERCENT) / PERCENT : null);
            row.add(each.withGap());
            rows.add(row);
        }
        for (JpmCategory category : JpmCategory.values()) {
            rows.add(List.of(
                    category.label() + " (" + category.abbreviation() + ")",
                    "Kategori JPM",
                    profile.categories().get(category)));
        }
        rows.add(List.of("Belum dinilai", "Kategori JPM", profile.unknown()));
        return new TableFile(
                        "profil-unit-" + cities.today(user.tenant()),
                        List.of(
                                "Kompetensi",
                                "Jenis",
                                "Pegawai",
                                "Sudah dinilai",
                                "Level 1",
                                "Level 2",
                                "Level 3",
                                "Level 4",
                                "Level 5",
                                "Rata-rata kesenjangan",
                                "Pegawai dengan kesenjangan"),
                        rows)
                .download(format);
    }
}

package id.bangkom.plan;

import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.Figure.Measure;
import id.bangkom.cycle.OpenNeed;
import id.bangkom.plan.Plans.UnitTotals;
import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the plans say in the report on the year beyond the cycle's own figures on the city plan, and what they leave to
 * the next.
 */
@Component
class PlanFigures implements CyclePart {

    private static final String SECTION = "Rencana pengembangan";

    private enum Kind {
        ITEMS("plan.items", "Kegiatan yang disetujui atasan", Measure.COUNT, UnitTotals::items),
        PEOPLE("plan.people", "Pegawai dengan rencana", Measure.COUNT, UnitTotals::people),
        FUNDED_PEOPLE("plan.people.funded", "Pegawai dengan kegiatan didanai", Measure.COUNT, UnitTotals::fundedPeople),
        HOURS("plan.hours.funded", "Jam pelajaran yang didanai", Measure.HOURS, UnitTotals::fundedHours);

        private final String code;
        private final String label;
        private final Measure measure;
        private final ToLongFunction<UnitTotals> value;

        Kind(String code, String label, Measure measure, ToLongFunction<UnitTotals> value) {
            this.code = code;
            this.label = label;
            this.measure = measure;
            this.value = value;
        }
    }

    private final Plans plans;
    private final JdbcClient jdbc;

    PlanFigures(Plans plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(String tenant, int year, LocalDate asOf) {
        List<UnitTotals> totals = plans.totals(tenant, year);
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            figures.add(Figure.city(
                    kind.code,
                    SECTION,
                    kind.label,
                    totals.stream().mapToLong(kind.value).sum(),
                    kind.measure));
            totals.forEach(unit -> figures.add(Figure.unit(
                    unit.unitId(), kind.code, SECTION, kind.label, kind.value.applyAsLong(unit), kind.measure)));
        }
        return figures;
    }

    @Override
    public List<OpenNeed> openNeeds(String tenant, int year) {
        return jdbc.sql(
                        """
                        select id, case_id, title, competency_id, gap, standing_reason from plan_item
                        where tenant = :tenant and for_year = :year and standing = 'DEFERRED'
                        order by case_id, slot
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new OpenNeed(
                        OpenNeed.Kind.DEFERRED_ITEM,
                        row.getString("case_id"),
                        row.getString("competency_id"),
                        row.getInt("gap"),
                        shortened(row.getString("title") + ": " + PlanForms.orNone(row.getString("standing_reason"))),
                        IndividualPlan.PROCESS,
                        new CaseKey(tenant, year, row.getString("case_id")),
                        row.getString("id")))
                .list();
    }

    /** The next year's form shows it in one line of at most 500 characters. */
    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 497) + "...";
    }
}

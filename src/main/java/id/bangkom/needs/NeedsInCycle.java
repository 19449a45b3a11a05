package id.bangkom.needs;

import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.OpenNeed;
import id.bangkom.needs.NeedsCases.Overview;
import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What needs identification gives to the cycle: the gaps it found and how many people it reached. */
@Component
@Order(10)
class NeedsInCycle implements CyclePart {

    private static final String SECTION = "Identifikasi kebutuhan";

    private final NeedsCases cases;

    NeedsInCycle(NeedsCases cases) {
        this.cases = cases;
    }

    @Override
    public List<Figure> figures(String tenant, int year, LocalDate asOf) {
        Overview overview = cases.overview(tenant, year);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.city(
                "needs.people",
                SECTION,
                "Pegawai yang kebutuhannya diketahui",
                overview.finished(),
                Figure.Measure.COUNT));
        if (overview.meanJpm() != null) {
            figures.add(Figure.city(
                    "needs.jpm.mean",
                    SECTION,
                    "Rata-rata kesesuaian jabatan (JPM)",
                    overview.meanJpm(),
                    Figure.Measure.PERCENT));
        }
        return figures;
    }

    @Override
    public List<OpenNeed> openNeeds(String tenant, int year) {
        return cases.gaps(tenant, year).stream()
                .map(gap -> new OpenNeed(
                        OpenNeed.Kind.GAP,
                        gap.caseId(),
                        gap.competencyId(),
                        gap.required() - gap.actual(),
                        gap.competency() + ": level " + gap.actual() + " dari standar " + gap.required(),
                        "needs-identification",
                        new CaseKey(tenant, year, gap.caseId()),
                        gap.competencyId()))
                .toList();
    }
}

package id.bangkom.hours;

import id.bangkom.cycle.CyclePart;
import id.bangkom.cycle.Figure;
import id.bangkom.cycle.Figure.Measure;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The attainment of JP in the report on a year. */
@Component
@Order(60)
class HoursInCycle implements CyclePart {

    private static final String SECTION = "Jam pelajaran";

    private final HoursLedger ledger;
    private final Workforce workforce;

    HoursInCycle(HoursLedger ledger, Workforce workforce) {
        this.ledger = ledger;
        this.workforce = workforce;
    }

    @Override
    public List<Figure> figures(String tenant, int year, LocalDate asOf) {
        List<Figure> figures = new ArrayList<>();
        Attainment city = ledger.city(tenant, year);
        figures.add(Figure.city(
                "hours.floor.bound", SECTION, "Pegawai dengan batas minimal JP", city.bound(), Measure.COUNT));
        figures.add(
                Figure.city("hours.floor.reached", SECTION, "Pegawai yang mencapainya", city.reached(), Measure.COUNT));
        figures.add(Figure.city(
                "hours.floor.percent", SECTION, "Bagian yang mencapainya", city.percentReached(), Measure.PERCENT));
        figures.add(Figure.city("hours.mean", SECTION, "Rata-rata JP per pegawai", city.mean(), Measure.HOURS));
        figures.add(Figure.city(
                "hours.ceiling.passed", SECTION, "PPPK di atas batas JP", city.aboveCeiling(), Measure.COUNT));
        for (WorkUnit unit : workforce.planningUnits(tenant)) {
            Attainment attainment = ledger.unit(tenant, unit.id(), year);
            figures.add(Figure.unit(
                    unit.id(),
                    "hours.floor.percent",
                    SECTION,
                    "Bagian yang mencapai batas minimal JP",
                    attainment.percentReached(),
                    Measure.PERCENT));
        }
        return figures;
    }
}

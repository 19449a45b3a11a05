package id.bangkom.training;

import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.hours.LearningType;
import id.bangkom.training.Programme.Target;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The catalogues of the demo cities. Institutions and prices are made up. */
@Component
@Order(10)
class DemoCatalogue implements DemoPart {

    private final Catalogue catalogue;

    DemoCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void load() {
        Csv.read("partners.csv").stream().map(DemoCatalogue::partner).forEach(catalogue::add);
        Csv.read("programmes.csv").stream().map(DemoCatalogue::programme).forEach(catalogue::add);
    }

    private static Partner partner(Csv.Row row) {
        return new Partner(
                row.get("id"),
                row.get("tenant"),
                row.get("name"),
                Partner.Kind.valueOf(row.get("kind")),
                row.get("place"),
                true);
    }

    private static Programme programme(Csv.Row row) {
        return new Programme(
                row.get("id"),
                row.get("tenant"),
                row.get("title"),
                row.get("description"),
                LearningType.valueOf(row.get("type")),
                Mode.valueOf(row.get("mode")),
                number(row, "jp"),
                number(row, "days"),
                number(row, "minutes"),
                Long.parseLong(row.get("cost")),
                row.get("abroad") != null,
                row.get("partner"),
                number(row, "min"),
                number(row, "max"),
                true,
                targets(row.get("targets")));
    }

    private static int number(Csv.Row row, String heading) {
        return Integer.parseInt(row.get(heading));
    }

    /** For example {@code communication:1-3 teamwork:1-2}. */
    private static List<Target> targets(String written) {
        return Arrays.stream(written.split(" "))
                .map(target -> target.split("[:-]"))
                .map(part -> new Target(part[0], Integer.parseInt(part[1]), Integer.parseInt(part[2])))
                .toList();
    }
}

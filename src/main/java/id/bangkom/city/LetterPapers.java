package id.bangkom.city;

import id.bangkom.access.Cities;
import id.bangkom.access.Tenant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cities' letterheads, for those who write letters. */
@Component
public class LetterPapers {

    private final CityRows rows;
    private final Cities cities;

    LetterPapers(CityRows rows, Cities cities) {
        this.rows = rows;
        this.cities = cities;
    }

    /** As the city has set it; what it has not set yet follows from its name. */
    public LetterPaper of(String tenant) {
        Tenant city = cities.city(tenant);
        Optional<byte[]> logo =
                rows.logoId(tenant).flatMap(id -> rows.logo(tenant, id)).map(Picture::png);
        return rows.letterhead(tenant)
                .map(head -> new LetterPaper(head.government(), head.agency(), head.lines(), head.place(), logo))
                .orElseGet(() -> new LetterPaper(
                        "Pemerintah " + city.name(),
                        city.agency(),
                        List.of(),
                        city.name().replaceFirst("^Kota ", ""),
                        logo));
    }
}

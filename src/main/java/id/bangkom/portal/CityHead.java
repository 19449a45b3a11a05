package id.bangkom.portal;

import java.util.List;
import java.util.Optional;

/** How a city's pages and papers are headed. Another module knows; without it, pages bear the application's own mark. */
public interface CityHead {

    /**
     * @param logo address of the city's logo, or null
     * @param government for example "Pemerintah Kota Palu"; null as long as the city has set no letterhead
     * @param agency the HR agency in full; null as the government
     * @param lines address and contacts, a line each
     */
    record Head(String logo, String government, String agency, List<String> lines) {

        public Head {
            lines = List.copyOf(lines);
        }
    }

    /** @return empty when the city has set nothing */
    Optional<Head> of(String tenant);
}

package id.bangkom.city;

import java.util.List;
import java.util.Optional;

/**
 * What stands on every letter of a city.
 *
 * @param government for example "Pemerintah Kota Palu"
 * @param agency the HR agency in full
 * @param lines address and contacts, a line each
 * @param place where letters are signed, for example "Palu"
 * @param logo PNG, drawn by the application itself; empty when the city has none
 */
public record LetterPaper(String government, String agency, List<String> lines, String place, Optional<byte[]> logo) {

    public LetterPaper {
        lines = List.copyOf(lines);
    }
}

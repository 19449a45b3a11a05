package id.bangkom.city;

import java.util.ArrayList;
import java.util.List;

/**
 * The head of a city's letters, in Indonesian.
 *
 * @param government for example "Pemerintah Kota Palu"
 * @param agency the HR agency in full
 * @param phone or null, as {@code mail} and {@code website}
 * @param place where letters are signed, for example "Palu"
 * @param version counts changes; 0 as long as there is none
 */
record Letterhead(
        String government,
        String agency,
        String address,
        String phone,
        String mail,
        String website,
        String place,
        int version) {

    /** What stands below the names: the address, and the contacts that there are. */
    List<String> lines() {
        List<String> contacts = new ArrayList<>();
        if (phone != null) {
            contacts.add("Telepon " + phone);
        }
        if (mail != null) {
            contacts.add("Surel " + mail);
        }
        if (website != null) {
            contacts.add("Laman " + website);
        }
        return contacts.isEmpty() ? List.of(address) : List.of(address, String.join(", ", contacts));
    }
}

package id.bangkom.durability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the number of a call as the nine levels, 1 to 5, that it sends: what lies in the database says whose it is. */
final class Mark {

    private static final int LEVELS = 9;

    private Mark() {}

    static Map<String, Object> levels(int number) {
        Map<String, Object> levels = new HashMap<>();
        int rest = number;
        for (int slot = 1; slot <= LEVELS; slot++) {
            levels.put("level" + slot, rest % 5 + 1);
            rest /= 5;
        }
        if (rest != 0) {
            throw new IllegalArgumentException("Too many calls: " + number);
        }
        return levels;
    }

    /** @param levels in the order of their slots */
    static int number(List<Integer> levels) {
        int number = 0;
        for (int slot = LEVELS; slot >= 1; slot--) {
            number = number * 5 + levels.get(slot - 1) - 1;
        }
        return number;
    }
}

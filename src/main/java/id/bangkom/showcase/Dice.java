package id.bangkom.showcase;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Chance that is the same at every start: it depends on what is decided and not on when or in which order. */
final class Dice {

    private Dice() {}

    /** @return 0 to sides - 1 */
    static int roll(String about, int sides) {
        CRC32 sum = new CRC32();
        sum.update(about.getBytes(StandardCharsets.UTF_8));
        // Checksums of similar texts are similar; the generator spreads them.
        return new SplittableRandom(sum.getValue()).nextInt(sides);
    }
}

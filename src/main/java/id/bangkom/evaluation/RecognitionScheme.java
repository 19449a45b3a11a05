package id.bangkom.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a city recognises after an evaluation, and how.
 *
 * @param from first day, or null for the one that comes with the application
 * @param levels the first whose conditions are met applies
 */
public record RecognitionScheme(LocalDate from, List<Level> levels) {

    /**
     * A kind of recognition.
     *
     * @param title for example "Pembelajar teladan"
     * @param benefit what the person gets
     * @param lowestBand category of the index that is needed at least, or null when none is
     * @param hours recognised JP of the year, at least
     * @param sessions confirmed sessions as a mentor in the year, at least
     */
    public record Level(String title, String benefit, Band lowestBand, int hours, int sessions) {

        boolean isMetBy(Band band, double recognisedHours, int mentorSessions) {
            // Bands are in order, the best first.
            boolean good = lowestBand == null || band != null && band.compareTo(lowestBand) <= 0;
            return good && recognisedHours >= hours && mentorSessions >= sessions;
        }

        /** Whether whoever meets the other one meets this one, too. */
        boolean comprises(Level other) {
            boolean band = lowestBand == null
                    || other.lowestBand() != null && other.lowestBand().compareTo(lowestBand) <= 0;
            return band && other.hours() >= hours && other.sessions() >= sessions;
        }

        /** The conditions in words. */
        public String conditions() {
            List<String> words = new ArrayList<>();
            if (lowestBand != null) {
                words.add("indeks evaluasi sekurang-kurangnya " + lowestBand.label());
            }
            if (hours > 0) {
                words.add("sekurang-kurangnya " + hours + " JP diakui");
            }
            if (sessions > 0) {
                words.add("sekurang-kurangnya " + sessions + " sesi mentoring sebagai mentor");
            }
            return words.isEmpty() ? "tanpa syarat" : String.join(", ", words);
        }
    }

    /**
     * In words and thresholds what the decision table {@code recognition} says, which a city starts with; a test compares
     * the two for every input.
     */
    static final RecognitionScheme DEFAULT = new RecognitionScheme(
            null,
            List.of(
                    new Level("Kelompok talenta", "Diusulkan masuk kelompok talenta.", Band.VERY_GOOD, 20, 12),
                    new Level("Mentor teladan", "Penghargaan mentor teladan.", null, 0, 12),
                    new Level("Prioritas tugas belajar", "Didahulukan dalam tugas belajar.", Band.VERY_GOOD, 40, 0),
                    new Level("Pembelajar teladan", "Penghargaan pembelajar teladan.", Band.VERY_GOOD, 20, 0),
                    new Level("Piagam penghargaan", "Piagam penghargaan.", Band.GOOD, 20, 0)));

    public RecognitionScheme {
        levels = List.copyOf(levels);
    }

    /**
     * @param band null without an index
     * @return the recognition that is proposed, empty for none
     */
    public Optional<Level> of(Band band, double hours, int sessions) {
        return levels.stream()
                .filter(level -> level.isMetBy(band, hours, sessions))
                .findFirst();
    }
}

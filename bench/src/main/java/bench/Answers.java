package bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What somebody fills into the form {@code self-assessment}: a level for each competency and two texts. */
final class Answers {

    private static final String CHALLENGES =
            "Volume pengaduan meningkat sejak aplikasi layanan dibuka, sedangkan petugas yang memahami aplikasinya masih"
                    + " terbatas.";
    private static final String WISHES = "Pelatihan manajemen waktu dan komunikasi pelayanan publik dengan simulasi.";

    private Answers() {}

    static Map<String, Object> of(int competencies, Random random) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int slot = 1; slot <= competencies; slot++) {
            answers.put("level" + slot, 1 + random.nextInt(5));
        }
        answers.put("challenges", CHALLENGES);
        answers.put("wishes", WISHES);
        return answers;
    }
}

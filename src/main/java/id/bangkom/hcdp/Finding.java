package id.bangkom.hcdp;

import id.bangkom.hcdp.PlanLine.Activity;
import id.bangkom.process.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in a city plan that should be looked at before it is approved.
 *
 * @param title of the programme, or name of the competency
 * @param activities it is about
 * @param words what is the matter, Indonesian
 * @param saving IDR; 0 when it saves nothing or nobody knows
 * @param actions what can be done, with their codes
 */
record Finding(Kind kind, String title, List<Activity> activities, String words, long saving, List<Option> actions) {

    /** What is the matter. */
    enum Kind {
        DUPLICATE("Program ganda"),
        TWICE("Kompetensi sama dalam satu triwulan"),
        HELD("Program sudah pernah lulus"),
        SHARED("Kelas bersama"),
        SMALL("Di bawah peserta minimum");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }

        /** Whether it is about one person, whose name says what it is about. */
        boolean isOfOne() {
            return this == DUPLICATE || this == TWICE || this == HELD;
        }
    }

    Finding {
        activities = List.copyOf(activities);
        actions = List.copyOf(actions);
    }

    /** The same as long as it is about the same activities in the same quarter; says nothing of people. */
    String code() {
        String about = kind
                + activities.stream()
                        .map(each -> each.item().id() + each.work().quarter())
                        .sorted()
                        .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 40);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

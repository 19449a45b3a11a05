package id.bangkom.testing;

import id.bangkom.process.OpenTask;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What people of the demo city answer where a form alone does not suggest it. */
public final class Wishes {

    private Wishes() {}

    /** Answers by field key, for a {@link FormRobot}. */
    public static Map<String, Object> of(OpenTask task, LocalDate today) {
        Map<String, Object> wishes = new HashMap<>();
        switch (task.form()) {
            case "self-assessment" -> {
                for (int slot = 1; slot <= 15; slot++) {
                    wishes.put("level" + slot, 1 + Math.floorMod(task.key().id().hashCode() + slot, 2));
                }
                wishes.put("challenges", "Kurang waktu karena pengaduan banyak.");
            }
            case "draft-plan" -> {
                for (int slot = 1; slot <= 4; slot++) {
                    wishes.put("item" + slot + "Programme", new FormRobot.Choice(3 * slot));
                    wishes.put("item" + slot + "Quarter", new FormRobot.Choice(slot - 1));
                    wishes.put("item" + slot + "Goal", "Melayani masyarakat lebih cepat");
                }
                wishes.put("ceilingAccepted", true);
                wishes.put("ceilingReason", "Diperlukan untuk layanan.");
            }
            case "approve-city-plan" -> {
                wishes.put("decreeNo", "188.45/101/BKPSDMD/2027");
                wishes.put("decreeDate", today.toString());
            }
            case "schedule-class" -> {
                wishes.put("place", "Aula BKPSDMD");
                wishes.put("startsOn", today.plusDays(28).toString());
                wishes.put("endsOn", today.plusDays(42).toString());
            }
            case "follow-learning" -> {
                wishes.put("startedOn", today.toString());
                wishes.put("finishedOn", today.toString());
                wishes.put("days", 1);
                wishes.put("minutes", 360);
            }
            case "submit-evidence" -> {
                wishes.put("number", "800/" + task.key().id() + "/2027");
                wishes.put("issuedOn", today.toString());
                wishes.put("note", "Ringkasan hasil belajar.");
            }
            case "agree-follow-up" -> {
                wishes.put("action1", "Menjawab pengaduan dengan cara yang dilatih");
                wishes.put("place1", "Loket pengaduan");
                wishes.put("responsible1", new FormRobot.Choice(0));
                wishes.put("dueOn1", today.plusDays(60).toString());
                wishes.put("indicator1", "Pengaduan dijawab dalam 24 jam");
                wishes.put("priority1", new FormRobot.Choice(0));
            }
            case "log-session" -> {
                wishes.put("heldOn", today.toString());
                wishes.put("minutes", 60);
                wishes.put("topic", "Menjawab pengaduan");
                wishes.put("notes", "Latihan menjawab tiga pengaduan.");
            }
            case "record-results" -> {
                wishes.put("attended", new FormRobot.All());
                for (int slot = 1; slot <= 30; slot++) {
                    wishes.put("pre" + slot, 50);
                    wishes.put("post" + slot, 80);
                }
            }
            default -> {
                // The form says enough.
            }
        }
        return wishes;
    }
}

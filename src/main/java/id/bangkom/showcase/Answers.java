package id.bangkom.showcase;

import static java.util.Map.entry;

import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What people enter into each form, from what it shows them. */
@Component
class Answers {

    private static final Pattern STANDARD = Pattern.compile("standar jabatan: (\\d)");
    private static final Pattern DAYS = Pattern.compile("(\\d+) hari");
    private static final Pattern JP = Pattern.compile("\\((\\d+)(?:,\\d+)? JP");

    /** What a plan has room for, and the JP that civil servants have to plan. */
    private static final int ITEMS = 5;

    private static final int HOURS = 20;

    /**
     * @param view what the form shows
     * @param today on the city's calendar
     */
    Map<String, Object> of(Turn turn, Map<String, Object> view, Act act, LocalDate today) {
        Form form = new Form(turn, view, act, today);
        return switch (turn.form()) {
            case "self-assessment" -> selfAssessment(form);
            case "confirm-needs" -> confirmNeeds(form);
            case "draft-plan" -> draftPlan(form);
            case "approve-plan" -> decision(form, Phrases.PLAN_BACK, Phrases.PLAN_NO);
            case "draft-unit-plan" -> Map.of("funded", form.list("funded"));
            case "endorse-unit-plan" -> decision(form, Phrases.UNIT_BACK, Phrases.UNIT_BACK);
            case "verify-unit-plan" -> decision(form, Phrases.UNIT_BACK, Phrases.UNIT_BACK);
            case "revise-unit-plan" -> Map.of("funded", form.list("funded"));
            case "endorse-revision", "approve-revision" -> Map.of("decision", "APPROVE");
            case "adjust-revision" -> Map.of("decision", "ADJUST");
            case "verify-city-plan" -> Map.of("decision", "APPROVE");
            case "approve-city-plan" -> approveCityPlan(form);
            case "review-report" -> Map.of("remarks", Phrases.REPORT, "recommendation", Phrases.RECOMMENDATION);
            case "ratify-report" -> Map.of("decision", "RATIFY");
            case "schedule-class" -> scheduleClass(form);
            case "confirm-class" -> agreement(form, "CONFIRM", "DECLINE", Phrases.CLASS_DECLINED);
            case "record-results" -> recordResults(form);
            case "confirm-attendance" -> agreement(form, "ACCEPT", "DECLINE", Phrases.CANNOT_COME);
            case "follow-learning" -> followLearning(form);
            case "submit-evidence" -> submitEvidence(form);
            case "verify-evidence" -> decision(form, Phrases.EVIDENCE_BACK, Phrases.EVIDENCE_NO);
            case "rate-training" -> rateTraining(form);
            case "accept-mentee" -> agreement(form, "ACCEPT", "DECLINE", Phrases.NO_TIME_FOR_MENTEE);
            case "agree-goals" -> agreeGoals(form);
            case "log-session" -> logSession(form);
            case "confirm-session" -> agreement(form, "CONFIRM", "DISPUTE", Phrases.SESSION_WRONG);
            case "review-as-mentor" -> reviewAsMentor(form);
            case "review-as-mentee" -> Map.of("rating", 4 + form.roll("rating", 2), "remarks", Phrases.MENTEE_REMARK);
            case "evaluate-self" -> statements(form, "self");
            case "observe-behaviour" -> observeBehaviour(form);
            case "interview" -> Map.of(
                    "story", Phrases.STORY,
                    "helped", Phrases.HELPED,
                    "hindered", Phrases.HINDERED,
                    "proof", Phrases.PROOF);
            case "agree-follow-up" -> followUp(form);
            default -> throw new IllegalArgumentException("Nobody knows what to answer in " + turn.form());
        };
    }

    /** A form before one person at one time. */
    private record Form(Turn turn, Map<String, Object> view, Act act, LocalDate today) {

        CaseKey key() {
            return turn.key();
        }

        int roll(String what, int sides) {
            return turn.roll(what, sides);
        }

        String one(List<String> phrases) {
            return turn.one(phrases);
        }

        String text(String name) {
            return (String) view.get(name);
        }

        List<?> list(String name) {
            return view.get(name) instanceof List<?> values ? values : List.of();
        }

        /** Values of the choices offered under this name. */
        List<String> options(String name) {
            return List.copyOf(labels(name).keySet());
        }

        /** What is written beside each of these choices, by value. */
        Map<String, String> labels(String name) {
            Map<String, String> labels = new LinkedHashMap<>();
            list(name).stream()
                    .map(option -> (Map<?, ?>) option)
                    .forEach(option -> labels.put((String) option.get("value"), (String) option.get("label")));
            return labels;
        }
    }

    // needs

    private static Map<String, Object> selfAssessment(Form form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int slot = 1; slot <= 15; slot++) {
            String label = form.text("label" + slot);
            if (label != null) {
                Object before = form.view().get("level" + slot);
                answers.put("level" + slot, before != null ? before : level(form, slot, label));
            }
        }
        answers.put(
                "barriers",
                List.of(List.of("TIME", "TRAINING", "ACCESS", "TIME").get(form.roll("barriers", 4))));
        answers.put("challenges", form.one(Phrases.CHALLENGES));
        answers.put("constraints", List.of(form.roll("constraints", 3) == 0 ? "NO_INTERNET" : "BUSY"));
        answers.put("methods", form.roll("methods", 2) == 0 ? List.of("WORKSHOP") : List.of("E_LEARNING", "MENTORING"));
        answers.put("topics", List.of(form.options("topicChoices").get(form.roll("topics", 5))));
        answers.put("wishes", form.one(Phrases.WISHES));
        answers.put("teaches", form.roll("teaches", 3) == 0);
        return answers;
    }

    /** At the standard of the position, or one or two levels below it. */
    private static int level(Form form, int slot, String label) {
        Matcher standard = STANDARD.matcher(label);
        int required = standard.find() ? Integer.parseInt(standard.group(1)) : 3;
        int below = List.of(0, 0, 0, 0, 1, 1, 1, 2).get(form.roll("level" + slot, 8));
        return Math.max(1, required - below);
    }

    private static Map<String, Object> confirmNeeds(Form form) {
        if (form.act().choice() != Choice.YES) {
            return Map.of("decision", "RETURN", "reason", form.one(Phrases.NEEDS_BACK));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("decision", "CONFIRM");
        int corrected = 1 + form.roll("corrected", 9);
        for (int slot = 1; slot <= 15; slot++) {
            String label = form.text("label" + slot);
            if (label != null) {
                Integer own = (Integer) form.view().get("level" + slot);
                int seen = own == null ? level(form, slot, label) : own;
                answers.put("level" + slot, slot == corrected ? Math.max(1, seen - 1) : seen);
            }
        }
        return answers;
    }

    // plans

    /** What is proposed, and from the catalogue what is missing to the hours that everybody has to plan. */
    private static Map<String, Object> draftPlan(Form form) {
        Map<String, String> catalogue = form.labels("programmes");
        List<String> chosen = new ArrayList<>();
        for (int slot = 1; slot <= ITEMS; slot++) {
            String programme = form.text("item" + slot + "Programme");
            if (programme != null && catalogue.containsKey(programme)) {
                chosen.add(programme);
            }
        }
        List<String> others = new ArrayList<>(catalogue.keySet());
        Collections.rotate(others, form.roll("programmes", Math.max(1, others.size())));
        for (String other : others) {
            if (chosen.size() == ITEMS || hours(chosen, catalogue) >= HOURS) {
                break;
            }
            if (!chosen.contains(other)) {
                chosen.add(other);
            }
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int slot = 1; slot <= chosen.size(); slot++) {
            answers.put("item" + slot + "Programme", chosen.get(slot - 1));
            answers.put("item" + slot + "Quarter", "Q" + (1 + (slot - 1) % 4));
            answers.put("item" + slot + "Goal", Phrases.GOALS.get((slot + form.roll("goal", 5)) % 5));
        }
        answers.put("wantsMentor", form.roll("mentor", 4) == 0);
        String position = form.text("careerPosition");
        answers.put(
                "careerPosition",
                position != null ? position : form.options("positions").get(0));
        answers.put("careerGoal", form.one(Phrases.CAREER));
        if (Boolean.TRUE.equals(form.view().get("agreement"))) {
            answers.put("ceilingAccepted", true);
            answers.put("ceilingReason", Phrases.CEILING);
        }
        return answers;
    }

    private static int hours(List<String> programmes, Map<String, String> catalogue) {
        return programmes.stream().map(catalogue::get).mapToInt(Answers::hours).sum();
    }

    private static int hours(String label) {
        Matcher hours = JP.matcher(label);
        return hours.find() ? Integer.parseInt(hours.group(1)) : 0;
    }

    private static Map<String, Object> approveCityPlan(Form form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("decision", "APPROVE");
        if (Boolean.TRUE.equals(form.view().get("last"))) {
            answers.put(
                    "decreeNo",
                    "800.1.4/%d/BKPSDM/%d"
                            .formatted(
                                    100 + form.roll("decree", 800), form.today().getYear()));
            answers.put("decreeDate", form.today().toString());
        }
        return answers;
    }

    // training

    private static Map<String, Object> scheduleClass(Form form) {
        Matcher days = DAYS.matcher(Objects.toString(form.text("length"), ""));
        int length = days.find() ? Integer.parseInt(days.group(1)) : 5;
        List<String> partners = form.options("partners");
        String wanted = form.act().partner();
        String partner = wanted != null && partners.contains(wanted) ? wanted : form.text("partnerId");
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("partnerId", partner != null ? partner : partners.get(form.roll("partner", partners.size())));
        answers.put("place", form.one(Phrases.PLACES));
        answers.put("startsOn", form.act().day().toString());
        // With weekends in between for longer ones.
        answers.put(
                "endsOn",
                form.act().day().plusDays(length - 1 + 2L * (length / 5)).toString());
        answers.put("quota", 12);
        answers.put("note", Phrases.CLASS_NOTE);
        return answers;
    }

    private static Map<String, Object> recordResults(Form form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<String> participants = form.options("participants");
        if (participants.isEmpty()) {
            return answers;
        }
        List<String> came = participants.stream()
                .filter(participant ->
                        participants.indexOf(participant) == 0 || Dice.roll(form.key() + participant, 12) > 0)
                .toList();
        answers.put("attended", came);
        for (int place = 1; place <= participants.size(); place++) {
            if (came.contains(participants.get(place - 1))) {
                int before = 40 + 5 * form.roll("pre" + place, 6);
                answers.put("pre" + place, before);
                answers.put("post" + place, Math.min(100, before + 10 + 5 * form.roll("post" + place, 6)));
            }
        }
        answers.put("note", Phrases.RESULTS_NOTE);
        return answers;
    }

    private static Map<String, Object> followLearning(Form form) {
        int days = 2 + form.roll("days", 3);
        return Map.of(
                "startedOn",
                form.today().minusDays(days).toString(),
                "finishedOn",
                form.today().toString(),
                "days",
                days,
                "minutes",
                90 * days + 45);
    }

    private static Map<String, Object> submitEvidence(Form form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        boolean certificate = Boolean.TRUE.equals(form.view().get("certificate"));
        if (certificate) {
            String number = form.text("number");
            answers.put(
                    "number",
                    number != null
                            ? number
                            : "%03d/%s/%d"
                                    .formatted(
                                            form.roll("number", 900) + 1,
                                            form.key().id(),
                                            form.key().year()));
        }
        answers.put("issuedOn", form.today().toString());
        String issuer = form.text("issuer");
        String partner = form.text("partner");
        answers.put("issuer", issuer != null ? issuer : partner != null ? partner : "BKPSDM");
        answers.put(
                "link",
                "https://berkas.example/" + form.key().year() + "/" + form.key().id());
        answers.put("note", form.one(Phrases.LEARNED));
        return answers;
    }

    private static Map<String, Object> rateTraining(Form form) {
        return Map.of(
                "material", 3 + form.roll("material", 3),
                "trainer", 3 + form.roll("trainer", 3),
                "relevance", 3 + form.roll("relevance", 3),
                "organisation", 2 + form.roll("organisation", 4),
                "remark", form.one(Phrases.RATING));
    }

    // mentoring

    private static Map<String, Object> agreeGoals(Form form) {
        int goal = form.roll("goal", Phrases.MENTORING_GOALS.size());
        return Map.of(
                "meetings", 4,
                "goal1", Phrases.MENTORING_GOALS.get(goal),
                "measure1", Phrases.MENTORING_MEASURES.get(goal),
                "reachBy1", form.act().day().toString());
    }

    private static Map<String, Object> logSession(Form form) {
        if (form.act().choice() == Choice.NO) {
            return Map.of("decision", "FINISH");
        }
        int topic = (form.turn().time() + form.roll("topic", 4)) % Phrases.TOPICS.size();
        return Map.of(
                "decision", "LOG",
                "heldOn", form.today().toString(),
                "minutes", 60 + 15 * form.roll("minutes", 5),
                "topic", Phrases.TOPICS.get(topic),
                "notes", Phrases.SESSION_NOTES.get(topic));
    }

    private static Map<String, Object> reviewAsMentor(Form form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int slot = 1; slot <= 3; slot++) {
            if (form.text("label" + slot) != null) {
                answers.put("outcome" + slot, form.roll("outcome", 3) == 0 ? "PARTLY" : "REACHED");
            }
        }
        answers.put("level", 3);
        answers.put("rating", 4);
        answers.put("remarks", Phrases.MENTOR_REMARK);
        return answers;
    }

    // evaluation

    private static Map<String, Object> statements(Form form, String who) {
        Map<String, Object> answers = new LinkedHashMap<>();
        // Both sides agree on how well it went with a programme.
        int mood = Dice.roll(form.turn().offset() + form.text("programme"), 6);
        for (int slot = 1; slot <= 8; slot++) {
            if (form.text("label" + slot) != null) {
                answers.put("answer" + slot, agreement(mood, form.roll(who + slot, 4)));
            }
        }
        answers.put("examples", form.one(Phrases.EXAMPLES));
        answers.put("obstacles", form.one(Phrases.OBSTACLES));
        return answers;
    }

    private static String agreement(int mood, int roll) {
        return switch (mood) {
            case 0, 1 -> "STRONGLY_AGREE";
            case 2 -> roll == 0 ? "PARTLY" : "DISAGREE";
            default -> roll == 0 ? "PARTLY" : roll == 3 ? "STRONGLY_AGREE" : "AGREE";
        };
    }

    private static Map<String, Object> observeBehaviour(Form form) {
        Map<String, Object> answers = statements(form, "supervisor");
        for (int slot = 1; slot <= 3; slot++) {
            if (form.text("levelLabel" + slot) != null) {
                answers.put("level" + slot, 3 + form.roll("level" + slot, 2));
            }
        }
        answers.put("chances", form.roll("chances", 3) == 0 ? "SOME" : "MANY");
        return answers;
    }

    private static Map<String, Object> followUp(Form form) {
        if (form.roll("need", 4) == 0) {
            return Map.of("need", "NONE", "noneReason", Phrases.NO_FOLLOW_UP);
        }
        int action = form.roll("action", Phrases.ACTIONS.size());
        return Map.ofEntries(
                entry("need", "FOLLOW_UP"),
                entry("action1", Phrases.ACTIONS.get(action)),
                entry("place1", Phrases.WORKPLACES.get(action)),
                entry("responsible1", "EMPLOYEE"),
                entry("dueOn1", form.today().plusDays(60).toString()),
                entry("indicator1", Phrases.INDICATORS.get(action)),
                entry("priority1", form.roll("priority", 2) == 0 ? "HIGH" : "MEDIUM"));
    }

    // shared

    private static Map<String, Object> decision(Form form, List<String> back, List<String> no) {
        return switch (form.act().choice()) {
            case YES -> Map.of("decision", "APPROVE");
            case BACK -> Map.of("decision", "RETURN", "reason", form.one(back));
            case NO -> Map.of("decision", "REJECT", "reason", form.one(no));
        };
    }

    private static Map<String, Object> agreement(Form form, String yes, String no, List<String> reasons) {
        return form.act().choice() == Choice.YES
                ? Map.of("decision", yes)
                : Map.of("decision", no, "reason", form.one(reasons));
    }
}

package id.bangkom.needs;

import id.bangkom.access.Cities;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.cycle.Cycles;
import id.bangkom.needs.UnitSurveyRows.Answer;
import id.bangkom.needs.UnitSurveyRows.Note;
import id.bangkom.needs.UnitSurveyRows.Question;
import id.bangkom.needs.UnitSurveyRows.QuestionKind;
import id.bangkom.needs.UnitSurveyRows.Rating;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions that a unit adds to the self-assessment, and the survey that it answers about itself. */
@Component
class UnitSurvey {

    /** Places in the form. */
    static final int QUESTIONS = 5;

    /** Characters of a question, of a note. */
    static final int LONGEST_QUESTION = 200;

    static final int LONGEST_NOTE = 1000;

    private final UnitSurveyRows rows;
    private final Workforce workforce;
    private final Competencies competencies;
    private final Cycles cycles;
    private final Cities cities;
    private final Clock clock;

    UnitSurvey(
            UnitSurveyRows rows,
            Workforce workforce,
            Competencies competencies,
            Cycles cycles,
            Cities cities,
            Clock clock) {
        this.rows = rows;
        this.workforce = workforce;
        this.competencies = competencies;
        this.cycles = cycles;
        this.cities = cities;
        this.clock = clock;
    }

    /** Questions of the unit in whose plan the person is. */
    List<Question> questions(Employee employee, int year) {
        return rows.questions(employee.tenant(), year, planningUnit(employee));
    }

    Map<Integer, Answer> answers(Employee employee, CaseKey key) {
        return rows.answersOf(key, planningUnit(employee));
    }

    private String planningUnit(Employee employee) {
        return workforce
                .planningUnitOf(employee.tenant(), employee.unitId())
                .map(WorkUnit::id)
                .orElse(employee.unitId());
    }

    /**
     * Keeps what somebody answered.
     *
     * @param scales by place, 1 to 5 or null
     * @param texts by place, or null
     * @throws Refusal naming each question on a scale without an answer, and each answer to no question
     */
    @Transactional
    void answer(CaseKey key, Employee employee, List<Integer> scales, List<String> texts) {
        Map<Integer, Question> asked = questions(employee, key.year()).stream()
                .collect(Collectors.toMap(Question::slot, question -> question));
        List<FieldProblem> problems = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int slot = 1; slot <= QUESTIONS; slot++) {
            Question question = asked.get(slot);
            Integer scale = scales.get(slot - 1);
            String text = texts.get(slot - 1);
            boolean onScale = question != null && question.kind() == QuestionKind.SCALE;
            boolean inWords = question != null && question.kind() == QuestionKind.TEXT;
            if (onScale && scale == null) {
                problems.add(new FieldProblem(
                        "scale" + slot, "Pertanyaan \"" + question.text() + "\" wajib dijawab dengan 1 sampai 5."));
            } else if (!onScale && scale != null || !inWords && text != null) {
                problems.add(new FieldProblem(
                        (scale != null ? "scale" : "text") + slot,
                        "Jawaban ke-" + slot + " tidak sesuai dengan pertanyaan unit Anda."));
            } else if (scale != null || text != null) {
                answers.add(new Answer(slot, scale, text));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        rows.answer(key, planningUnit(employee), answers);
    }

    /** Whether the questions of a year can still be changed: until its cycle is opened. */
    boolean isOpen(String tenant, int year) {
        return cycles.find(tenant, year).isEmpty();
    }

    /**
     * Sets the questions of a unit for a year. Only for callers that have checked that the person may speak for the unit.
     *
     * @param questions empty texts are left out
     * @throws Refusal when the cycle of the year is open already, or a text is too long
     */
    @Transactional
    void ask(Actor actor, int year, String unitId, Collection<Question> questions) {
        if (!isOpen(actor.tenant(), year)) {
            throw Refusal.conflict(
                    "Siklus tahun " + year
                            + " sudah dibuka, sehingga pertanyaannya tidak dapat diubah. Susun pertanyaan untuk tahun berikutnya.");
        }
        List<Question> asked =
                questions.stream().filter(question -> question.text() != null).toList();
        List<FieldProblem> problems = asked.stream()
                .filter(question -> question.text().length() > LONGEST_QUESTION || question.kind() == null)
                .map(question -> new FieldProblem(
                        "text" + question.slot(),
                        "Pertanyaan " + question.slot() + ": pilih jenis jawabannya dan tulis paling banyak "
                                + LONGEST_QUESTION + " karakter."))
                .toList();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        rows.ask(actor.tenant(), year, unitId, asked, actor.userId(), clock.instant());
    }

    /** Competencies that a unit rates: the common ones, and the technical ones that positions of its people require. */
    List<Competency> rated(String tenant, String unitId) {
        Set<String> positions = workforce.employeesOf(tenant, unitId).stream()
                .map(Employee::positionId)
                .collect(Collectors.toSet());
        return competencies.standardsOf(tenant, positions, cities.today(tenant)).values().stream()
                .flatMap(List::stream)
                .map(required -> required.competency())
                .distinct()
                .sorted(Comparator.comparing(Competency::kind).thenComparing(Competency::name))
                .toList();
    }

    /**
     * Keeps how a unit sees itself. Only for callers that have checked that the person may speak for the unit.
     *
     * @param ratings of any of {@link #rated}
     * @throws Refusal when the cycle of the year is not open, something is rated that the unit does not have, a number is
     *     not 1 to 5, or a text is too long
     */
    @Transactional
    void rate(Actor actor, int year, String unitId, List<Rating> ratings, String barriers, String topics) {
        if (isOpen(actor.tenant(), year)) {
            throw Refusal.conflict("Siklus tahun " + year + " belum dibuka, sehingga survei unit belum dapat diisi.");
        }
        Set<String> known =
                rated(actor.tenant(), unitId).stream().map(Competency::id).collect(Collectors.toSet());
        boolean good = ratings.stream()
                .allMatch(rating ->
                        known.contains(rating.competencyId()) && isLevel(rating.need()) && isLevel(rating.mastery()));
        if (!good || ratings.isEmpty()) {
            throw Refusal.invalid(
                    "Isi kebutuhan dan penguasaan dengan 1 sampai 5, keduanya, untuk sedikitnya satu kompetensi.");
        }
        if (length(barriers) > LONGEST_NOTE || length(topics) > LONGEST_NOTE) {
            throw Refusal.invalid(
                    "Isian hambatan dan topik masing-masing paling banyak " + LONGEST_NOTE + " karakter.");
        }
        rows.rate(actor.tenant(), year, unitId, ratings, new Note(barriers, topics, actor.userId(), clock.instant()));
    }

    private static boolean isLevel(int value) {
        return value >= 1 && value <= 5;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}

package id.bangkom.needs;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Level;
import id.bangkom.competency.UnitIndicator;
import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.needs.UnitSurveyRows.Answer;
import id.bangkom.needs.UnitSurveyRows.Question;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.training.Catalogue;
import id.bangkom.training.Programme;
import id.bangkom.workforce.Employee;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of needs identification show. */
@Component
class NeedsForms {

    private static final String UNKNOWN = "-";

    private final Competencies competencies;
    private final CarriedNeeds carriedNeeds;
    private final MandatoryNeeds mandatory;
    private final Catalogue catalogue;
    private final UnitSurvey survey;

    NeedsForms(
            Competencies competencies,
            CarriedNeeds carriedNeeds,
            MandatoryNeeds mandatory,
            Catalogue catalogue,
            UnitSurvey survey) {
        this.competencies = competencies;
        this.carriedNeeds = carriedNeeds;
        this.mandatory = mandatory;
        this.catalogue = catalogue;
        this.survey = survey;
    }

    SelfAssessmentView selfAssessment(Employee employee, NeedsCase needsCase, List<Rating> ratings, Voice voice) {
        Map<Integer, Question> asked = survey
                .questions(employee, needsCase.key().year())
                .stream()
                .collect(Collectors.toMap(Question::slot, question -> question));
        Map<Integer, Answer> answered = survey.answers(employee, needsCase.key());
        return new SelfAssessmentView(
                employee.name(),
                employee.positionTitle(),
                employee.unitName(),
                needsCase.key().year(),
                "Isi menurut keadaan yang sebenarnya; atasan Anda akan membandingkan dan mengonfirmasinya.",
                performance(needsCase),
                indicators(employee, needsCase.key().year() - 1),
                mandatory(employee, needsCase.key().year()),
                carried(employee, needsCase.key().year()),
                needsCase.returnReason(),
                label(ratings, 1),
                label(ratings, 2),
                label(ratings, 3),
                label(ratings, 4),
                label(ratings, 5),
                label(ratings, 6),
                label(ratings, 7),
                label(ratings, 8),
                label(ratings, 9),
                label(ratings, 10),
                label(ratings, 11),
                label(ratings, 12),
                label(ratings, 13),
                label(ratings, 14),
                label(ratings, 15),
                self(ratings, 1),
                self(ratings, 2),
                self(ratings, 3),
                self(ratings, 4),
                self(ratings, 5),
                self(ratings, 6),
                self(ratings, 7),
                self(ratings, 8),
                self(ratings, 9),
                self(ratings, 10),
                self(ratings, 11),
                self(ratings, 12),
                self(ratings, 13),
                self(ratings, 14),
                self(ratings, 15),
                names(voice.barriers()),
                needsCase.challenges(),
                names(voice.constraints()),
                names(voice.methods()),
                ratings.stream()
                        .map(rating -> new Option(rating.competency(), rating.competencyId()))
                        .toList(),
                voice.topics(),
                needsCase.wishes(),
                voice.teaches(),
                voice.teachingTopics(),
                question(asked, 1),
                kind(asked, 1),
                scale(answered, 1),
                text(answered, 1),
                question(asked, 2),
                kind(asked, 2),
                scale(answered, 2),
                text(answered, 2),
                question(asked, 3),
                kind(asked, 3),
                scale(answered, 3),
                text(answered, 3),
                question(asked, 4),
                kind(asked, 4),
                scale(answered, 4),
                text(answered, 4),
                question(asked, 5),
                kind(asked, 5),
                scale(answered, 5),
                text(answered, 5));
    }

    ConfirmationView confirmation(Employee employee, NeedsCase needsCase, List<Rating> ratings, Voice voice) {
        return new ConfirmationView(
                employee.name(),
                employee.positionTitle(),
                employee.unitName(),
                needsCase.key().year(),
                needsCase.selfAssessedAt() == null
                        ? "Pegawai belum mengisi penilaian mandiri sampai batas waktunya; isi level menurut penilaian Anda."
                        : "Kolom isian di bawah sudah memuat level dari pegawai; koreksi bila perlu.",
                performance(needsCase),
                shortfall(needsCase),
                indicators(employee, needsCase.key().year() - 1),
                mandatory(employee, needsCase.key().year()),
                ratings.stream().map(NeedsForms::row).toList(),
                voices(voice, ratings),
                Optional.ofNullable(needsCase.challenges()).orElse(UNKNOWN),
                Optional.ofNullable(needsCase.wishes()).orElse(UNKNOWN),
                needsCase.returnReason() == null
                        ? null
                        : "Sudah pernah dikembalikan dengan alasan: " + needsCase.returnReason(),
                label(ratings, 1),
                label(ratings, 2),
                label(ratings, 3),
                label(ratings, 4),
                label(ratings, 5),
                label(ratings, 6),
                label(ratings, 7),
                label(ratings, 8),
                label(ratings, 9),
                label(ratings, 10),
                label(ratings, 11),
                label(ratings, 12),
                label(ratings, 13),
                label(ratings, 14),
                label(ratings, 15),
                start(ratings, 1),
                start(ratings, 2),
                start(ratings, 3),
                start(ratings, 4),
                start(ratings, 5),
                start(ratings, 6),
                start(ratings, 7),
                start(ratings, 8),
                start(ratings, 9),
                start(ratings, 10),
                start(ratings, 11),
                start(ratings, 12),
                start(ratings, 13),
                start(ratings, 14),
                start(ratings, 15));
    }

    private static ConfirmationView.RatingRow row(Rating rating) {
        Integer known = rating.self() != null ? rating.self() : rating.assessed();
        return new ConfirmationView.RatingRow(
                rating.competency(),
                level(rating.required()),
                level(rating.self()),
                level(rating.assessed()),
                known == null ? UNKNOWN : String.valueOf(Math.max(0, rating.required() - known)));
    }

    private static String question(Map<Integer, Question> asked, int slot) {
        return asked.containsKey(slot) ? asked.get(slot).text() : null;
    }

    private static String kind(Map<Integer, Question> asked, int slot) {
        return asked.containsKey(slot) ? asked.get(slot).kind().name() : null;
    }

    private static Integer scale(Map<Integer, Answer> answered, int slot) {
        return answered.containsKey(slot) ? answered.get(slot).scale() : null;
    }

    private static String text(Map<Integer, Answer> answered, int slot) {
        return answered.containsKey(slot) ? answered.get(slot).text() : null;
    }

    private static List<String> names(List<? extends Choice> choices) {
        return choices.stream().map(Choice::name).toList();
    }

    private static List<ConfirmationView.VoiceRow> voices(Voice voice, List<Rating> ratings) {
        List<ConfirmationView.VoiceRow> rows = new ArrayList<>();
        say(rows, "Hambatan", voice.barriers().stream().map(Barrier::label));
        say(
                rows,
                "Keadaan yang perlu diperhatikan",
                voice.constraints().stream().map(Circumstance::label));
        say(rows, "Cara belajar yang diharapkan", voice.methods().stream().map(WishedMethod::label));
        say(
                rows,
                "Topik yang diharapkan",
                ratings.stream()
                        .filter(rating -> voice.topics().contains(rating.competencyId()))
                        .map(Rating::competency));
        if (voice.teaches()) {
            say(
                    rows,
                    "Bersedia mengajar rekan",
                    Stream.of(Optional.ofNullable(voice.teachingTopics()).orElse("ya")));
        }
        return rows;
    }

    private static void say(List<ConfirmationView.VoiceRow> rows, String about, Stream<String> said) {
        String all = said.collect(Collectors.joining("; "));
        if (!all.isEmpty()) {
            rows.add(new ConfirmationView.VoiceRow(about, all));
        }
    }

    private static String level(Integer level) {
        return level == null ? UNKNOWN : level + " " + Level.label(level);
    }

    private static String performance(NeedsCase needsCase) {
        return needsCase.predicate() == null
                ? "belum ada di sistem"
                : needsCase.predicate().label();
    }

    /** Without the predicate it comes from the unit's indicators alone; nothing of either is not the same as no shortfall. */
    private static String shortfall(NeedsCase needsCase) {
        if (needsCase.predicate() != null) {
            return Words.number(needsCase.performanceShortfall(), 2);
        }
        return needsCase.performanceShortfall() == 0
                ? "belum dapat dihitung tanpa predikat SKP"
                : Words.number(needsCase.performanceShortfall(), 2) + ", dari indikator unit saja";
    }

    private List<SelfAssessmentView.IndicatorRow> indicators(Employee employee, int year) {
        return competencies.indicatorsOf(employee.tenant(), employee.unitId(), year).stream()
                .map(indicator -> new SelfAssessmentView.IndicatorRow(
                        indicator.name(), value(indicator.target(), indicator), value(indicator.actual(), indicator)))
                .toList();
    }

    /** What rules require of the person this year. */
    List<SelfAssessmentView.MandatoryRow> mandatory(Employee employee, int year) {
        return mandatory.of(employee.tenant(), year, employee.id()).stream()
                .map(need -> new SelfAssessmentView.MandatoryRow(
                        catalogue
                                .programme(employee.tenant(), need.programmeId())
                                .map(Programme::title)
                                .orElse(need.certificate()),
                        need.reason() + ". Dasar: " + need.legalBasis(),
                        Words.date(need.dueOn())))
                .toList();
    }

    private List<SelfAssessmentView.CarriedRow> carried(Employee employee, int year) {
        return carriedNeeds.of(employee.tenant(), year, employee.id()).stream()
                .map(need -> new SelfAssessmentView.CarriedRow(
                        need.kind().label(),
                        need.text(),
                        "Siklus " + need.origin().year()))
                .toList();
    }

    private static String value(BigDecimal value, UnitIndicator indicator) {
        return value == null ? UNKNOWN : Words.number(value, 2) + " " + indicator.measure();
    }

    private static Optional<Rating> at(List<Rating> ratings, int slot) {
        return ratings.stream().filter(rating -> rating.slot() == slot).findFirst();
    }

    private static String label(List<Rating> ratings, int slot) {
        return at(ratings, slot)
                .map(rating -> rating.competency() + " (standar jabatan: " + rating.required() + ")")
                .orElse(null);
    }

    private static Integer self(List<Rating> ratings, int slot) {
        return at(ratings, slot).map(Rating::self).orElse(null);
    }

    /** What the supervisor starts from: the own rating, or what an assessment found. */
    private static Integer start(List<Rating> ratings, int slot) {
        return at(ratings, slot)
                .map(rating -> rating.self() != null ? rating.self() : rating.assessed())
                .orElse(null);
    }
}

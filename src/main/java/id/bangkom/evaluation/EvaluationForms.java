package id.bangkom.evaluation;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.competency.UnitIndicator;
import id.bangkom.evaluation.EvaluationCases.Developed;
import id.bangkom.evaluation.EvaluationCases.EvaluationCase;
import id.bangkom.evaluation.EvaluationCases.Outcome;
import id.bangkom.evaluation.EvaluationCases.Response;
import id.bangkom.evaluation.Instruments.Instrument;
import id.bangkom.evaluation.ObserveBehaviourView.IndicatorRow;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.rules.Rules;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** What the forms of evaluation show. */
@Component
class EvaluationForms {

    private static final String NONE = "-";

    private final EvaluationCases cases;
    private final Instruments instruments;
    private final Competencies competencies;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Rules rules;
    private final Cities cities;

    EvaluationForms(
            EvaluationCases cases,
            Instruments instruments,
            Competencies competencies,
            Workforce workforce,
            Accounts accounts,
            Rules rules,
            Cities cities) {
        this.cases = cases;
        this.instruments = instruments;
        this.competencies = competencies;
        this.workforce = workforce;
        this.accounts = accounts;
        this.rules = rules;
        this.cities = cities;
    }

    EvaluateSelfView evaluateSelf(EvaluationCase evaluation) {
        Instrument instrument = instrument(evaluation, Perspective.SELF);
        return new EvaluateSelfView(
                evaluation.programme(),
                Words.date(evaluation.endedOn()),
                gain(evaluation),
                instrument.label(1),
                instrument.label(2),
                instrument.label(3),
                instrument.label(4),
                instrument.label(5),
                instrument.label(6),
                instrument.label(7),
                instrument.label(8));
    }

    ObserveBehaviourView observeBehaviour(EvaluationCase evaluation) {
        Instrument instrument = instrument(evaluation, Perspective.SUPERVISOR);
        List<Developed> developed = cases.developed(evaluation.key());
        return new ObserveBehaviourView(
                name(evaluation.employeeId()),
                position(evaluation),
                unit(evaluation),
                evaluation.programme(),
                Words.date(evaluation.endedOn()),
                gain(evaluation),
                indicatorsOf(evaluation).stream()
                        .map(indicator -> new IndicatorRow(
                                indicator.name(),
                                value(indicator.baseline(), indicator.measure()),
                                value(indicator.actual(), indicator.measure())))
                        .toList(),
                instrument.label(1),
                instrument.label(2),
                instrument.label(3),
                instrument.label(4),
                instrument.label(5),
                instrument.label(6),
                instrument.label(7),
                instrument.label(8),
                levelLabel(evaluation.key(), developed, 1),
                levelLabel(evaluation.key(), developed, 2),
                levelLabel(evaluation.key(), developed, 3));
    }

    InterviewView interview(EvaluationCase evaluation) {
        Instrument statements = instrument(evaluation, Perspective.SELF);
        Map<Integer, Integer> self = cases.scores(evaluation.key(), Perspective.SELF);
        Map<Integer, Integer> supervisor = cases.scores(evaluation.key(), Perspective.SUPERVISOR);
        Outcome outcome = evaluation.outcome();
        return new InterviewView(
                name(evaluation.employeeId()),
                unit(evaluation),
                evaluation.programme(),
                "Indeks " + Words.number(outcome.all(), 1) + " ("
                        + outcome.band().label() + ") " + outcome.extreme().label()
                        + ", sehingga perlu ditelusuri sebabnya.",
                responses(evaluation),
                statements.items().stream()
                        .map(item -> new InterviewView.AnswerRow(
                                item.text(), score(self.get(item.slot())), score(supervisor.get(item.slot()))))
                        .toList(),
                examples(evaluation.key(), Perspective.SELF),
                examples(evaluation.key(), Perspective.SUPERVISOR),
                instruments.of("INTERVIEW", today(evaluation.key())).items().stream()
                        .map(item -> new InterviewView.QuestionRow(item.text()))
                        .toList());
    }

    AgreeFollowUpView agreeFollowUp(EvaluationCase evaluation) {
        CaseKey key = evaluation.key();
        return new AgreeFollowUpView(
                name(evaluation.employeeId()),
                unit(evaluation),
                evaluation.programme(),
                result(evaluation.outcome()),
                responses(evaluation),
                gain(evaluation),
                examples(key, Perspective.SELF),
                obstacles(key, Perspective.SELF),
                examples(key, Perspective.SUPERVISOR),
                obstacles(key, Perspective.SUPERVISOR),
                cases.interview(key)
                        .map(found -> "**Kisah:** " + found.story() + "\n\n**Yang membantu:** " + found.helped()
                                + "\n\n**Yang menghambat:** " + found.hindered() + "\n\n**Bukti:** " + found.proof())
                        .orElse(null),
                cases.indicators(key).stream()
                        .map(indicator -> new IndicatorRow(
                                indicator.name(),
                                value(indicator.before(), indicator.measure()),
                                value(indicator.after(), indicator.measure())))
                        .toList());
    }

    /** The questionnaire that was or will be answered. */
    Instrument instrument(EvaluationCase evaluation, Perspective perspective) {
        return cases.response(evaluation.key(), perspective)
                .map(response -> instruments.version(response.instrumentId(), response.version()))
                .orElseGet(() -> instruments.of(perspective.name(), today(evaluation.key())));
    }

    /** Indicators of the unit in the year in which the evaluation is due. */
    List<UnitIndicator> indicatorsOf(EvaluationCase evaluation) {
        return competencies.indicatorsOf(
                evaluation.key().tenant(),
                evaluation.unitId(),
                evaluation.dueOn().getYear());
    }

    String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse(NONE);
    }

    String unit(EvaluationCase evaluation) {
        return workforce
                .unit(evaluation.key().tenant(), evaluation.unitId())
                .map(WorkUnit::name)
                .orElse(NONE);
    }

    private String position(EvaluationCase evaluation) {
        return workforce
                .presentOrFormer(evaluation.key().tenant(), evaluation.employeeId())
                .map(Employee::positionTitle)
                .orElse(NONE);
    }

    private String gain(EvaluationCase evaluation) {
        if (evaluation.pre() == null || evaluation.post() == null) {
            return "Tes awal dan tes akhir tidak lengkap, sehingga peningkatan hasil belajar tidak dihitung.";
        }
        String scores = "Tes awal " + evaluation.pre() + ", tes akhir " + evaluation.post() + ". ";
        OptionalDouble gain = Indices.gain(
                evaluation.pre(), evaluation.post(), rule(evaluation.key(), "evaluation.gain.highest-pre-test"));
        if (gain.isEmpty()) {
            return scores + "Nilai tes awal sudah setinggi itu, sehingga peningkatan ternormalisasi tidak dihitung.";
        }
        return scores + "Peningkatan ternormalisasi (tes akhir - tes awal) / (100 - tes awal): "
                + Words.number(gain.getAsDouble(), 2) + ", "
                + Indices.gainLabel(
                        gain.getAsDouble(),
                        rule(evaluation.key(), "evaluation.gain.medium"),
                        rule(evaluation.key(), "evaluation.gain.high"))
                + ".";
    }

    static String result(Outcome outcome) {
        if (outcome.all() == null) {
            return "Belum ada jawaban yang dapat dihitung, sehingga indeks tidak ada.";
        }
        return "Indeks " + Words.number(outcome.all(), 1) + " dari 100 ("
                + outcome.band().label() + ").";
    }

    private static String responses(EvaluationCase evaluation) {
        Outcome outcome = evaluation.outcome();
        return "Pegawai: " + response(outcome.self(), outcome.validSelf()) + ". Atasan: "
                + response(outcome.supervisor(), outcome.validSupervisor()) + ".";
    }

    private static String response(Double index, int valid) {
        return index == null
                ? "tidak ada jawaban yang dapat dihitung"
                : "indeks " + Words.number(index, 1) + " dari " + valid + " jawaban";
    }

    private String examples(CaseKey key, Perspective perspective) {
        return cases.response(key, perspective).map(Response::examples).orElse(NONE);
    }

    private String obstacles(CaseKey key, Perspective perspective) {
        return cases.response(key, perspective).map(Response::obstacles).orElse(NONE);
    }

    private String levelLabel(CaseKey key, List<Developed> developed, int slot) {
        return developed.stream()
                .filter(one -> one.slot() == slot)
                .findFirst()
                .flatMap(one -> competencies.competency(key.tenant(), one.competencyId()))
                .map(Competency::name)
                .map(name -> "Level pegawai sekarang pada " + name + " (1 sampai 5)")
                .orElse(null);
    }

    private static String score(Integer score) {
        return Optional.ofNullable(score).map(String::valueOf).orElse(NONE);
    }

    private static String value(BigDecimal value, String measure) {
        return value == null ? NONE : Words.number(value, 2) + " " + measure;
    }

    private LocalDate today(CaseKey key) {
        return cities.today(key.tenant());
    }

    private double rule(CaseKey key, String code) {
        return rules.number(key.tenant(), code, today(key)).doubleValue();
    }
}

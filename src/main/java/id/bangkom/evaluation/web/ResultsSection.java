package id.bangkom.evaluation.web;

import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.Cycles;
import id.bangkom.evaluation.Band;
import id.bangkom.evaluation.Evaluations;
import id.bangkom.evaluation.Evaluations.FollowUp;
import id.bangkom.evaluation.Evaluations.Result;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.Words;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the landing page: what came of my trainings, and what was agreed to do with it. */
@Component
class ResultsSection implements PortalSection {

    private static final int YEARS_SHOWN = 2;

    private final Evaluations evaluations;
    private final Cycles cycles;
    private final Workforce workforce;

    ResultsSection(Evaluations evaluations, Cycles cycles, Workforce workforce) {
        this.evaluations = evaluations;
        this.cycles = cycles;
        this.workforce = workforce;
    }

    record Shown(List<Row> results, List<FollowUpRow> followUps) {}

    /**
     * @param result index and band, or when it will be asked
     * @param gain in words, or null
     * @param recognition what is proposed, or null
     */
    record Row(String programme, int year, String result, String gain, String recognition) {}

    record FollowUpRow(String action, String place, String due, String indicator, String state) {}

    @Override
    public int order() {
        return 45;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return workforce.employee(user.tenant(), user.userId()).isPresent();
    }

    @Override
    public String template() {
        return "evaluation/section";
    }

    @Override
    public Shown model(CurrentUser user) {
        List<Integer> years = cycles.all(user.tenant()).stream()
                .map(Cycles.CycleOfYear::year)
                .limit(YEARS_SHOWN)
                .toList();
        return new Shown(
                years.stream()
                        .flatMap(year -> evaluations.of(user.tenant(), year, user.userId()).stream())
                        .map(ResultsSection::row)
                        .toList(),
                years.stream()
                        .flatMap(year -> evaluations.followUps(user.tenant(), year, user.userId()).stream())
                        .map(ResultsSection::followUp)
                        .toList());
    }

    private static Row row(Result found) {
        boolean honoured = found.recognition() != null && !found.recognition().equals("NONE");
        return new Row(
                found.programme(),
                found.key().year(),
                found.index() == null
                        ? found.finished()
                                ? "Tidak ada jawaban yang dapat dihitung"
                                : "Dievaluasi mulai " + Words.date(found.dueOn())
                        : "Indeks " + Words.number(found.index(), 1) + " dari 100 ("
                                + Optional.ofNullable(found.band())
                                        .map(Band::label)
                                        .orElse("-") + ")",
                found.gain() == null ? null : Words.number(found.gain(), 2),
                honoured ? found.recognitionReason() : null);
    }

    private static FollowUpRow followUp(FollowUp found) {
        return new FollowUpRow(
                found.action(),
                found.place(),
                Words.date(found.dueOn()),
                found.indicator(),
                found.done() ? "Selesai: " + found.proof() : "Terbuka");
    }
}

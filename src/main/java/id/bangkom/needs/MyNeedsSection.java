package id.bangkom.needs;

import id.bangkom.access.CurrentUser;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.JpmCategory;
import id.bangkom.competency.Level;
import id.bangkom.cycle.Cycles;
import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.State;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Kebutuhan saya" on the landing page: where the own case stands, and each level against the standard. */
@Component
class MyNeedsSection implements PortalSection {

    /**
     * The section's content.
     *
     * @param id the person, for the page of the case
     * @param explanation what happens next, or what the result means
     * @param note why the self-assessment came back, or null
     * @param levels the largest gap first
     */
    record MyNeeds(int year, String id, String state, String explanation, String note, List<MyLevel> levels) {

        MyNeeds {
            levels = List.copyOf(levels);
        }
    }

    /**
     * A competency in words.
     *
     * @param has level, 1 to 5, for the bar
     * @param gap missing levels in words
     * @param method recommended method with its reason, or null without a gap
     */
    record MyLevel(String competency, String required, String actual, int has, int needs, String gap, String method) {}

    private final NeedsCases cases;
    private final Needs needs;
    private final Competencies competencies;
    private final Cycles cycles;

    MyNeedsSection(NeedsCases cases, Needs needs, Competencies competencies, Cycles cycles) {
        this.cases = cases;
        this.needs = needs;
        this.competencies = competencies;
        this.cycles = cycles;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return cases.latestYear(user.tenant(), user.userId()).isPresent();
    }

    @Override
    public String template() {
        return "needs/my-needs";
    }

    @Override
    public MyNeeds model(CurrentUser user) {
        int year = cases.latestYear(user.tenant(), user.userId()).orElseThrow();
        NeedsCase needsCase =
                cases.find(new CaseKey(user.tenant(), year, user.userId())).orElseThrow();
        return needsCase.state() == State.OPEN
                ? open(needsCase)
                : found(user, needs.of(user.tenant(), year, user.userId()).orElseThrow());
    }

    private static MyNeeds open(NeedsCase needsCase) {
        boolean handedIn = needsCase.selfAssessedAt() != null;
        return new MyNeeds(
                needsCase.key().year(),
                needsCase.key().id(),
                "Sedang berjalan",
                handedIn
                        ? "Penilaian mandiri Anda sudah masuk. Hasilnya tampil di sini setelah atasan mengonfirmasinya."
                        : "Penilaian mandiri belum diisi. Bila batas waktunya lewat, atasan menilai tanpa penilaian Anda.",
                needsCase.returnReason() == null
                        ? null
                        : "Pernah dikembalikan dengan alasan: " + needsCase.returnReason(),
                List.of());
    }

    private MyNeeds found(CurrentUser user, NeedsResult result) {
        List<String> sources = result.needs().stream()
                .map(need -> need.source().label())
                .distinct()
                .toList();
        // Mostly the same for all; then it is said once.
        boolean oneSource = sources.size() == 1;
        return new MyNeeds(
                result.year(),
                result.employeeId(),
                result.closedEarly() ? "Ditutup dengan data yang ada" : "Selesai",
                result.jpm() == null
                        ? "Belum ada level yang diketahui, sehingga kesenjangan tidak dapat dihitung."
                        : "Kesesuaian dengan standar jabatan (JPM): " + Words.number(result.jpm(), 1) + " persen, "
                                + category(user, result).label() + "."
                                + (oneSource ? " Level menurut " + sources.get(0) + "." : ""),
                null,
                result.needs().stream()
                        .sorted(Comparator.comparingInt(Need::gap).reversed())
                        .map(need -> level(need, !oneSource))
                        .toList());
    }

    private JpmCategory category(CurrentUser user, NeedsResult result) {
        return competencies.category(user.tenant(), result.jpm(), cycles.rulesAsOf(user.tenant(), result.year()));
    }

    private static MyLevel level(Need need, boolean withSource) {
        return new MyLevel(
                need.competency(),
                need.required() + " " + Level.label(need.required()),
                need.actual() + " " + Level.label(need.actual())
                        + (withSource ? ", menurut " + need.source().label() : ""),
                need.actual(),
                need.required(),
                need.gap() == 0 ? "Tidak ada" : need.gap() + " level",
                need.recommendation().inWords());
    }
}

package id.bangkom.plan;

import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.IndividualPlans.Plan;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Rencana saya" on the landing page: what became of each activity of one's own plan, and why. */
@Component
class MyPlanSection implements PortalSection {

    /**
     * The section's content.
     *
     * @param id the person, for the page of the plan
     * @param explanation what happens next, or what the result means
     * @param note why the plan came back or was rejected, or null
     * @param items of the newest version
     * @param sum JP of the plan and of what is funded
     */
    record MyPlan(int year, String id, String state, String explanation, String note, List<MyItem> items, String sum) {}

    /**
     * An activity in words.
     *
     * @param reason why deferred or dropped, or null
     */
    record MyItem(String title, String quarter, String hours, String cost, String standing, String reason) {}

    private final IndividualPlans plans;
    private final Plans settled;
    private final History history;

    MyPlanSection(IndividualPlans plans, Plans settled, History history) {
        this.plans = plans;
        this.settled = settled;
        this.history = history;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return plans.latestYear(user.tenant(), user.userId()).isPresent();
    }

    @Override
    public String template() {
        return "plan/my-plan";
    }

    @Override
    public MyPlan model(CurrentUser user) {
        int year = plans.latestYear(user.tenant(), user.userId()).orElseThrow();
        CaseKey key = new CaseKey(user.tenant(), year, user.userId());
        Plan plan = plans.find(key).orElseThrow();
        List<Plans.PlanItem> approved = settled.of(user.tenant(), year, user.userId());
        boolean isSettled = approved.stream().anyMatch(item -> item.standing() != null);
        List<PlanVersion> versions = plans.versions(key);
        PlanVersion newest = versions.get(versions.size() - 1);
        List<MyItem> items = approved.isEmpty()
                ? newest.items().stream().map(item -> draft(item, plan)).toList()
                : approved.stream().map(MyPlanSection::approved).toList();
        int funded = approved.stream()
                .filter(item -> item.standing() == ItemStanding.FUNDED)
                .mapToInt(Plans.PlanItem::hours)
                .sum();
        return new MyPlan(
                year,
                user.userId(),
                isSettled ? "Sudah ditetapkan" : plan.state().label(),
                isSettled ? "Kegiatan yang ditunda dipertimbangkan lagi pada siklus berikutnya." : next(plan),
                note(key, plan).orElse(null),
                items,
                "Jumlah " + PlanForms.hours(newest.hours())
                        + (isSettled ? ", yang didanai " + PlanForms.hours(funded) : "") + ".");
    }

    private static String next(Plan plan) {
        return switch (plan.state()) {
            case DRAFT -> "Susun rencana Anda melalui tugas \"Menyusun rencana\".";
            case SUBMITTED -> "Atasan Anda sedang memeriksa rencana ini.";
            case APPROVED, UNCONFIRMED -> "Kegiatan mana yang didanai ditetapkan dengan rencana kota.";
            case REJECTED, CLOSED -> "Kebutuhan Anda dipertimbangkan lagi pada siklus berikutnya.";
        };
    }

    private Optional<String> note(CaseKey key, Plan plan) {
        return switch (plan.state()) {
            case DRAFT -> history.returnNote(IndividualPlan.PROCESS, key);
            case REJECTED -> history.of(IndividualPlan.PROCESS, key).stream()
                    .filter(decision -> decision.outcome() == Decision.Outcome.REJECT)
                    .reduce((first, last) -> last)
                    .map(decision -> "Ditolak oleh " + history.by(decision) + " dengan alasan: " + decision.reason());
            default -> Optional.empty();
        };
    }

    private static MyItem draft(Item item, Plan plan) {
        return new MyItem(
                item.title(),
                item.quarter().label(),
                Words.number(item.hours(), 0),
                Words.money(item.cost()),
                plan.state().label(),
                null);
    }

    private static MyItem approved(Plans.PlanItem item) {
        return new MyItem(
                item.title(),
                item.quarter().label(),
                Words.number(item.hours(), 0),
                Words.money(item.cost()),
                item.standing() == null
                        ? "Menunggu rencana kota"
                        : item.standing().label(),
                item.reason());
    }
}

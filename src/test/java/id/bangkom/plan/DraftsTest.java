package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.needs.CaseList;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of drafts and comments. */
class DraftsTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");
    private static final CaseKey KEY = new CaseKey("palu", 2027, "ani");
    private static final CaseKey ELSEWHERE = new CaseKey("sorong", 2027, "ani");

    private static IndividualPlans plan(Database db) {
        PlanTables.people(db);
        IndividualPlans plans = new IndividualPlans(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
        plans.open(KEY, "dishub", new PlanVersion(0, Origin.PROPOSAL, NOW, null, null, false, null, List.of()));
        return plans;
    }

    @EachDatabase
    void a_draft_is_replaced_by_the_next_and_gone_when_the_plan_is_handed_in(Database db) {
        plan(db);
        Drafts drafts = new Drafts(db.jdbc());
        assertThat(drafts.find(KEY)).isEmpty();
        drafts.put(KEY, new Drafts.Kept(0, "{\"a\":1}", NOW));
        drafts.put(KEY, new Drafts.Kept(1, "{\"a\":2}", NOW.plusSeconds(60)));
        assertThat(drafts.find(KEY)).contains(new Drafts.Kept(1, "{\"a\":2}", NOW.plusSeconds(60)));
        assertThat(drafts.find(ELSEWHERE)).isEmpty();
        drafts.forget(ELSEWHERE);
        assertThat(drafts.find(KEY)).isPresent();
        drafts.forget(KEY);
        assertThat(drafts.find(KEY)).isEmpty();
    }

    @EachDatabase
    void comments_are_kept_in_their_order_each_process_for_itself(Database db) {
        plan(db);
        Comments comments = new Comments(db.jdbc());
        Comments.Comment first = new Comments.Comment(0, "Tambahkan tujuan", "budi", "Plt. Kepala Dinas", NOW);
        Comments.Comment second = new Comments.Comment(0, "Baik", "ani", null, NOW);
        assertThat(comments.add("individual-plan", KEY, first)).isEqualTo(1);
        assertThat(comments.add("individual-plan", KEY, second)).isEqualTo(2);
        assertThat(comments.of("individual-plan", KEY)).containsExactly(first, second);
        assertThat(comments.of("unit-plan", KEY)).isEmpty();
        assertThat(comments.of("individual-plan", ELSEWHERE)).isEmpty();
    }

    @EachDatabase
    void plans_are_listed_by_person_and_found_by_name(Database db) {
        IndividualPlans plans = plan(db);
        CaseList.Line<PlanState> ani = new CaseList.Line<>(2027, "ani", "ani", PlanState.DRAFT);
        assertThat(plans.list("palu").of(List.of("ani", "budi"))).containsExactly(ani);
        assertThat(plans.list("sorong").of(List.of("ani"))).isEmpty();
        assertThat(plans.list("palu").named("AN", 5)).containsExactly(ani);
        assertThat(plans.list("palu").named("%", 5)).isEmpty();
        assertThat(plans.list("sorong").named("an", 5)).isEmpty();
    }
}

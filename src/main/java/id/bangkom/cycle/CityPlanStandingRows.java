package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.refusal.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CityPlanStandingRows implements CityPlanStandings {

    private static final String UNDECIDED = " and state = 'DRAFT' and decree_no is null";

    private final JdbcClient jdbc;
    private final CityPlanRepository plans;

    CityPlanStandingRows(JdbcClient jdbc, CityPlanRepository plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public Phase phase(String tenant, int year) {
        return plans.find(tenant, year)
                .map(plan -> plan.state() == CityPlanRepository.State.DRAFT && plan.decree() == null
                        ? Phase.OPEN
                        : Phase.FINAL)
                .orElse(Phase.NONE);
    }

    @Override
    public List<PlannedItem> items(String tenant, int year) {
        return plans.items(tenant, year);
    }

    @Override
    public void changing(String tenant, int year) {
        // Written without a change, so that the row is this transaction's.
        int undecided = jdbc.sql("update city_plan set round_no = round_no"
                        + " where tenant = :tenant and for_year = :year" + UNDECIDED)
                .param("tenant", tenant)
                .param("year", year)
                .update();
        if (undecided == 0) {
            throw Refusal.conflict("Rencana kota " + year + " belum dikonsolidasi atau sudah ditetapkan, sehingga"
                    + " kegiatannya tidak dapat diubah di sini.");
        }
    }

    @Override
    public boolean defer(String tenant, int year, String itemId, String reason) {
        return jdbc.sql(
                                """
                                update city_plan_item set standing = 'DEFERRED', reason = :reason
                                where tenant = :tenant and for_year = :year and item_id = :item
                                  and standing = 'FUNDED'
                                """)
                        .param("reason", reason)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("item", itemId)
                        .update()
                == 1;
    }
}

package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanChanges.Change;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CityPlanStandingRows implements CityPlanStandings {

    private final JdbcClient jdbc;
    private final CityPlanRepository plans;
    private final CityPlanVersions versions;
    private final Clock clock;

    CityPlanStandingRows(JdbcClient jdbc, CityPlanRepository plans, CityPlanVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Phase phase(String tenant, int year) {
        return plans.find(tenant, year)
                .map(plan -> plan.isOpen() ? Phase.OPEN : Phase.CLOSED)
                .orElse(Phase.NONE);
    }

    @Override
    public List<PlannedItem> items(String tenant, int year) {
        return plans.items(tenant, year);
    }

    @Override
    public void changing(String tenant, int year) {
        if (!plans.claimOpen(tenant, year)) {
            throw Refusal.conflict("Rencana kota " + year + " belum dikonsolidasi atau sudah diverifikasi, sehingga"
                    + " kegiatannya tidak dapat diubah di sini. Rencana yang dikembalikan dapat diubah lagi setelah"
                    + " dikonsolidasi ulang.");
        }
    }

    @Override
    public boolean defer(String tenant, int year, String itemId, String reason) {
        boolean deferred = jdbc.sql(
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
        if (deferred) {
            jdbc.sql(
                            """
                            insert into city_plan_deferral (tenant, for_year, item_id, reason)
                            select :tenant, :year, :item, :reason where not exists (
                                select 1 from city_plan_deferral
                                where tenant = :tenant and for_year = :year and item_id = :item)
                            """)
                    .param("tenant", tenant)
                    .param("year", year)
                    .param("item", itemId)
                    .param("reason", reason)
                    .update();
        }
        return deferred;
    }

    @Override
    public void changed(String tenant, int year, Map<String, ItemStanding> before) {
        List<PlannedItem> now = items(tenant, year);
        List<Change> changes = now.stream()
                .filter(item -> before.containsKey(item.id()) && before.get(item.id()) != item.standing())
                .map(item -> Change.of(item, before.get(item.id())))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        CityPlanRepository.Plan plan = plans.find(tenant, year).orElseThrow();
        boolean added = versions.add(
                tenant,
                year,
                CityPlanVersions.Version.after(plan, plan.round(), now, plan.ceiling(), clock.instant()),
                changes);
        if (!added) {
            throw Refusal.conflict("Rencana kota " + year + " baru saja berubah. Muat ulang halaman.");
        }
    }
}

package id.bangkom.outreach;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the HR agency tells staff about a year, and who has read it. */
@Repository
class CampaignRows {

    /**
     * @param body paragraphs with empty lines between them
     * @param version 1 for the first, one more with each change
     * @param madeBy account
     */
    record Campaign(String tenant, int year, String title, String body, int version, String madeBy, Instant madeAt) {}

    /**
     * Readers in a unit, without those below it.
     *
     * @param people active employees of today
     * @param read how many of them have opened the page
     */
    record Readers(String unitId, int people, int read) {}

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campaign> find(String tenant, int year) {
        return jdbc.sql(
                        """
                        select title, body, version, made_by, made_at from campaign
                        where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Campaign(
                        tenant,
                        year,
                        row.getString("title"),
                        row.getString("body"),
                        row.getInt("version"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    /**
     * @param seen the version that was changed, 0 for none
     * @return false when somebody else has written meanwhile
     */
    boolean write(Campaign campaign, int seen) {
        String statement = seen == 0
                ? """
                  insert into campaign (tenant, for_year, title, body, version, made_by, made_at)
                  values (:tenant, :year, :title, :body, :next, :by, :at)
                  """
                : """
                  update campaign set title = :title, body = :body, version = :next, made_by = :by, made_at = :at
                  where tenant = :tenant and for_year = :year and version = :seen
                  """;
        try {
            JdbcClient.StatementSpec writing = jdbc.sql(statement)
                    .param("tenant", campaign.tenant())
                    .param("year", campaign.year())
                    .param("title", campaign.title())
                    .param("body", campaign.body())
                    .param("next", seen + 1)
                    .param("by", campaign.madeBy())
                    .param("at", Timestamp.from(campaign.madeAt()));
            return (seen == 0 ? writing : writing.param("seen", seen)).update() == 1;
        } catch (DuplicateKeyException somebodyElse) {
            return false;
        }
    }

    /** The first time counts. */
    void read(String tenant, int year, String accountId, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into campaign_read (tenant, for_year, account_id, read_at)
                            select a.tenant, :year, a.id, cast(:at as timestamp with time zone) from account a
                            where a.tenant = :tenant and a.id = :account and not exists (
                                select 1 from campaign_read r
                                where r.tenant = :tenant and r.for_year = :year and r.account_id = :account)
                            """)
                    .param("tenant", tenant)
                    .param("year", year)
                    .param("account", accountId)
                    .param("at", Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException twiceAtOnce) {
            // Two windows were opened at one moment: it is read.
            return;
        }
    }

    /** The latest open year about which there is something to read that this account has not read. */
    Optional<Campaign> unread(String tenant, String accountId) {
        return jdbc.sql(
                        """
                        select c.for_year from campaign c
                        join cycle y on y.tenant = c.tenant and y.for_year = c.for_year and y.state = 'OPEN'
                        where c.tenant = :tenant and not exists (
                            select 1 from campaign_read r
                            where r.tenant = c.tenant and r.for_year = c.for_year and r.account_id = :account)
                        order by c.for_year desc fetch first row only
                        """)
                .param("tenant", tenant)
                .param("account", accountId)
                .query(Integer.class)
                .optional()
                .flatMap(year -> find(tenant, year));
    }

    List<Readers> readers(String tenant, int year, LocalDate today) {
        return jdbc.sql(
                        """
                        select p.unit_id, count(*) as people,
                               sum(case when r.account_id is not null then 1 else 0 end) as read_by
                        from placement p
                        join account a on a.tenant = p.tenant and a.id = p.employee_id and a.active
                        left join campaign_read r
                          on r.tenant = p.tenant and r.for_year = :year and r.account_id = p.employee_id
                        where p.tenant = :tenant and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today)
                        group by p.unit_id order by p.unit_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("today", today)
                .query((row, n) -> new Readers(row.getString("unit_id"), row.getInt("people"), row.getInt("read_by")))
                .list();
    }
}

package id.bangkom.city;

import id.bangkom.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letterheads, logos, and who changed what. */
@Repository
class CityRows {

    /** What a change was about. */
    enum Subject {
        LETTERHEAD,
        LOGO,
        HOLIDAY,
        RULE
    }

    /**
     * A change.
     *
     * @param item the day (ISO) or the code of the rule; else the subject again
     * @param summary what has become of it, an Indonesian sentence
     * @param by account
     */
    record Change(Subject subject, String item, String summary, String reason, String by, Instant at) {}

    private final JdbcClient jdbc;

    CityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // letterhead

    Optional<Letterhead> letterhead(String tenant) {
        return jdbc.sql(
                        """
                        select government, agency, address, phone, mail, website, place, version
                        from letterhead where tenant = :tenant
                        """)
                .param("tenant", tenant)
                .query((row, n) -> new Letterhead(
                        row.getString("government"),
                        row.getString("agency"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("mail"),
                        row.getString("website"),
                        row.getString("place"),
                        row.getInt("version")))
                .optional();
    }

    /**
     * @param head with the version that was seen
     * @throws Refusal when somebody else has changed it since
     */
    void save(String tenant, Letterhead head) {
        Map<String, Object> values = new HashMap<>();
        values.put("tenant", tenant);
        values.put("government", head.government());
        values.put("agency", head.agency());
        values.put("address", head.address());
        values.put("phone", head.phone());
        values.put("mail", head.mail());
        values.put("website", head.website());
        values.put("place", head.place());
        values.put("version", head.version());
        String statement = head.version() == 0
                ? """
                  insert into letterhead
                      (tenant, government, agency, address, phone, mail, website, place, version)
                  select t.id, :government, :agency, :address, :phone, :mail, :website, :place, 1
                  from tenant t
                  where t.id = :tenant and not exists (select 1 from letterhead where tenant = :tenant)
                  """
                : """
                  update letterhead set government = :government, agency = :agency, address = :address,
                      phone = :phone, mail = :mail, website = :website, place = :place, version = version + 1
                  where tenant = :tenant and version = :version
                  """;
        if (jdbc.sql(statement).params(values).update() == 0) {
            throw Refusal.conflict(
                    "Kop surat baru saja diubah orang lain. Muat ulang halaman, lalu ubah bila masih perlu.");
        }
    }

    // logo

    /** Names the picture, so that browsers ask anew when there is another one. */
    Optional<String> logoId(String tenant) {
        return jdbc.sql("select id from city_logo where tenant = :tenant")
                .param("tenant", tenant)
                .query(String.class)
                .optional();
    }

    Optional<Picture> logo(String tenant, String logoId) {
        return jdbc.sql("select png, width, height from city_logo where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", logoId)
                .query((row, n) -> new Picture(row.getBytes("png"), row.getInt("width"), row.getInt("height")))
                .optional();
    }

    /** Instead of the one that is there. */
    void saveLogo(String tenant, String logoId, Picture picture) {
        removeLogo(tenant);
        jdbc.sql("insert into city_logo (id, tenant, png, width, height) values (:id, :tenant, :png, :width, :height)")
                .param("id", logoId)
                .param("tenant", tenant)
                .param("png", picture.png())
                .param("width", picture.width())
                .param("height", picture.height())
                .update();
    }

    boolean removeLogo(String tenant) {
        return jdbc.sql("delete from city_logo where tenant = :tenant")
                        .param("tenant", tenant)
                        .update()
                == 1;
    }

    // changes

    void note(String tenant, Change change) {
        jdbc.sql(
                        """
                        insert into city_change (tenant, subject, item, summary, reason, changed_by, changed_at)
                        values (:tenant, :subject, :item, :summary, :reason, :by, :at)
                        """)
                .param("tenant", tenant)
                .param("subject", change.subject().name())
                .param("item", change.item())
                .param("summary", change.summary())
                .param("reason", change.reason())
                .param("by", change.by())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** The latest changes of a subject, newest first. */
    List<Change> changes(String tenant, Subject subject, int most) {
        return jdbc.sql(
                        """
                        select subject, item, summary, reason, changed_by, changed_at from city_change
                        where tenant = :tenant and subject = :subject
                        order by id desc
                        fetch first :most rows only
                        """)
                .param("tenant", tenant)
                .param("subject", subject.name())
                .param("most", most)
                .query(CityRows::change)
                .list();
    }

    /** The latest changes of one item, newest first. */
    List<Change> changesOf(String tenant, Subject subject, String item, int most) {
        return jdbc.sql(
                        """
                        select subject, item, summary, reason, changed_by, changed_at from city_change
                        where tenant = :tenant and subject = :subject and item = :item
                        order by id desc
                        fetch first :most rows only
                        """)
                .param("tenant", tenant)
                .param("subject", subject.name())
                .param("item", item)
                .param("most", most)
                .query(CityRows::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                Subject.valueOf(row.getString("subject")),
                row.getString("item"),
                row.getString("summary"),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }
}

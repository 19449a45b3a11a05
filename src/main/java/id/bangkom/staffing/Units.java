package id.bangkom.staffing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes about units. */
@Repository
class Units {

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the unit's row until the end of the transaction: nobody else fills its posts meanwhile. */
    void lock(String tenant, String unitId) {
        jdbc.sql("select id from work_unit where tenant = :tenant and id = :id for update")
                .param("tenant", tenant)
                .param("id", unitId)
                .query(String.class)
                .optional();
    }

    /** @param headId null leaves the post vacant */
    void head(String tenant, String unitId, String headId) {
        jdbc.sql("update work_unit set head_id = :head where tenant = :tenant and id = :id")
                .param("head", headId)
                .param("tenant", tenant)
                .param("id", unitId)
                .update();
    }

    /** Units of a day that this account heads. */
    List<String> headedBy(String tenant, String accountId, LocalDate day) {
        return jdbc.sql(
                        """
                        select id from work_unit
                        where tenant = :tenant and head_id = :head
                          and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by id
                        """)
                .param("tenant", tenant)
                .param("head", accountId)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Ends a unit and names the one that carries on; what hung below it hangs below that one. */
    void merge(String tenant, String unitId, String intoId, LocalDate on) {
        jdbc.sql("update work_unit set parent_id = :into where tenant = :tenant and parent_id = :unit")
                .param("into", intoId)
                .param("tenant", tenant)
                .param("unit", unitId)
                .update();
        jdbc.sql(
                        """
                        update work_unit set valid_to = :last, successor_id = :into, head_id = null
                        where tenant = :tenant and id = :unit
                        """)
                .param("last", on.minusDays(1))
                .param("into", intoId)
                .param("tenant", tenant)
                .param("unit", unitId)
                .update();
    }
}

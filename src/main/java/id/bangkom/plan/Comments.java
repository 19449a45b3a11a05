package id.bangkom.plan;

import id.bangkom.process.CaseKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about plans; rows are only ever added. */
@Repository
class Comments {

    /**
     * Something said.
     *
     * @param version of the plan at that time
     * @param by account
     * @param actingTitle office in which a Plt. or Plh. said it, or null
     */
    record Comment(int version, String text, String by, String actingTitle, Instant at) {}

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first. */
    List<Comment> of(String process, CaseKey key) {
        return jdbc.sql(
                        """
                        select version, text, made_by, acting_title, made_at from plan_comment
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        order by seq
                        """)
                .params(key.parameters())
                .param("process", process)
                .query((row, n) -> new Comment(
                        row.getInt("version"),
                        row.getString("text"),
                        row.getString("made_by"),
                        row.getString("acting_title"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /**
     * Adds a comment. Two at the same moment get the same number, of which the database accepts one.
     *
     * @return its number, counted from 1
     * @throws org.springframework.dao.DuplicateKeyException for the one that was second
     */
    int add(String process, CaseKey key, Comment comment) {
        int number = of(process, key).size() + 1;
        jdbc.sql(
                        """
                        insert into plan_comment (tenant, for_year, process, case_id, seq, version, text, made_by,
                            acting_title, made_at)
                        values (:tenant, :year, :process, :id, :seq, :version, :text, :by, :title, :at)
                        """)
                .params(key.parameters())
                .param("process", process)
                .param("seq", number)
                .param("version", comment.version())
                .param("text", comment.text())
                .param("by", comment.by())
                .param("title", comment.actingTitle())
                .param("at", Timestamp.from(comment.at()))
                .update();
        return number;
    }
}

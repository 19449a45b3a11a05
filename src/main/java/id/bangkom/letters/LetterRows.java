package id.bangkom.letters;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.letters.Letter.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters, what they say, and their files. */
@Repository
class LetterRows {

    private static final String COLUMNS =
            """
            select id, tenant, for_year, issue_no, annex_no, amendment_no, revision_id, unit_id, unit, letter_no, dated, subject, official, office,
                   signatory, token, state, attempts, digest, file_size, made_at, revoked_at, revoked_why
            from letter
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LetterRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    // letters

    /** Of the decree with its annexes; older issues than the newest are revoked. 0 when there is none. */
    int latestIssue(String tenant, int year) {
        return jdbc.sql("select coalesce(max(issue_no), 0) from letter where tenant = :tenant and for_year = :year"
                        + " and annex_no is not null")
                .param("tenant", tenant)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(String tenant, Letter letter) {
        jdbc.sql(
                        """
                        insert into letter (id, tenant, for_year, issue_no, annex_no, amendment_no, revision_id, unit_id, unit,
                            letter_no, dated, subject, official, office, signatory, token, state, due_at, made_at)
                        values (:id, :tenant, :year, :issue, :annex, :amendment, :revision, :unitId, :unit, :number, :dated, :subject,
                            :official, :office, :signatory, :token, :state, :made, :made)
                        """)
                .param("id", letter.id())
                .param("tenant", tenant)
                .param("year", letter.year())
                .param("issue", letter.issue())
                .param("annex", letter.isAmendment() ? null : (Object) letter.annex())
                .param("amendment", letter.isAmendment() ? (Object) letter.amendment() : null)
                .param("revision", letter.revisionId())
                .param("unitId", letter.unitId())
                .param("unit", letter.unit())
                .param("number", letter.number())
                .param("dated", letter.dated())
                .param("subject", letter.subject())
                .param("official", letter.official())
                .param("office", letter.office())
                .param("signatory", letter.signatory())
                .param("token", letter.token())
                .param("state", letter.state().name())
                .param("made", Timestamp.from(letter.madeAt()))
                .update();
    }

    Optional<Letter> find(String tenant, String id) {
        return jdbc.sql(COLUMNS + " where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(LetterRows::letter)
                .optional();
    }

    /** The letter that whoever holds it asks about; says no city, because strangers do not know it. */
    Optional<Letter> byToken(String token) {
        return jdbc.sql(COLUMNS + " where token = :token")
                .param("token", token)
                .query(LetterRows::letter)
                .optional();
    }

    /** Years with letters, the newest first. */
    List<Integer> years(String tenant) {
        return jdbc.sql("select distinct for_year from letter where tenant = :tenant order by for_year desc")
                .param("tenant", tenant)
                .query(Integer.class)
                .list();
    }

    /** All letters of a year: the newest issue first, decree before annexes before amendments. */
    List<Letter> ofYear(String tenant, int year) {
        return jdbc.sql(COLUMNS + " where tenant = :tenant and for_year = :year order by issue_no desc,"
                        + " coalesce(amendment_no, 0), annex_no")
                .param("tenant", tenant)
                .param("year", year)
                .query(LetterRows::letter)
                .list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Letter(
                row.getString("id"),
                row.getString("tenant"),
                row.getInt("for_year"),
                row.getInt("issue_no"),
                row.getInt("annex_no"),
                row.getInt("amendment_no"),
                row.getString("revision_id"),
                row.getString("unit_id"),
                row.getString("unit"),
                row.getString("letter_no"),
                row.getObject("dated", LocalDate.class),
                row.getString("subject"),
                row.getString("official"),
                row.getString("office"),
                row.getString("signatory"),
                row.getString("token"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("digest"),
                row.getInt("file_size"),
                row.getTimestamp("made_at").toInstant(),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_why"));
    }

    /** Withdraws all letters of a year that count; @return how many. */
    int revoke(String tenant, int year, String by, String why, Instant at) {
        return jdbc.sql(
                        """
                        update letter set state = 'REVOKED', revoked_at = :at, revoked_by = :by, revoked_why = :why
                        where tenant = :tenant and for_year = :year and state <> 'REVOKED'
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("why", why)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    // work

    /** A letter of any city on which something is to be done now. */
    Optional<Letter> nextDue(State state, Instant now) {
        return jdbc.sql(
                        COLUMNS
                                + """
                         where state = :state and due_at <= :now
                         order by due_at, annex_no, id
                         fetch first row only
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .query(LetterRows::letter)
                .optional();
    }

    /** Takes the letter up; false when somebody else has. */
    boolean take(String tenant, String id, State from, Instant now, Instant until) {
        return jdbc.sql(
                                """
                                update letter set state = 'PRINTING', attempts = attempts + 1, due_at = :until
                                where tenant = :tenant and id = :id and state = :from and due_at <= :now
                                """)
                        .param("until", Timestamp.from(until))
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("from", from.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The letter's next state, as long as it is still in this one. */
    boolean move(String tenant, String id, State from, State to, Instant due) {
        return jdbc.sql(
                                """
                                update letter set state = :to, due_at = :due
                                where tenant = :tenant and id = :id and state = :from
                                """)
                        .param("to", to.name())
                        .param("due", Timestamp.from(due))
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Begins counting attempts anew; false when the letter has not failed. */
    boolean retry(String tenant, String id, Instant now) {
        return jdbc.sql(
                                """
                                update letter set state = 'WRITTEN', attempts = 0, due_at = :now
                                where tenant = :tenant and id = :id and state = 'FAILED'
                                """)
                        .param("now", Timestamp.from(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Keeps the file. False when the letter was revoked meanwhile, or somebody else has taken it up since.
     *
     * @param attempt the attempt that made it
     * @param packed the file, packed
     */
    boolean keep(String tenant, String id, int attempt, byte[] packed, String digest, int size, Instant now) {
        boolean kept = jdbc.sql(
                                """
                                update letter set state = 'READY', digest = :digest, file_size = :size, ready_at = :now
                                where tenant = :tenant and id = :id and state = 'PRINTING' and attempts = :attempt
                                """)
                        .param("digest", digest)
                        .param("size", size)
                        .param("now", Timestamp.from(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("attempt", attempt)
                        .update()
                == 1;
        if (kept) {
            jdbc.sql("insert into letter_content (tenant, letter_id, content) values (:tenant, :id, :content)")
                    .param("tenant", tenant)
                    .param("id", id)
                    .param("content", packed)
                    .update();
        }
        return kept;
    }

    /** The file, packed. */
    Optional<byte[]> content(String tenant, String id) {
        return jdbc.sql("select content from letter_content where tenant = :tenant and letter_id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    // lines

    boolean isWritten(String tenant, int year, String unitId) {
        return jdbc.sql(
                                """
                                select count(*) from letter_line
                                where tenant = :tenant and for_year = :year and unit_id = :unit and line_no = 1
                                """)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("unit", unitId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void write(String tenant, int year, String unitId, List<Written> lines) {
        int[] no = {0};
        batches.batchUpdate(
                """
                insert into letter_line (tenant, for_year, unit_id, line_no, employee_id, name, programme, method,
                    quarter, hours, cost, fund_source, standing, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                lines.stream()
                        .map(line -> new Object[] {
                            tenant,
                            year,
                            unitId,
                            ++no[0],
                            line.employeeId(),
                            line.name(),
                            line.programme(),
                            line.method(),
                            line.quarter(),
                            line.hours(),
                            line.cost(),
                            line.source(),
                            line.standing().name(),
                            line.reason()
                        })
                        .toList());
    }

    List<Written> lines(String tenant, int year, String unitId) {
        return jdbc.sql(
                        """
                        select employee_id, name, programme, method, quarter, hours, cost, fund_source, standing,
                               reason
                        from letter_line where tenant = :tenant and for_year = :year and unit_id = :unit
                        order by line_no
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("unit", unitId)
                .query((row, n) -> new Written(
                        row.getString("employee_id"),
                        row.getString("name"),
                        row.getString("programme"),
                        row.getString("method"),
                        row.getString("quarter"),
                        row.getInt("hours"),
                        row.getLong("cost"),
                        row.getString("fund_source"),
                        ItemStanding.valueOf(row.getString("standing")),
                        row.getString("reason")))
                .list();
    }

    /**
     * What the lines of a unit come to.
     *
     * @param unitId null for the whole city
     * @param people with anything funded
     * @param cost IDR of what is funded
     */
    record Sum(String unitId, int people, int funded, int hours, long cost, int deferred, int dropped) {}

    /** One row per unit, and one for the city. */
    List<Sum> sums(String tenant, int year) {
        return jdbc.sql(
                        """
                        select unit_id,
                               count(distinct case when standing = 'FUNDED' then employee_id end) as people,
                               count(case when standing = 'FUNDED' then 1 end) as funded,
                               coalesce(sum(case when standing = 'FUNDED' then hours end), 0) as hours,
                               coalesce(sum(case when standing = 'FUNDED' then cost end), 0) as cost,
                               count(case when standing = 'DEFERRED' then 1 end) as deferred,
                               count(case when standing = 'DROPPED' then 1 end) as dropped
                        from letter_line where tenant = :tenant and for_year = :year
                        group by unit_id
                        union all
                        select null,
                               count(distinct case when standing = 'FUNDED' then employee_id end),
                               count(case when standing = 'FUNDED' then 1 end),
                               coalesce(sum(case when standing = 'FUNDED' then hours end), 0),
                               coalesce(sum(case when standing = 'FUNDED' then cost end), 0),
                               count(case when standing = 'DEFERRED' then 1 end),
                               count(case when standing = 'DROPPED' then 1 end)
                        from letter_line where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Sum(
                        row.getString("unit_id"),
                        row.getInt("people"),
                        row.getInt("funded"),
                        row.getInt("hours"),
                        row.getLong("cost"),
                        row.getInt("deferred"),
                        row.getInt("dropped")))
                .list();
    }
}

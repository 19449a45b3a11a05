package id.bangkom.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.notification.Deliveries.State;
import id.bangkom.notification.Deliveries.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the outbox. Every change of state is one conditional update, so two workers never hold one message. */
@Repository
class Messages {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String COLUMNS = "id, tenant, recipient_id, template, words, link, created_at, state, attempt";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a message unless it is there. */
    void add(Message message, String eventKey) {
        boolean there = jdbc.sql("select 1 from outbox_message where tenant = :tenant and id = :id")
                .param("tenant", message.tenant())
                .param("id", message.id())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (there) {
            return;
        }
        jdbc.sql(
                        """
                        insert into outbox_message
                            (id, tenant, event_key, recipient_id, template, words, link, created_at, state, attempt)
                        values (:id, :tenant, :event, :recipient, :template, :words, :link, :created, 'NEW', 0)
                        """)
                .param("id", message.id())
                .param("tenant", message.tenant())
                .param("event", eventKey)
                .param("recipient", message.recipientId())
                .param("template", message.template())
                .param("words", write(message.words()))
                .param("link", message.link())
                .param("created", utc(message.createdAt()))
                .update();
    }

    /**
     * Messages to send now, oldest first: new ones, those to try again, and those whose worker must be taken for dead.
     *
     * @param since new ones that are older are not mailed any more
     */
    List<Message> due(String tenant, Instant since, Instant now, int limit) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                         from outbox_message
                        where tenant = :tenant
                          and ((state = 'NEW' and created_at >= :since)
                            or (state = 'RETRY' and next_at <= :now)
                            or (state = 'CLAIMED' and lease_until < :now))
                        order by created_at, id
                        limit :limit
                        """)
                .param("tenant", tenant)
                .param("since", utc(since))
                .param("now", utc(now))
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    /** Takes a message for one attempt; false when another worker was faster or it is not due any more. */
    boolean claim(Message message, String owner, Instant now, Duration lease) {
        return jdbc.sql(
                                """
                        update outbox_message
                        set state = 'CLAIMED', owner = :owner, lease_until = :until, attempt = attempt + 1
                        where tenant = :tenant and id = :id and state = :state and attempt = :attempt
                          and (state <> 'CLAIMED' or lease_until < :now)
                        """)
                        .param("owner", owner)
                        .param("until", utc(now.plus(lease)))
                        .param("tenant", message.tenant())
                        .param("id", message.id())
                        .param("state", message.state().name())
                        .param("attempt", message.attempt())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** A message whose worker died while sending, and which must not come twice. */
    void unclear(Message message, Instant now, String problem) {
        jdbc.sql(
                        """
                        update outbox_message set state = 'UNKNOWN', owner = null, done_at = :now, problem = :problem
                        where tenant = :tenant and id = :id and state = 'CLAIMED' and lease_until < :now
                        """)
                .param("now", utc(now))
                .param("problem", problem)
                .param("tenant", message.tenant())
                .param("id", message.id())
                .update();
    }

    /** Marks what became of a claimed message; nothing changes when the claim was lost meanwhile. */
    void mark(Message message, String owner, State state, Instant now, Instant nextAt, String problem) {
        jdbc.sql(
                        """
                        update outbox_message
                        set state = :state, owner = null, lease_until = null, next_at = :next, problem = :problem,
                            done_at = :done
                        where tenant = :tenant and id = :id and state = 'CLAIMED' and owner = :owner
                        """)
                .param("state", state.name())
                .param("next", utc(nextAt))
                .param("problem", problem)
                .param("done", state == State.RETRY ? null : utc(now))
                .param("tenant", message.tenant())
                .param("id", message.id())
                .param("owner", owner)
                .update();
    }

    void keepInPortal(String tenant) {
        jdbc.sql("update outbox_message set state = 'PORTAL' where tenant = :tenant and state = 'NEW'")
                .param("tenant", tenant)
                .update();
    }

    List<Message> latest(String tenant, String recipientId, int limit) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                         from outbox_message
                        where tenant = :tenant and recipient_id = :recipient
                        order by created_at desc, id
                        limit :limit
                        """)
                .param("tenant", tenant)
                .param("recipient", recipientId)
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    Map<State, Integer> counts(String tenant) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as n from outbox_message where tenant = :tenant group by state")
                .param("tenant", tenant)
                .query((ResultSet row) -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    List<Trouble> troubles(String tenant, int limit) {
        return jdbc.sql(
                        """
                        select id, template, recipient_id, state, attempt, problem, created_at
                        from outbox_message
                        where tenant = :tenant and state in ('DEAD', 'UNKNOWN')
                        order by created_at desc, id
                        limit :limit
                        """)
                .param("tenant", tenant)
                .param("limit", limit)
                .query((row, number) -> new Trouble(
                        row.getString("id"),
                        row.getString("template"),
                        row.getString("recipient_id"),
                        State.valueOf(row.getString("state")),
                        row.getInt("attempt"),
                        row.getString("problem"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Starts anew, as if never tried. */
    boolean renew(String tenant, String id, Instant now) {
        return jdbc.sql(
                                """
                        update outbox_message
                        set state = 'RETRY', attempt = 0, next_at = :now, done_at = null
                        where tenant = :tenant and id = :id and state in ('DEAD', 'UNKNOWN')
                        """)
                        .param("now", utc(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    private Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("recipient_id"),
                row.getString("template"),
                read(row.getString("words")),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempt"));
    }

    private String write(Map<String, String> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> read(String words) {
        try {
            return json.readValue(words, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}

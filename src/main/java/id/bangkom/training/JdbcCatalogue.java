package id.bangkom.training;

import id.bangkom.hours.LearningType;
import id.bangkom.training.Programme.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCatalogue implements Catalogue {

    private static final String PROGRAMMES =
            """
            select p.id, p.tenant, p.title, p.description, p.learning_type, p.learning_mode, p.jp, p.days, p.minutes,
                   p.cost, p.international, p.partner_id, p.min_participants, p.max_participants, p.active
            from programme p
            where p.tenant = :tenant
            """;

    private static final String PLANNABLE =
            """
             and p.active and exists (
                select 1 from partner r where r.tenant = p.tenant and r.id = p.partner_id and r.active)
            """;

    private final JdbcClient jdbc;

    JdbcCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Programme> programme(String tenant, String id) {
        return programmes(tenant, Set.of(id)).stream().findFirst();
    }

    @Override
    public List<Programme> programmes(String tenant, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withTargets(
                tenant,
                jdbc.sql(PROGRAMMES + " and p.id in (:ids) order by p.title, p.id")
                        .param("tenant", tenant)
                        .param("ids", Set.copyOf(ids)));
    }

    @Override
    public List<Programme> active(String tenant) {
        return withTargets(
                tenant,
                jdbc.sql(PROGRAMMES + PLANNABLE + " order by p.title, p.id").param("tenant", tenant));
    }

    @Override
    public List<Programme> forCompetency(String tenant, String competencyId) {
        List<Programme> found = withTargets(
                tenant,
                jdbc.sql(
                                PROGRAMMES + PLANNABLE
                                        + """
                                 and exists (
                                    select 1 from programme_competency c
                                    where c.tenant = p.tenant and c.programme_id = p.id
                                        and c.competency_id = :competency)
                                """)
                        .param("tenant", tenant)
                        .param("competency", competencyId));
        return found.stream()
                .sorted(Comparator.comparingInt((Programme programme) ->
                                programme.target(competencyId).orElseThrow().toLevel())
                        .thenComparingDouble(programme -> (double) programme.cost() / programme.jp())
                        .thenComparing(Programme::id))
                .toList();
    }

    @Override
    public List<Programme> forCompetency(String tenant, String competencyId, LearningType type) {
        return forCompetency(tenant, competencyId).stream()
                .filter(programme -> programme.type() == type)
                .toList();
    }

    @Override
    public Optional<Partner> partner(String tenant, String id) {
        return jdbc.sql("select id, tenant, name, kind, place, active from partner where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(JdbcCatalogue::partner)
                .optional();
    }

    @Override
    public List<Partner> partners(String tenant) {
        return jdbc.sql(
                        """
                        select id, tenant, name, kind, place, active from partner where tenant = :tenant
                        order by name, id
                        """)
                .param("tenant", tenant)
                .query(JdbcCatalogue::partner)
                .list();
    }

    @Override
    public void add(Partner partner) {
        jdbc.sql(
                        """
                        insert into partner (id, tenant, name, kind, place, active)
                        values (:id, :tenant, :name, :kind, :place, :active)
                        """)
                .param("id", partner.id())
                .param("tenant", partner.tenant())
                .param("name", partner.name())
                .param("kind", partner.kind().name())
                .param("place", partner.place())
                .param("active", partner.active())
                .update();
    }

    @Override
    @Transactional
    public void add(Programme programme) {
        jdbc.sql(
                        """
                        insert into programme (id, tenant, title, description, learning_type, learning_mode, jp, days,
                            minutes, cost, international, partner_id, min_participants, max_participants, active)
                        values (:id, :tenant, :title, :description, :type, :mode, :jp, :days,
                            :minutes, :cost, :international, :partner, :min, :max, :active)
                        """)
                .param("id", programme.id())
                .param("tenant", programme.tenant())
                .param("title", programme.title())
                .param("description", programme.description())
                .param("type", programme.type().name())
                .param("mode", programme.mode().name())
                .param("jp", programme.jp())
                .param("days", programme.days())
                .param("minutes", programme.minutes())
                .param("cost", programme.cost())
                .param("international", programme.international())
                .param("partner", programme.partnerId())
                .param("min", programme.minParticipants())
                .param("max", programme.maxParticipants())
                .param("active", programme.active())
                .update();
        for (Target target : programme.targets()) {
            jdbc.sql(
                            """
                            insert into programme_competency (tenant, programme_id, competency_id, from_level, to_level)
                            values (:tenant, :programme, :competency, :from, :to)
                            """)
                    .param("tenant", programme.tenant())
                    .param("programme", programme.id())
                    .param("competency", target.competencyId())
                    .param("from", target.fromLevel())
                    .param("to", target.toLevel())
                    .update();
        }
    }

    private List<Programme> withTargets(String tenant, JdbcClient.StatementSpec query) {
        // A catalogue has some hundred programmes: reading all targets at once is cheaper than a query for each.
        Map<String, List<Target>> targets = jdbc
                .sql(
                        """
                        select programme_id, competency_id, from_level, to_level from programme_competency
                        where tenant = :tenant
                        order by programme_id, competency_id
                        """)
                .param("tenant", tenant)
                .query((rs, row) -> Map.entry(
                        rs.getString("programme_id"),
                        new Target(rs.getString("competency_id"), rs.getInt("from_level"), rs.getInt("to_level"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return query.query((rs, row) -> programme(rs, targets.get(rs.getString("id"))))
                .list();
    }

    private static Programme programme(ResultSet rs, List<Target> targets) throws SQLException {
        return new Programme(
                rs.getString("id"),
                rs.getString("tenant"),
                rs.getString("title"),
                rs.getString("description"),
                LearningType.valueOf(rs.getString("learning_type")),
                Mode.valueOf(rs.getString("learning_mode")),
                rs.getInt("jp"),
                rs.getInt("days"),
                rs.getInt("minutes"),
                rs.getLong("cost"),
                rs.getBoolean("international"),
                rs.getString("partner_id"),
                rs.getInt("min_participants"),
                rs.getInt("max_participants"),
                rs.getBoolean("active"),
                targets);
    }

    private static Partner partner(ResultSet rs, int row) throws SQLException {
        return new Partner(
                rs.getString("id"),
                rs.getString("tenant"),
                rs.getString("name"),
                Partner.Kind.valueOf(rs.getString("kind")),
                rs.getString("place"),
                rs.getBoolean("active"));
    }
}

package id.bangkom.needs;

import id.bangkom.process.CaseKey;
import id.bangkom.process.ManyIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people tick beside their levels, coded. */
@Repository
class Voices {

    /** What a code is about. */
    enum Kind {
        BARRIER,
        CONSTRAINT,
        METHOD,
        TOPIC,
        TEACHING
    }

    /** Something ticked. */
    record Ticked(String caseId, Kind kind, String code) {}

    /** The one code of TEACHING. */
    static final String WILLING = "WILLING";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Voices(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Replaces what was said before. */
    void put(CaseKey key, Voice voice) {
        jdbc.sql("delete from needs_choice where tenant = :tenant and for_year = :year and case_id = :id")
                .params(key.parameters())
                .update();
        List<MapSqlParameterSource> rows = new ArrayList<>();
        voice.barriers().forEach(each -> rows.add(row(key, Kind.BARRIER, each.name(), null)));
        voice.constraints().forEach(each -> rows.add(row(key, Kind.CONSTRAINT, each.name(), null)));
        voice.methods().forEach(each -> rows.add(row(key, Kind.METHOD, each.name(), null)));
        voice.topics().forEach(each -> rows.add(row(key, Kind.TOPIC, each, null)));
        if (voice.teaches()) {
            rows.add(row(key, Kind.TEACHING, WILLING, voice.teachingTopics()));
        }
        batches.batchUpdate(
                """
                insert into needs_choice (tenant, for_year, case_id, kind, code, detail)
                values (:tenant, :year, :id, :kind, :code, :detail)
                """,
                rows.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(CaseKey key, Kind kind, String code, String detail) {
        return new MapSqlParameterSource(key.parameters())
                .addValue("kind", kind.name())
                .addValue("code", code)
                .addValue("detail", detail);
    }

    Voice of(CaseKey key) {
        Map<Kind, List<String>> codes = new HashMap<>();
        List<String> teaching = new ArrayList<>();
        jdbc.sql(
                        """
                        select kind, code, detail from needs_choice
                        where tenant = :tenant and for_year = :year and case_id = :id
                        order by kind, code
                        """)
                .params(key.parameters())
                .query(row -> {
                    Kind kind = Kind.valueOf(row.getString("kind"));
                    codes.computeIfAbsent(kind, each -> new ArrayList<>()).add(row.getString("code"));
                    if (kind == Kind.TEACHING) {
                        teaching.add(row.getString("detail"));
                    }
                });
        return new Voice(
                codes.getOrDefault(Kind.BARRIER, List.of()).stream()
                        .map(Barrier::valueOf)
                        .sorted()
                        .toList(),
                codes.getOrDefault(Kind.CONSTRAINT, List.of()).stream()
                        .map(Circumstance::valueOf)
                        .sorted()
                        .toList(),
                codes.getOrDefault(Kind.METHOD, List.of()).stream()
                        .map(WishedMethod::valueOf)
                        .sorted()
                        .toList(),
                codes.getOrDefault(Kind.TOPIC, List.of()),
                !teaching.isEmpty(),
                teaching.isEmpty() ? null : teaching.get(0));
    }

    /** Everything that these people ticked in a year. */
    List<Ticked> ticked(String tenant, int year, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select case_id, kind, code from " + ManyIds.WANTED
                                + " left join needs_choice on tenant = :tenant and for_year = :year and case_id = wanted.id"
                                + " where case_id is not null")
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("ids", ManyIds.of(ids))
                        .query((row, n) -> new Ticked(
                                row.getString("case_id"), Kind.valueOf(row.getString("kind")), row.getString("code")))
                        .list();
    }

    /** Who has handed in the self-assessment of a year. */
    List<String> answered(String tenant, int year) {
        return jdbc.sql(
                        """
                        select case_id from needs_case
                        where tenant = :tenant and for_year = :year and self_assessed_at is not null
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(String.class)
                .list();
    }
}

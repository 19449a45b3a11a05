package id.bangkom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.hours.LearningType;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.EachDatabase;
import id.bangkom.training.Programme.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class CatalogueTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private static Catalogue demo(Database db) {
        DemoCity.people(db, CLOCK);
        Catalogue catalogue = new JdbcCatalogue(db.jdbc());
        db.transaction().executeWithoutResult(status -> new DemoCatalogue(catalogue).load());
        return catalogue;
    }

    private static Programme programme(String id, String partner, boolean active, Target... targets) {
        return new Programme(
                id,
                "palu",
                "Judul " + id,
                "Isi",
                LearningType.WORKSHOP,
                Mode.CLASS,
                5,
                1,
                360,
                100_000,
                false,
                partner,
                1,
                30,
                active,
                List.of(targets));
    }

    @EachDatabase
    void a_programme_is_read_as_it_was_added(Database db) {
        Catalogue catalogue = demo(db);
        Programme added =
                programme("new", "univcontoh", true, new Target("communication", 1, 2), new Target("service", 2, 4));
        catalogue.add(added);
        assertThat(catalogue.programme("palu", "new")).contains(added);
        assertThat(catalogue.active("palu")).contains(added);
        assertThat(catalogue.programmes("palu", List.of("new", "timemgmt", "none", "srgunity")))
                .extracting(Programme::id)
                .containsExactly("new", "timemgmt");
        assertThat(catalogue.programmes("palu", List.of())).isEmpty();
        assertThatThrownBy(() -> catalogue.add(added)).isInstanceOf(DuplicateKeyException.class);
    }

    @EachDatabase
    void what_may_not_be_planned_is_found_by_its_id_only(Database db) {
        Catalogue catalogue = demo(db);
        catalogue.add(new Partner("closed", "palu", "Lembaga Tutup", Partner.Kind.PRIVATE, "Palu", false));
        Programme ended = programme("ended", "univcontoh", false, new Target("unity", 1, 2));
        Programme orphan = programme("orphan", "closed", true, new Target("unity", 1, 2));
        catalogue.add(ended);
        catalogue.add(orphan);
        assertThat(catalogue.active("palu")).doesNotContain(ended, orphan);
        assertThat(catalogue.forCompetency("palu", "unity"))
                .doesNotContain(ended, orphan)
                .isNotEmpty();
        assertThat(catalogue.programme("palu", "ended")).contains(ended);
        assertThat(catalogue.programme("palu", "orphan")).contains(orphan);
        assertThat(catalogue.partner("palu", "closed")).map(Partner::active).contains(false);
    }

    @EachDatabase
    void programmes_for_a_competency_come_step_by_step_and_cheap_ones_first(Database db) {
        Catalogue catalogue = demo(db);
        assertThat(catalogue.forCompetency("palu", "healthit"))
                .extracting(Programme::id)
                .containsExactly("healthitel", "healthitclass", "techlead", "benchhealth");
        assertThat(catalogue.forCompetency("palu", "healthit", LearningType.E_LEARNING))
                .extracting(Programme::id)
                .containsExactly("healthitel");
        assertThat(catalogue.forCompetency("palu", "healthit", LearningType.COACHING))
                .isEmpty();
    }

    @EachDatabase
    void a_city_sees_only_its_own_catalogue(Database db) {
        Catalogue catalogue = demo(db);
        assertThat(catalogue.active("sorong")).isNotEmpty().allSatisfy(programme -> assertThat(programme.tenant())
                .isEqualTo("sorong"));
        assertThat(catalogue.programme("sorong", "timemgmt")).isEmpty();
        assertThat(catalogue.partner("sorong", "univcontoh")).isEmpty();
        assertThat(catalogue.partners("sorong")).extracting(Partner::id).containsExactly("srgbkpsdm", "srguniv");
        Programme foreign = programme("foreign", "srguniv", true, new Target("unity", 1, 2));
        assertThatThrownBy(() -> catalogue.add(foreign)).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Whoever has a gap finds something that closes it, up to the level of the position. */
    @Test
    void the_demo_catalogue_serves_every_competency_of_every_position() {
        try (Database db = Databases.h2()) {
            Catalogue catalogue = demo(db);
            record Needed(String tenant, String competency, int level) {}
            Set<Needed> needed = Set.copyOf(db.jdbc()
                    .sql(
                            """
                            select tenant, competency_id, max(required_level) as level from position_standard
                            group by tenant, competency_id
                            union
                            select t.id, c.id, 4 from tenant t cross join competency c where c.tenant is null
                            """)
                    .query((rs, row) ->
                            new Needed(rs.getString("tenant"), rs.getString("competency_id"), rs.getInt("level")))
                    .set());
            assertThat(needed).hasSizeGreaterThan(30).allSatisfy(need -> assertThat(
                            catalogue.forCompetency(need.tenant(), need.competency()))
                    .anyMatch(programme ->
                            programme.target(need.competency()).orElseThrow().toLevel() >= need.level()));
        }
    }

    @Test
    void targets_that_go_down_or_out_of_range_are_no_targets() {
        assertThatThrownBy(() -> new Target("unity", 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target("unity", 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target("unity", 4, 6)).isInstanceOf(IllegalArgumentException.class);
        Target target = new Target("unity", 2, 4);
        assertThat(target.helpsFrom(1)).isTrue();
        assertThat(target.helpsFrom(3)).isTrue();
        assertThat(target.helpsFrom(4)).isFalse();
        assertThat(new Target("unity", 3, 4).helpsFrom(1))
                .as("too far below the entry")
                .isFalse();
    }

    @Test
    void a_programme_that_cannot_take_place_is_refused() {
        Target target = new Target("unity", 1, 2);
        assertThatThrownBy(() -> programme("none", "univcontoh", true)).hasMessageContaining("develops nothing");
        assertThatThrownBy(() -> new Programme(
                        "big",
                        "palu",
                        "t",
                        "d",
                        LearningType.WORKSHOP,
                        Mode.CLASS,
                        5,
                        1,
                        360,
                        0,
                        false,
                        "univcontoh",
                        1,
                        31,
                        true,
                        List.of(target)))
                .hasMessageContaining("max <= 30");
        assertThatThrownBy(() -> new Programme(
                        "free",
                        "palu",
                        "t",
                        "d",
                        LearningType.WORKSHOP,
                        Mode.CLASS,
                        5,
                        1,
                        360,
                        -1,
                        false,
                        "univcontoh",
                        1,
                        30,
                        true,
                        List.of(target)))
                .hasMessageContaining("cost");
    }
}

package id.bangkom.training;

import id.bangkom.hours.LearningType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a city's people can learn, and with whom. Ids of another city are simply not found. */
public interface Catalogue {

    /** Also one that may no longer be planned, since plans and classes of before still show it. */
    Optional<Programme> programme(String tenant, String id);

    /** Those of the given ids that exist, active or not, by title. */
    List<Programme> programmes(String tenant, Collection<String> ids);

    /** Everything that may be planned: active programmes of active partners, by title. */
    List<Programme> active(String tenant);

    /**
     * What may be planned for a competency, whatever the type: those that reach the lowest level first (one step after
     * the other), then the cheaper per JP.
     */
    List<Programme> forCompetency(String tenant, String competencyId);

    /** As {@link #forCompetency(String, String)}, of one type only, as the decision {@code intervention} recommends it. */
    List<Programme> forCompetency(String tenant, String competencyId, LearningType type);

    Optional<Partner> partner(String tenant, String id);

    /** All partners, active or not, by name. */
    List<Partner> partners(String tenant);

    /**
     * Adds a partner.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the id is taken
     */
    void add(Partner partner);

    /**
     * Adds a programme with its targets.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when the id is taken, or the partner is not one of
     *     the same city
     */
    void add(Programme programme);
}

package id.bangkom.needs;

import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.needs.NeedsCases.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class JdbcNeeds implements Needs {

    /** Ids in one question: a database takes some ten thousand parameters and plans fewer faster. */
    private static final int AT_ONCE = 2000;

    private final NeedsCases cases;
    private final RatingRows ratings;

    JdbcNeeds(NeedsCases cases, RatingRows ratings) {
        this.cases = cases;
        this.ratings = ratings;
    }

    @Override
    public Optional<NeedsResult> of(String tenant, int year, String employeeId) {
        return Optional.ofNullable(of(tenant, year, List.of(employeeId)).get(employeeId));
    }

    @Override
    public Map<String, NeedsResult> of(String tenant, int year, Collection<String> employeeIds) {
        Map<String, List<Rating>> ratings = cases.ratings(tenant, year, employeeIds);
        return cases.find(tenant, year, employeeIds).stream()
                .map(found -> result(found, ratings.getOrDefault(found.key().id(), List.of())))
                .collect(Collectors.toMap(NeedsResult::employeeId, Function.identity()));
    }

    @Override
    public List<Rated> ratingsOf(String tenant, String employeeId) {
        return ratings.of(tenant, employeeId);
    }

    @Override
    public Map<String, List<Rated>> latestRatingsOf(String tenant, Collection<String> employeeIds) {
        Map<String, List<Rated>> latest = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(employeeIds);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            ratings.latest(tenant, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(rated -> latest.computeIfAbsent(rated.employeeId(), id -> new ArrayList<>())
                            .add(rated));
        }
        return latest;
    }

    private static NeedsResult result(NeedsCase found, List<Rating> ratings) {
        boolean finished = found.state() != State.OPEN;
        return new NeedsResult(
                found.key().id(),
                found.key().year(),
                finished,
                found.state() == State.CLOSED_EARLY,
                found.jpm(),
                found.individualIndex(),
                found.performanceShortfall(),
                found.predicate(),
                finished
                        ? ratings.stream()
                                .filter(rating -> rating.actual() != null)
                                .map(JdbcNeeds::need)
                                .toList()
                        : List.of());
    }

    private static Need need(Rating rating) {
        return new Need(
                rating.competencyId(),
                rating.competency(),
                rating.kind(),
                rating.required(),
                rating.actual(),
                rating.source(),
                rating.gap(),
                rating.method(),
                rating.methodReason());
    }
}

package id.bangkom.needs;

import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.needs.NeedsCases.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class JdbcNeeds implements Needs {

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
        return ratings.latest(tenant, employeeIds).stream().collect(Collectors.groupingBy(Rated::employeeId));
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
                rating.combinedLevel() == null
                        ? rating.gap().doubleValue()
                        : rating.required() - rating.combinedLevel(),
                rating.combinedGap() == null ? rating.gap().doubleValue() : rating.combinedGap(),
                rating.recommendation());
    }
}

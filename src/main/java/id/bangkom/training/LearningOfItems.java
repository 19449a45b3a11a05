package id.bangkom.training;

import id.bangkom.cycle.Stages;
import id.bangkom.process.CaseKey;
import id.bangkom.process.ManyIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LearningOfItems implements PlannedLearning {

    private final JdbcClient jdbc;
    private final ParticipationCases participations;
    private final Execution execution;
    private final Stages stages;

    LearningOfItems(JdbcClient jdbc, ParticipationCases participations, Execution execution, Stages stages) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.execution = execution;
        this.stages = stages;
    }

    private record Part(String itemId, String caseId, boolean inClass, ParticipationState state, boolean givenUp) {

        boolean waits() {
            return !inClass && state == ParticipationState.NOMINATED;
        }
    }

    @Override
    public Map<String, Progress> progress(String tenant, int year, Collection<String> itemIds) {
        Map<String, Set<Progress>> found = new HashMap<>();
        for (Part part : parts(tenant, year, itemIds)) {
            Set<Progress> progress = found.computeIfAbsent(part.itemId(), item -> EnumSet.noneOf(Progress.class));
            if (part.state().usesItem()) {
                progress.add(part.waits() ? Progress.WAITING : Progress.BEGUN);
            } else if (part.givenUp()) {
                progress.add(Progress.GIVEN_UP);
            }
        }
        Map<String, Progress> result = new HashMap<>();
        found.forEach((item, all) -> List.of(Progress.BEGUN, Progress.WAITING, Progress.GIVEN_UP).stream()
                .filter(all::contains)
                .findFirst()
                .ifPresent(progress -> result.put(item, progress)));
        return result;
    }

    private List<Part> parts(String tenant, int year, Collection<String> itemIds) {
        if (itemIds.isEmpty()) {
            return List.of();
        }
        return new ArrayList<>(jdbc.sql("select p.item_id, p.case_id, p.class_id, p.state, p.item_deferred"
                        + " from participation p" + ManyIds.JOIN + "p.item_id"
                        + " where p.tenant = :tenant and p.for_year = :year")
                .param("ids", ManyIds.of(itemIds))
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Part(
                        row.getString("item_id"),
                        row.getString("case_id"),
                        row.getString("class_id") != null,
                        ParticipationState.valueOf(row.getString("state")),
                        row.getBoolean("item_deferred")))
                .list());
    }

    @Override
    public boolean callOff(String tenant, int year, String itemId) {
        Set<CaseKey> waiting = parts(tenant, year, List.of(itemId)).stream()
                .filter(Part::waits)
                .map(part -> new CaseKey(tenant, year, part.caseId()))
                .collect(Collectors.toSet());
        // First its turn, then its state: a case that is being started at this moment is through before, or never
        // starts.
        waiting.forEach(key -> stages.done(ParticipationCases.PROCESS, key));
        return waiting.stream()
                .allMatch(key -> participations.move(key, ParticipationState.NOMINATED, ParticipationState.CANCELLED));
    }

    @Override
    public void begin(String tenant, int year) {
        execution.begin(tenant, year);
    }
}

package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcStages implements Stages {

    private final StageRepository repository;
    private final Kick kick;
    private final Clock clock;

    JdbcStages(StageRepository repository, Kick kick, Clock clock) {
        this.repository = repository;
        this.kick = kick;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void plan(String process, CaseKey key) {
        planAll(process, key.tenant(), key.year(), List.of(key.id()));
    }

    @Override
    @Transactional
    public void planAll(String process, String tenant, int year, Collection<String> ids) {
        planAll(process, tenant, year, ids, null);
    }

    @Override
    @Transactional
    public void planAll(String process, String tenant, int year, Collection<String> ids, Instant notBefore) {
        repository.plan(process, tenant, year, ids, clock.instant(), notBefore);
        kick.afterCommit();
    }

    @Override
    @Transactional
    public void done(String process, CaseKey key) {
        // No kick: the last of a stage is found by the next look, and a look per person would be waste.
        repository.done(process, key, clock.instant());
    }

    @Override
    public Optional<Later> later(String process, String tenant, int year) {
        return repository.later(process, tenant, year, clock.instant());
    }

    @Override
    public Optional<Progress> progress(String process, String tenant, int year) {
        return Optional.of(repository.progress(process, tenant, year)).filter(progress -> progress.total() > 0);
    }
}

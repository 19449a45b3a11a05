package id.bangkom.showcase;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.cycle.Cycles;
import id.bangkom.demo.DemoStory;
import id.bangkom.demo.WithDemoCases;
import id.bangkom.rules.WorkingDays;
import id.bangkom.storage.Compaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Plays the years of the demo cities up to the moment of the start. */
@Component
@Conditional(WithDemoCases.class)
class DemoCases implements DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final Play play;
    private final Cycles cycles;
    private final Accounts accounts;
    private final Cities cities;
    private final WorkingDays workingDays;
    private final Compaction compaction;
    private final DemoTime time;
    private final Clock clock;

    DemoCases(
            Play play,
            Cycles cycles,
            Accounts accounts,
            Cities cities,
            WorkingDays workingDays,
            Compaction compaction,
            DemoTime time,
            Clock clock) {
        this.play = play;
        this.cycles = cycles;
        this.accounts = accounts;
        this.cities = cities;
        this.workingDays = workingDays;
        this.compaction = compaction;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void tell() {
        LOG.info(
                "Kasus contoh disiapkan; ini hanya terjadi pada awal pertama dan memerlukan satu sampai dua menit ...");
        Instant end = clock.instant();
        Palu palu = new Palu(play, cycles, accounts, calendar("palu"), end);
        Sorong sorong = new Sorong(play, cycles, accounts, calendar("sorong"), end);
        play.until(end, Map.of("palu", palu, "sorong", sorong));
        time.keepMessagesInPortal();
        compaction.compact();
    }

    @Override
    public void goOn() {
        time.resume();
    }

    private Calendar calendar(String tenant) {
        return new Calendar(cities.city(tenant), workingDays);
    }
}

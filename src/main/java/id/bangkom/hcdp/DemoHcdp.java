package id.bangkom.hcdp;

import id.bangkom.demo.Csv;
import id.bangkom.demo.DemoPart;
import id.bangkom.demo.DemoYears;
import id.bangkom.hcdp.PlanFrame.State;
import id.bangkom.hcdp.PlanFrame.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A meeting with a unit and a frame of several years, both made up. */
@Component
@Order(30)
class DemoHcdp implements DemoPart {

    private static final int YEAR = 4;

    private final MeetingRows meetings;
    private final FrameRows frames;
    private final DemoYears years;
    private final Clock clock;

    DemoHcdp(MeetingRows meetings, FrameRows frames, DemoYears years, Clock clock) {
        this.meetings = meetings;
        this.frames = frames;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public void load() {
        Csv.read("hcdp-meetings.csv")
                .forEach(row -> meetings.add(
                        row.get("tenant"),
                        new Meeting(
                                row.get("id"),
                                years.of(row.get("year")),
                                row.get("unit"),
                                LocalDate.now(clock).minusDays(Integer.parseInt(row.get("ago"))),
                                row.get("participants"),
                                row.get("notes"),
                                row.get("agreements"),
                                row.get("by"),
                                clock.instant())));
        Csv.read("hcdp-frames.csv").forEach(row -> {
            int from = years.of(row.get("from"));
            frames.add(
                    row.get("tenant"),
                    new PlanFrame(
                            row.get("id"),
                            from,
                            from + PlanFrame.YEARS - 1,
                            1,
                            row.get("title"),
                            row.get("basis"),
                            State.DRAFT,
                            1,
                            null,
                            null,
                            row.get("made-by"),
                            day(row.get("decided")).atStartOfDay(ZoneOffset.UTC).toInstant(),
                            null));
        });
        Csv.read("hcdp-targets.csv")
                .forEach(row -> frames.put(
                        row.get("tenant"),
                        row.get("frame"),
                        new Target(
                                years.of(row.get("year")),
                                row.get("competency"),
                                Integer.parseInt(row.get("people")),
                                Integer.parseInt(row.get("hours")),
                                Long.parseLong(row.get("cost")))));
        Csv.read("hcdp-frames.csv")
                .forEach(row -> frames.decide(
                        row.get("tenant"),
                        row.get("id"),
                        1,
                        row.get("decree") + "/" + years.of(row.get("from")),
                        day(row.get("decided")),
                        row.get("decided-by"),
                        day(row.get("decided")).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The day in the year that is as far from today as the written one. */
    private LocalDate day(String written) {
        return LocalDate.parse(years.of(written.substring(0, YEAR)) + written.substring(YEAR));
    }
}

package id.bangkom.hcdp;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.TestAccess;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Meetings with units, on rows. */
class MeetingsTest {

    private static final int YEAR = 2027;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:10:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Meetings meetings;

    private void on(Database db) {
        TestCity.in(db);
        Workforce workforce = TestWorkforce.workforce(db, CLOCK);
        meetings = new Meetings(
                new MeetingRows(db.jdbc()),
                new HcdpAccess(TestAccess.accounts(db, CLOCK), workforce, null),
                workforce,
                TestAccess.cities(db, CLOCK),
                CLOCK);
    }

    private void record(String by, String unit, LocalDate day, String participants, String notes) {
        meetings.record(new Actor(by, PALU), YEAR, unit, day, participants, notes, "Menambah dua peserta.");
    }

    @EachDatabase
    void aMeetingIsKeptWithWhoRecordedItAndOnlyInItsCityAndYear(Database db) {
        on(db);
        record(HR_ANALYST, UNIT, DAY, "  Kepala dinas dan analis ", "Rencana 2027");
        record(HR_ANALYST, UNIT, LocalDate.of(2026, 11, 23), "Perencana", "Tindak lanjut");
        assertThat(meetings.of(PALU, YEAR))
                .extracting(Meeting::heldOn, Meeting::participants, Meeting::by, Meeting::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.of(2026, 11, 23), "Perencana", HR_ANALYST, CLOCK.instant()),
                        org.assertj.core.groups.Tuple.tuple(
                                DAY, "Kepala dinas dan analis", HR_ANALYST, CLOCK.instant()));
        assertThat(meetings.of(PALU, YEAR).get(1).agreements()).isEqualTo("Menambah dua peserta.");
        assertThat(meetings.of(PALU, YEAR + 1)).isEmpty();
        assertThat(meetings.of(SORONG, YEAR)).isEmpty();
    }

    @EachDatabase
    void whatIsMissingOrNotPlausibleIsRefused(Database db) {
        on(db);
        refused("BKPSDM", () -> record(UNIT_PLANNER, UNIT, DAY, "x", "x"));
        refused("perangkat daerah dari daftar", () -> record(HR_ANALYST, "dinassorong", DAY, "x", "x"));
        refused("perangkat daerah dari daftar", () -> record(HR_ANALYST, null, DAY, "x", "x"));
        refused("\"Tanggal rapat\" wajib", () -> record(HR_ANALYST, UNIT, null, "x", "x"));
        refused("24 November 2026", () -> record(HR_ANALYST, UNIT, LocalDate.of(2026, 11, 24), "x", "x"));
        refused("31 Desember 2024", () -> record(HR_ANALYST, UNIT, LocalDate.of(2024, 12, 31), "x", "x"));
        refused("\"Peserta\"", () -> record(HR_ANALYST, UNIT, DAY, " ", "x"));
        refused("\"Pokok pembahasan\"", () -> record(HR_ANALYST, UNIT, DAY, "x", "x".repeat(4_001)));
        assertThat(meetings.of(PALU, YEAR)).isEmpty();
    }

    private static void refused(String why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }
}

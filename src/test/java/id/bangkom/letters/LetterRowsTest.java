package id.bangkom.letters;

import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.letters.AmendmentRows.Grounds;
import id.bangkom.letters.Letter.State;
import id.bangkom.letters.LetterRows.Sum;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.TestCity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class LetterRowsTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(15));
    private static final int YEAR = 2027;
    private static final int THREADS = 8;

    private static LetterRows on(Database db) {
        TestCity.in(db);
        return new LetterRows(db.jdbc(), new JdbcTemplate(db.dataSource()));
    }

    private static Letter letter(String id, int annex, State state) {
        return new Letter(
                id,
                PALU,
                YEAR,
                1,
                annex,
                0,
                null,
                annex == 0 ? null : UNIT,
                annex == 0 ? null : "Dinas Perhubungan",
                "800/1/2027",
                LocalDate.of(2027, 2, 22),
                "Rencana",
                "Wali Kota Palu",
                "Plt. Wali Kota Palu",
                "Nama",
                "token" + id,
                state,
                0,
                null,
                0,
                NOW,
                null,
                null);
    }

    private static Written line(String employee, long cost, ItemStanding standing, String reason) {
        return new Written(
                employee, "Nama " + employee, "Lokakarya", "Lokakarya", "Triwulan I", 20, cost, null, standing, reason);
    }

    @EachDatabase
    void aLetterIsReadBackAsItWasAndOnlyInItsCity(Database db) {
        LetterRows rows = on(db);
        Letter decree = letter("sk", 0, State.WRITTEN);
        Letter annex = letter("a1", 1, State.WRITTEN);
        rows.add(PALU, annex);
        rows.add(PALU, decree);

        assertThat(rows.ofYear(PALU, YEAR)).containsExactly(decree, annex);
        assertThat(rows.find(PALU, "sk")).contains(decree);
        assertThat(rows.byToken("tokena1")).contains(annex);
        assertThat(rows.years(PALU)).containsExactly(YEAR);
        assertThat(rows.latestIssue(PALU, YEAR)).isEqualTo(1);
        assertThat(rows.find(SORONG, "sk")).isEmpty();
        assertThat(rows.ofYear(SORONG, YEAR)).isEmpty();
        assertThat(rows.latestIssue(SORONG, YEAR)).isZero();
        assertThat(rows.revoke(SORONG, YEAR, HR_HEAD, "Uji", NOW)).isZero();
        assertThat(rows.move(SORONG, "sk", State.WRITTEN, State.FAILED, NOW)).isFalse();
        assertThat(rows.content(SORONG, "sk")).isEmpty();
    }

    @EachDatabase
    void anAmendmentStandsBesideTheDecreeAndSaysWhatChanges(Database db) {
        LetterRows rows = on(db);
        AmendmentRows amendments = new AmendmentRows(db.jdbc(), new JdbcTemplate(db.dataSource()));
        CaseKey revision = new CaseKey(PALU, YEAR, UNIT + "-b1");
        Letter decree = letter("sk", 0, State.WRITTEN);
        Letter annex = letter("a1", 1, State.WRITTEN);
        Letter first = amendment("p1", 1, 1, revision);
        Letter again = amendment("p2", 2, 1, revision);
        Letter second = amendment("p3", 1, 2, new CaseKey(PALU, YEAR, UNIT + "-b2"));
        List.of(second, again, first, annex, decree).forEach(each -> rows.add(PALU, each));
        assertThat(rows.ofYear(PALU, YEAR)).containsExactly(again, decree, annex, first, second);
        assertThat(rows.latestIssue(PALU, YEAR)).isEqualTo(1);
        assertThatThrownBy(() -> rows.add(PALU, amendment("p4", 1, 2, revision)))
                .isInstanceOf(DuplicateKeyException.class);

        Grounds grounds = new Grounds(1, "Keputusan Nomor 800/1/2027", LocalDate.of(2027, 2, 22), "Alasan", "Perda");
        AmendmentRows.Line line =
                new AmendmentRows.Line("Nama", "Lokakarya", "Triwulan I", 20, 1_500_000, "Didanai", "Ditunda", null);
        AmendmentRows.Ceiling ceiling = new AmendmentRows.Ceiling("APBD Kota", 2, 1);
        amendments.add(revision, grounds, List.of(ceiling), List.of(line, line));
        assertThat(amendments.grounds(revision)).isEqualTo(grounds);
        assertThat(amendments.ceilings(revision)).containsExactly(ceiling);
        assertThat(amendments.lines(revision)).containsExactly(line, line);
        assertThat(amendments.has(revision)).isTrue();
        assertThat(amendments.count(PALU, YEAR)).isEqualTo(1);
        CaseKey elsewhere = new CaseKey(SORONG, YEAR, revision.id());
        assertThat(amendments.has(elsewhere)).isFalse();
        assertThat(amendments.count(SORONG, YEAR)).isZero();
        assertThat(amendments.lines(elsewhere)).isEmpty();
        assertThat(amendments.ceilings(elsewhere)).isEmpty();
    }

    private static Letter amendment(String id, int issue, int number, CaseKey revision) {
        Letter annex = letter(id, 1, State.WRITTEN);
        return new Letter(
                id,
                PALU,
                YEAR,
                issue,
                0,
                number,
                revision.id(),
                UNIT,
                annex.unit(),
                annex.number(),
                annex.dated(),
                "Perubahan",
                annex.official(),
                annex.office(),
                annex.signatory(),
                annex.token(),
                State.WRITTEN,
                0,
                null,
                0,
                NOW,
                null,
                null);
    }

    @EachDatabase
    void ofEightPrintersOneTakesALetterUpAndItsFileIsKeptOnce(Database db) throws Exception {
        LetterRows rows = on(db);
        rows.add(PALU, letter("sk", 0, State.WRITTEN));
        Callable<Boolean> take =
                () -> db.transaction().execute(status -> rows.take(PALU, "sk", State.WRITTEN, NOW, LATER));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        int taken = 0;
        try {
            for (Future<Boolean> each : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(n -> take).toList())) {
                taken += Boolean.TRUE.equals(each.get()) ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(taken).isEqualTo(1);
        assertThat(rows.nextDue(State.PRINTING, NOW)).isEmpty();
        assertThat(rows.nextDue(State.PRINTING, LATER)).map(Letter::attempts).contains(1);

        byte[] file = {0, 1, -1, 127};
        assertThat(rows.keep(PALU, "sk", 2, file, "b".repeat(64), 9, NOW)).isFalse();
        assertThat(rows.keep(PALU, "sk", 1, file, "a".repeat(64), 9, NOW)).isTrue();
        assertThat(rows.keep(PALU, "sk", 1, file, "b".repeat(64), 9, NOW)).isFalse();
        assertThat(rows.content(PALU, "sk").orElseThrow()).isEqualTo(file);
        assertThat(rows.find(PALU, "sk").orElseThrow())
                .extracting(Letter::state, Letter::digest, Letter::size)
                .containsExactly(State.READY, "a".repeat(64), 9);
    }

    @EachDatabase
    void linesAreReadBackInTheirOrderAndAddedUp(Database db) {
        LetterRows rows = on(db);
        List<Written> lines = List.of(
                line(UNIT_HEAD, 1_500_000, ItemStanding.FUNDED, null),
                line(UNIT_HEAD, 500_000, ItemStanding.FUNDED, null),
                line(HR_HEAD, 4_000_000, ItemStanding.DEFERRED, "Pagu"),
                line(HR_HEAD, 0, ItemStanding.DROPPED, "Dobel"));
        rows.write(PALU, YEAR, UNIT, lines);

        assertThat(rows.isWritten(PALU, YEAR, UNIT)).isTrue();
        assertThat(rows.isWritten(SORONG, YEAR, UNIT)).isFalse();
        assertThat(rows.lines(PALU, YEAR, UNIT)).isEqualTo(lines);
        assertThat(rows.sums(PALU, YEAR))
                .containsExactlyInAnyOrder(
                        new Sum(UNIT, 1, 2, 40, 2_000_000, 1, 1), new Sum(null, 1, 2, 40, 2_000_000, 1, 1));
    }

    @EachDatabase
    void afterItsLastAttemptALetterRestsUntilItIsAskedForAgain(Database db) {
        LetterRows rows = on(db);
        rows.add(PALU, letter("a1", 1, State.WRITTEN));
        assertThat(rows.take(PALU, "a1", State.WRITTEN, NOW, LATER)).isTrue();
        assertThat(rows.move(PALU, "a1", State.PRINTING, State.WRITTEN, LATER)).isTrue();
        assertThat(rows.nextDue(State.WRITTEN, NOW)).isEmpty();
        assertThat(rows.retry(PALU, "a1", NOW)).isFalse();
        assertThat(rows.take(PALU, "a1", State.WRITTEN, LATER, LATER)).isTrue();
        assertThat(rows.move(PALU, "a1", State.PRINTING, State.FAILED, NOW)).isTrue();
        assertThat(rows.find(PALU, "a1").orElseThrow().attempts()).isEqualTo(2);
        assertThat(rows.retry(SORONG, "a1", NOW)).isFalse();
        assertThat(rows.retry(PALU, "a1", NOW)).isTrue();
        assertThat(rows.nextDue(State.WRITTEN, NOW)).map(Letter::attempts).contains(0);

        assertThat(rows.revoke(PALU, YEAR, HR_HEAD, "Kop keliru", NOW)).isEqualTo(1);
        assertThat(rows.revoke(PALU, YEAR, HR_HEAD, "Kop keliru", NOW)).isZero();
        assertThat(rows.find(PALU, "a1").orElseThrow())
                .extracting(Letter::state, Letter::revokedAt, Letter::revokedWhy)
                .containsExactly(State.REVOKED, NOW, "Kop keliru");
        assertThat(rows.nextDue(State.WRITTEN, LATER)).isEmpty();
    }
}

package id.bangkom.letters;

import id.bangkom.city.LetterPaper;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.letters.AmendmentRows.Grounds;
import id.bangkom.letters.LetterRows.Sum;
import id.bangkom.letters.Sheet.Amendment;
import id.bangkom.letters.Sheet.Annex;
import id.bangkom.letters.Sheet.CeilingRow;
import id.bangkom.letters.Sheet.ChangeRow;
import id.bangkom.letters.Sheet.Decree;
import id.bangkom.letters.Sheet.Frame;
import id.bangkom.letters.Sheet.Line;
import id.bangkom.letters.Sheet.UnitRow;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.workforce.Workforce;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says in words what a letter shows. */
@Component
class Sheets {

    private static final String NOTHING = "-";

    private final LetterRows rows;
    private final AmendmentRows amendments;
    private final Workforce workforce;
    private final String baseUrl;

    Sheets(
            LetterRows rows,
            AmendmentRows amendments,
            Workforce workforce,
            @Value("${bangkom.base-url:http://localhost:8080}") URI baseUrl) {
        this.rows = rows;
        this.amendments = amendments;
        this.workforce = workforce;
        this.baseUrl = baseUrl.toString().replaceFirst("/$", "");
    }

    /** Where anybody sees that the letter is genuine. */
    String address(Letter letter) {
        return baseUrl + VerificationPages.PATH + "/" + letter.token();
    }

    Sheet of(Letter letter, LetterPaper paper) {
        Frame frame = new Frame(
                paper,
                letter.official(),
                letter.number(),
                Words.date(letter.dated()),
                letter.year(),
                letter.subject(),
                letter.office(),
                letter.signatory(),
                address(letter));
        if (letter.isAmendment()) {
            return amendment(letter, frame);
        }
        return letter.isDecree() ? decree(letter, frame) : annex(letter, frame);
    }

    private Decree decree(Letter letter, Frame frame) {
        List<Sum> sums = rows.sums(letter.tenant(), letter.year());
        Map<String, Sum> byUnit = sums.stream()
                .filter(sum -> sum.unitId() != null)
                .collect(Collectors.toMap(Sum::unitId, Function.identity()));
        List<UnitRow> units = rows.ofYear(letter.tenant(), letter.year()).stream()
                .filter(each -> each.issue() == letter.issue() && each.annex() > 0)
                .map(each -> row(Roman.of(each.annex()), each.unit(), sum(byUnit, each)))
                .toList();
        Sum city = sums.stream().filter(sum -> sum.unitId() == null).findFirst().orElseThrow();
        return new Decree(frame, units, row("", "Jumlah", city));
    }

    private static Sum sum(Map<String, Sum> byUnit, Letter annex) {
        Sum sum = byUnit.get(annex.unitId());
        if (sum == null) {
            throw new IllegalStateException("Annex " + annex.annex() + " of " + annex.year() + " is not written yet");
        }
        return sum;
    }

    private static UnitRow row(String annex, String unit, Sum sum) {
        return new UnitRow(
                annex,
                unit,
                Words.number(sum.people(), 0),
                Words.number(sum.funded(), 0),
                Words.number(sum.hours(), 0),
                Words.money(sum.cost()),
                Words.number(sum.deferred(), 0),
                Words.number(sum.dropped(), 0));
    }

    private Annex annex(Letter letter, Frame frame) {
        List<Written> lines = rows.lines(letter.tenant(), letter.year(), letter.unitId());
        // Not copied with the lines: identity numbers stay where they are.
        Map<String, String> numbers = lines.stream()
                .map(Written::employeeId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> workforce
                        .nipOf(letter.tenant(), id)
                        .map(nip -> "NIP " + nip)
                        .orElse("")));
        return new Annex(
                frame,
                Roman.of(letter.annex()),
                letter.unit(),
                summary(lines),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> line(i + 1, lines.get(i), numbers))
                        .toList());
    }

    private Amendment amendment(Letter letter, Frame frame) {
        CaseKey revision = new CaseKey(letter.tenant(), letter.year(), letter.revisionId());
        Grounds grounds = amendments.grounds(revision);
        List<AmendmentRows.Line> lines = amendments.lines(revision);
        return new Amendment(
                frame,
                grounds.amended(),
                Words.date(grounds.amendedOn()),
                letter.unit(),
                grounds.reason(),
                grounds.legalBasis(),
                amendments.ceilings(revision).stream()
                        .map(each -> new CeilingRow(
                                each.source(),
                                Words.money(each.before()),
                                Words.money(each.after()),
                                Words.money(each.after() - each.before())))
                        .toList(),
                lines.isEmpty()
                        ? "Tidak ada kegiatan yang berubah."
                        : "Sebanyak " + Words.number(lines.size(), 0)
                                + " kegiatan berubah sebagaimana tercantum dalam Lampiran, yang merupakan bagian tidak"
                                + " terpisahkan dari Keputusan ini.",
                IntStream.range(0, lines.size())
                        .mapToObj(i -> change(i + 1, lines.get(i)))
                        .toList());
    }

    private static ChangeRow change(int no, AmendmentRows.Line line) {
        return new ChangeRow(
                String.valueOf(no),
                line.name(),
                line.programme(),
                line.quarter(),
                Words.number(line.hours(), 0),
                Words.money(line.cost()),
                line.was(),
                line.becomes(),
                line.reason() == null ? NOTHING : line.reason());
    }

    private static String summary(List<Written> lines) {
        return Words.number(count(lines, ItemStanding.FUNDED), 0) + " kegiatan didanai dengan anggaran "
                + Words.money(lines.stream()
                        .filter(line -> line.standing() == ItemStanding.FUNDED)
                        .mapToLong(Written::cost)
                        .sum())
                + ", " + Words.number(count(lines, ItemStanding.DEFERRED), 0) + " ditunda, "
                + Words.number(count(lines, ItemStanding.DROPPED), 0) + " dikeluarkan.";
    }

    private static long count(List<Written> lines, ItemStanding standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }

    private static Line line(int no, Written line, Map<String, String> numbers) {
        return new Line(
                String.valueOf(no),
                line.name(),
                numbers.get(line.employeeId()),
                line.programme(),
                line.method(),
                line.quarter(),
                Words.number(line.hours(), 0),
                Words.money(line.cost()),
                line.source() == null ? NOTHING : line.source(),
                line.reason() == null
                        ? line.standing().label()
                        : line.standing().label() + ": " + line.reason());
    }
}

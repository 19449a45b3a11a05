package id.bangkom.hours;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.Words;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** "JP saya" on the landing page: how far the person is in the year, and every line that counts. */
@Component
class MyHours implements PortalSection {

    /**
     * The section's content.
     *
     * @param known false for somebody who is no employee of today
     * @param recognised JP in words
     * @param bound floor or ceiling in words
     * @param value JP for the bar
     * @param most full length of the bar
     * @param sentence what it means
     * @param late whether something is wrong
     * @param lines entries, latest first
     */
    record View(
            boolean known,
            String period,
            String recognised,
            String bound,
            BigDecimal value,
            BigDecimal most,
            String sentence,
            boolean late,
            List<Line> lines) {}

    /** A line of the ledger in words. */
    record Line(String title, String dates, String jp, String explanation) {}

    private final HoursLedger ledger;
    private final Workforce workforce;
    private final Cities cities;

    MyHours(HoursLedger ledger, Workforce workforce, Cities cities) {
        this.ledger = ledger;
        this.workforce = workforce;
        this.cities = cities;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return user.hasAny(Role.EMPLOYEE);
    }

    @Override
    public String template() {
        return "hours/my-hours";
    }

    @Override
    public View model(CurrentUser user) {
        if (workforce.employee(user.tenant(), user.userId()).isEmpty()) {
            return new View(false, "", "", "", BigDecimal.ZERO, BigDecimal.ONE, "", false, List.of());
        }
        int year = cities.today(user.tenant()).getYear();
        Standing standing = ledger.standing(user.tenant(), user.userId(), year);
        boolean pppk = standing.ceiling() != null;
        BigDecimal bound = pppk ? standing.ceiling() : standing.floor();
        return new View(
                true,
                Words.date(standing.period().from()) + " sampai "
                        + Words.date(standing.period().to()),
                Explanation.jp(standing.recognised()),
                Explanation.jp(bound),
                standing.recognised(),
                bound,
                sentence(standing),
                standing.aboveCeiling(),
                ledger.entries(user.tenant(), user.userId(), year).stream()
                        .map(MyHours::line)
                        .toList());
    }

    private static String sentence(Standing standing) {
        if (standing.aboveCeiling()) {
            return "Melewati batas " + Explanation.jp(standing.ceiling())
                    + " per tahun perjanjian kerja PPPK. Bicarakan rencana Anda dengan atasan atau BKPSDM.";
        }
        if (standing.ceiling() != null) {
            return "PPPK mengembangkan kompetensi paling banyak " + Explanation.jp(standing.ceiling())
                    + " per tahun perjanjian kerja; masih tersisa "
                    + Explanation.jp(standing.ceiling().subtract(standing.recognised())) + ".";
        }
        return standing.reached()
                ? "Batas minimal " + Explanation.jp(standing.floor()) + " per tahun sudah tercapai."
                : "Masih kurang " + Explanation.jp(standing.missing()) + " dari batas minimal "
                        + Explanation.jp(standing.floor()) + " per tahun.";
    }

    private static Line line(Entry entry) {
        Activity activity = entry.activity();
        return new Line(
                entry.title(),
                activity.from().equals(activity.to())
                        ? Words.date(activity.to())
                        : Words.date(activity.from()) + " sampai " + Words.date(activity.to()),
                Explanation.jp(entry.recognised()),
                entry.explanation());
    }
}

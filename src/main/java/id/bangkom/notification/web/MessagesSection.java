package id.bangkom.notification.web;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.notification.Inbox;
import id.bangkom.notification.Inbox.Letter;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.Words;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the landing page: the latest messages, whether they were mailed or not. */
@Component
class MessagesSection implements PortalSection {

    static final int SHOWN_FIRST = 5;

    private final Inbox inbox;
    private final Cities cities;

    MessagesSection(Inbox inbox, Cities cities) {
        this.inbox = inbox;
        this.cities = cities;
    }

    record Shown(List<Row> messages) {}

    /**
     * @param link where it leads, or null when that is the landing page itself
     */
    record Row(String at, String subject, String text, String link) {}

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return true;
    }

    @Override
    public String template() {
        return "notification/section";
    }

    @Override
    public Shown model(CurrentUser user) {
        return new Shown(rows(inbox, cities, user, SHOWN_FIRST));
    }

    static List<Row> rows(Inbox inbox, Cities cities, CurrentUser user, int most) {
        ZoneId zone = cities.city(user.tenant()).zone();
        return inbox.latest(user.tenant(), user.userId(), most).stream()
                .map(letter -> row(letter, zone))
                .toList();
    }

    private static Row row(Letter letter, ZoneId zone) {
        return new Row(
                Words.time(letter.at(), zone),
                letter.subject(),
                letter.text(),
                letter.link().equals("/") ? null : letter.link());
    }
}

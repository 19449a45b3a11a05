package id.bangkom.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How mail is sent. Whether it is sent at all depends on {@code spring.mail.host}.
 *
 * @param baseUrl where people reach the portal
 * @param from sender's address
 * @param maxAge messages that were never tried and are older stay in the portal only, so that configuring a mail server late does not flood
 *     people with old news
 */
@Component
record MailSettings(
        @Value("${bangkom.base-url:http://localhost:8080}") URI baseUrl,
        @Value("${bangkom.mail.from:bangkom@localhost}") String from,
        @Value("${bangkom.mail.max-age:P7D}") Duration maxAge) {

    /** The address of a path of the portal. */
    String address(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}

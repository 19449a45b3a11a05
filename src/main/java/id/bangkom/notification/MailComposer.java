package id.bangkom.notification;

import id.bangkom.access.Account;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes a mail of a message: the same text plain and as HTML, with a button that leads to the portal. */
@Component
final class MailComposer {

    private final Letters letters;
    private final MailSettings settings;
    private final String layout;

    MailComposer(Letters letters, MailSettings settings) {
        this.letters = letters;
        this.settings = settings;
        try {
            this.layout = new ClassPathResource("mail/layout.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MimeMessage compose(JavaMailSender sender, Message message, Account recipient) {
        Inbox.Letter letter = letters.letter(message);
        String address = settings.address(letter.link());
        MimeMessage mail = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(mail, true, "UTF-8");
            helper.setFrom(new InternetAddress(settings.from(), "Bangkom", "UTF-8"));
            InternetAddress to =
                    new InternetAddress(recipient.email(), Letters.oneLine(recipient.displayName()), "UTF-8");
            to.validate();
            helper.setTo(to);
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(letter.at()));
            helper.setText(plain(letter, address), html(letter, address));
            // The same whenever this message is sent, so that mail servers and people can tell a repeat.
            mail.setHeader(
                    "Message-ID", "<" + message.id() + "@" + settings.baseUrl().getHost() + ">");
            mail.setHeader("X-Idempotency-Key", message.id());
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("This mail cannot be composed: " + e.getMessage(), e);
        }
    }

    private static String plain(Inbox.Letter letter, String address) {
        return letter.text() + "\n\nBuka: " + address + "\n\n-- \nPesan otomatis dari Bangkom. Anda menerimanya karena"
                + " terlibat dalam pengembangan kompetensi tahun ini.\n";
    }

    private String html(Inbox.Letter letter, String address) {
        String paragraphs = Arrays.stream(letter.text().split("\n\\s*\n"))
                .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return Template.fill(
                layout,
                Map.of("subject", escape(letter.subject()), "paragraphs", paragraphs, "address", escape(address)));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

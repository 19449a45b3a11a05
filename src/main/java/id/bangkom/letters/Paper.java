package id.bangkom.letters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts sheets on paper. */
@Component
final class Paper {

    /** What a page cannot hold; a name that came with such a sign loses it. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Pdf pdf;
    private final SpringTemplateEngine pages = new SpringTemplateEngine();
    private final String style;

    Paper(Pdf pdf) {
        this.pdf = pdf;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        pages.setTemplateResolver(resolver);
        try (InputStream file = Objects.requireNonNull(Paper.class.getResourceAsStream("/letters/letters.css"))) {
            style = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return PDF/A */
    byte[] print(Sheet sheet) {
        Context context = new Context();
        context.setVariable("letter", sheet);
        context.setVariable("style", style);
        context.setVariable("mark", picture(QrMark.of(sheet.address())));
        context.setVariable(
                "logo",
                sheet.paper().logo().map(Paper::onWhite).map(Paper::picture).orElse(null));
        String page = pages.process(sheet.template(), context);
        return pdf.of(NO_TEXT.matcher(page).replaceAll(""));
    }

    /** Archives take no transparent pictures. */
    private static BufferedImage onWhite(byte[] png) {
        try {
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
            if (drawn == null) {
                throw new IllegalStateException("The logo is no picture");
            }
            BufferedImage flat = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = flat.createGraphics();
            canvas.drawImage(drawn, 0, 0, Color.WHITE, null);
            canvas.dispose();
            return flat;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String picture(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}

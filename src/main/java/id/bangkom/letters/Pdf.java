package id.bangkom.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes PDF/A of pages. Nothing is fetched from anywhere: fonts and colours are the application's own, pictures are part
 * of the page. What is written can be searched, and read aloud.
 */
@Component
class Pdf {

    private static final String FONTS = "/letters/fonts/Liberation";

    /** As they are called in the pages' styles. */
    private static final String SERIF = "Serif";

    private static final String SANS = "Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** The colours of all letters are meant as on a screen (sRGB). */
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Pdf() {
        // It tells of every font it opens.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * @param page well-formed XHTML, with a title and a language
     * @return the file
     */
    byte[] of(String page) {
        try (PDDocument document = new PDDocument()) {
            return of(page, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] of(String page, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfAConformance(PdfAConformance.PDFA_1_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useFont(font(document, SERIF, "Regular"), SERIF, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font(document, SERIF, "Bold"), SERIF, BOLD, FontStyle.NORMAL, true);
        builder.useFont(font(document, SANS, "Regular"), SANS, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font(document, SANS, "Bold"), SANS, BOLD, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (address, kind) -> address != null && address.startsWith("data:image/png;base64,"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Bangkom");
        builder.withW3cDocument(parsed(page), null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            // The oldest of the archive formats, which every archive takes, knows no compressed objects.
            document.save(file, CompressParameters.NO_COMPRESSION);
        }
        return file.toByteArray();
    }

    /** Without joined letters ("fi" as one sign): looking for them in each piece of text took most of the time. */
    private static PDFontSupplier font(PDDocument document, String family, String style) throws IOException {
        String name = FONTS + family + "-" + style + ".ttf";
        try (InputStream file = Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }

    /** Without document types, and so without anything that leads out of the page. */
    private static Document parsed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("A letter's page is not well-formed", e);
        }
    }
}

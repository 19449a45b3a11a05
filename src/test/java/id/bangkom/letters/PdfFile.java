package id.bangkom.letters;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A letter as its readers see it.
 *
 * @param problems why an archive would not take it as PDF/A; none when it does
 * @param mark what the QR mark on its last page with one says
 */
record PdfFile(List<String> problems, List<String> textByPage, String title, boolean isTagged, String mark) {

    private static final float DOTS_PER_INCH = 300;

    static PdfFile of(byte[] file) throws IOException {
        Path copy = Files.createTempFile("surat", ".pdf");
        try {
            Files.write(copy, file);
            ValidationResult result = PreflightParser.validate(copy.toFile());
            try (PDDocument document = Loader.loadPDF(file)) {
                return new PdfFile(
                        result.getErrorsList().stream()
                                .map(error -> error.getErrorCode() + " " + error.getDetails())
                                .distinct()
                                .toList(),
                        texts(document),
                        document.getDocumentInformation().getTitle(),
                        document.getDocumentCatalog().getMarkInfo() != null
                                && document.getDocumentCatalog().getMarkInfo().isMarked()
                                && document.getDocumentCatalog().getStructureTreeRoot() != null,
                        mark(document));
            }
        } finally {
            Files.delete(copy);
        }
    }

    private static List<String> texts(PDDocument document) throws IOException {
        java.util.ArrayList<String> texts = new java.util.ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            texts.add(stripper.getText(document));
        }
        return texts;
    }

    private static String mark(PDDocument document) throws IOException {
        PDFRenderer pages = new PDFRenderer(document);
        for (int page = document.getNumberOfPages() - 1; page >= 0; page--) {
            BufferedImage image = pages.renderImageWithDPI(page, DOTS_PER_INCH);
            int[] points = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            try {
                return new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(
                                        new RGBLuminanceSource(image.getWidth(), image.getHeight(), points))),
                                Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            } catch (ReaderException none) {
                // Not on this page.
            }
        }
        return null;
    }

    int pages() {
        return textByPage.size();
    }

    /** @param page 1 is the first */
    String textOf(int page) {
        return textByPage.get(page - 1);
    }

    String text() {
        return String.join("\n", textByPage);
    }
}

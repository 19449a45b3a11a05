package id.bangkom.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The mark that telephones read. */
final class QrMark {

    /** Pixels; sharp on paper at 3 cm. */
    private static final int SIDE = 330;

    private static final int WHITE = 0xffffff;

    private QrMark() {}

    /** @param address what it says, at most some 300 characters */
    static BufferedImage of(String address) {
        BitMatrix dots;
        try {
            dots = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            SIDE,
                            SIDE,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a mark: " + address.length() + " characters", e);
        }
        BufferedImage image = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < dots.getWidth(); x++) {
            for (int y = 0; y < dots.getHeight(); y++) {
                image.setRGB(x, y, dots.get(x, y) ? 0 : WHITE);
            }
        }
        return image;
    }
}

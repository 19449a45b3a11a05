package id.bangkom.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.bangkom.refusal.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that people, or people who mean harm, bring as a logo. */
class PicturesTest {

    private static final int BEFORE_IEND = 12;

    private final Pictures pictures = new Pictures();

    static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x * 255 / width << 16 | y * 255 / height);
            }
        }
        return written(format, image);
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("logo.png"));
            zip.write(picture("png", 100, 100));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(text(type));
        check.update(content);
        return ByteBuffer.allocate(BEFORE_IEND + content.length)
                .putInt(content.length)
                .put(text(type))
                .put(content)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] header(int width, int height) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
    }

    private static byte[] png(byte[]... chunks) {
        return joined(text("\u0089PNG\r\n\u001a\n"), joined(chunks), chunk("IEND", new byte[0]));
    }

    private static byte[] deflated(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] block = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= block.length) {
                deflater.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    /** A picture whose text chunk inflates to 200 MB. */
    private static byte[] withTextBomb() {
        byte[] picture = picture("png", 100, 100);
        byte[] comment = joined(text("Comment\0\0"), deflated(200 << 20));
        int afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(picture, afterHeader),
                chunk("zTXt", comment),
                Arrays.copyOfRange(picture, afterHeader, picture.length));
    }

    /** A frame of some million pixels with more scans than anybody needs. */
    private static byte[] withVeryManyScans() {
        byte[] picture = picture("jpeg", 200, 200);
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0};
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(picture, 0, picture.length - 2);
        for (int i = 0; i < 10_000; i++) {
            many.writeBytes(scan);
        }
        many.write(picture, picture.length - 2, 2);
        return many.toByteArray();
    }

    static List<Arguments> hostile() {
        byte[] png = picture("png", 300, 300);
        byte[] jpeg = picture("jpeg", 300, 300);
        byte[] svg = text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        byte[] html = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        return List.of(
                Arguments.of("nothing", "logo.png", new byte[0], "kosong"),
                Arguments.of("an SVG", "logo.svg", svg, "PNG (.png) atau JPEG"),
                Arguments.of("an SVG called JPEG", "logo.jpg", svg, "bukan gambar JPEG"),
                Arguments.of("an SVG called PNG", "logo.png", svg, "bukan gambar PNG"),
                Arguments.of("a page called PNG", "logo.png", html, "bukan gambar PNG"),
                Arguments.of("an archive called PNG", "logo.png", zip(), "bukan gambar PNG"),
                Arguments.of("a JPEG called PNG", "logo.png", jpeg, "bukan gambar PNG"),
                Arguments.of("a PNG called JPEG", "logo.jpeg", png, "bukan gambar JPEG"),
                Arguments.of("a GIF", "logo.gif", text("GIF89a" + "x".repeat(100)), "PNG (.png) atau JPEG"),
                Arguments.of("a name with two endings", "logo.png.html", png, "PNG (.png) atau JPEG"),
                Arguments.of("no ending", "logo", png, "PNG (.png) atau JPEG"),
                Arguments.of("a PNG and an archive", "logo.png", joined(png, zip()), "rusak"),
                Arguments.of("a PNG and a page", "logo.png", joined(png, html), "rusak"),
                Arguments.of("a JPEG and an archive", "logo.jpg", joined(jpeg, zip()), "rusak"),
                Arguments.of("a PNG cut off", "logo.png", Arrays.copyOf(png, png.length / 2), "rusak"),
                Arguments.of(
                        "a PNG cut off with its end put back",
                        "logo.png",
                        joined(Arrays.copyOf(png, png.length / 2), chunk("IEND", new byte[0])),
                        "rusak"),
                Arguments.of("a JPEG cut off", "logo.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "rusak"),
                Arguments.of(
                        "a JPEG cut off with its end put back",
                        "logo.jpg",
                        joined(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xff, (byte) 0xd9}),
                        "rusak"),
                Arguments.of("a PNG's first bytes only", "logo.png", Arrays.copyOf(png, 8), "bukan gambar"),
                Arguments.of("a JPEG's first bytes only", "logo.jpg", Arrays.copyOf(jpeg, 4), "bukan gambar"),
                Arguments.of(
                        "4 thousand million pixels",
                        "logo.png",
                        png(header(65_535, 65_535), chunk("IDAT", deflated(1000))),
                        "65535 × 65535 piksel"),
                Arguments.of("no pixels", "logo.png", png(header(0, 300), chunk("IDAT", deflated(1000))), "rusak"),
                Arguments.of(
                        "a negative width", "logo.png", png(header(-1, 300), chunk("IDAT", deflated(1000))), "rusak"),
                Arguments.of("pixels that are missing", "logo.png", png(header(300, 300)), "rusak"),
                Arguments.of("two headers", "logo.png", png(header(300, 300), header(300, 300)), "rusak"),
                Arguments.of(
                        "more pixels than allowed",
                        "logo.png",
                        png(header(3_000, 2_800), chunk("IDAT", deflated(1000))),
                        "8 juta"),
                Arguments.of("too small", "logo.png", picture("png", 63, 200), "64 piksel"),
                Arguments.of("too long", "logo.png", picture("png", 64, 400), "kali sisi pendeknya"),
                Arguments.of("scans without end", "logo.jpg", withVeryManyScans(), "rusak"),
                Arguments.of(
                        "too many bytes",
                        "logo.png",
                        joined(text("\u0089PNG\r\n\u001a\n"), new byte[Pictures.LARGEST_FILE]),
                        "paling besar 1 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatIsNoSuitablePictureIsRefusedInWords(String what, String name, byte[] file, String words) {
        assertThatThrownBy(() -> pictures.clean(name, file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID))
                .hasMessageContaining(words);
    }

    @Test
    void aPictureIsDrawnAnewAndNotLargerThanItIsKept() throws IOException {
        for (String format : List.of("png", "jpeg")) {
            Picture kept = pictures.clean("Logo Kota." + format.toUpperCase(Locale.ROOT), picture(format, 1_000, 500));
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept.png()));
            assertThat(List.of(drawn.getWidth(), drawn.getHeight(), kept.width(), kept.height()))
                    .as(format)
                    .containsExactly(400, 200, 400, 200);
        }
        Picture small = pictures.clean("kecil.png", picture("png", 80, 70));
        assertThat(List.of(small.width(), small.height())).containsExactly(80, 70);
    }

    @Test
    void transparencyAndColourSurvive() throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(50, 50, Color.RED.getRGB());
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(
                pictures.clean("logo.png", written("png", image)).png()));
        assertThat(drawn.getRGB(50, 50)).isEqualTo(Color.RED.getRGB());
        assertThat(drawn.getRGB(10, 10) >>> 24).isZero();
    }

    @Test
    void textsInAFileAreNotKept() {
        byte[] picture = picture("png", 100, 100);
        int afterHeader = 8 + 25;
        byte[] signed = joined(
                Arrays.copyOf(picture, afterHeader),
                chunk("tEXt", text("Author\0Somebody <script>alert(1)</script>")),
                Arrays.copyOfRange(picture, afterHeader, picture.length));
        assertThat(new String(pictures.clean("logo.png", signed).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Somebody", "script");

        byte[] jpeg = picture("jpeg", 100, 100);
        byte[] comment = text("Somebody <script>alert(1)</script>");
        byte[] segment = joined(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)}, comment);
        byte[] withComment = joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
        assertThat(new String(pictures.clean("logo.jpg", withComment).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Somebody", "script");
    }

    @Test
    void aTextThatInflatesToHundredsOfMegabytesIsNeverInflated() {
        byte[] bomb = withTextBomb();
        assertThat(bomb.length).isLessThan(Pictures.LARGEST_FILE);
        Picture kept = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> pictures.clean("logo.png", bomb));
        assertThat(kept.width()).isEqualTo(100);
    }
}

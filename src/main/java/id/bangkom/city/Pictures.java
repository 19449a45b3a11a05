package id.bangkom.city;

import id.bangkom.refusal.Refusal;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Makes a logo of a file that somebody brought. Nothing of the file survives but its pixels: name, first bytes, structure
 * and size are checked before anything is decoded, then the picture is drawn anew and smaller, as PNG. So there is no
 * second meaning in it (a page, a script, an archive), no place where it was taken, and no author.
 */
@Component
class Pictures {

    /** Bytes. */
    static final int LARGEST_FILE = 1024 * 1024;

    static final int LONGEST_SIDE = 4_000;
    static final int SHORTEST_SIDE = 64;
    static final long MOST_PIXELS = 8_000_000;

    /** The longer side is at most so many times the shorter one. */
    static final int MOST_STRETCHED = 5;

    /** Pixels of the longer side as it is kept: sharp on paper at 3 cm. */
    static final int KEPT_SIDE = 400;

    private static final String BROKEN =
            "Berkas ini rusak, terpotong, atau berisi data lain di samping gambar. Simpan ulang"
                    + " gambarnya sebagai PNG atau JPEG, lalu unggah lagi.";

    private static final int SECONDS_TO_WAIT = 10;

    /** A picture takes some ten megabytes while it is decoded, so one at a time. */
    private final Semaphore decoding = new Semaphore(1);

    /**
     * @param name as the file was called; only its ending counts
     * @throws Refusal when this is no picture, or too large, small or long a one
     */
    Picture clean(String name, byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("Berkas ini kosong. Pilih gambar PNG atau JPEG.");
        }
        if (file.length > LARGEST_FILE) {
            throw Refusal.invalid("Berkas logo paling besar 1 MB.");
        }
        PictureFile kind = PictureFile.of(name.toLowerCase(Locale.ROOT), file);
        PictureFile.Size size = kind.size(file);
        if (size == null) {
            throw Refusal.invalid(BROKEN);
        }
        require(size);
        BufferedImage drawn = drawn(kind, file);
        if (drawn.getWidth() != size.width() || drawn.getHeight() != size.height()) {
            throw Refusal.invalid(BROKEN);
        }
        return keep(drawn);
    }

    private static void require(PictureFile.Size size) {
        int longer = Math.max(size.width(), size.height());
        int shorter = Math.min(size.width(), size.height());
        String is = size.width() + " × " + size.height() + " piksel";
        if (longer > LONGEST_SIDE || (long) longer * shorter > MOST_PIXELS) {
            throw Refusal.invalid("Gambar ini berukuran " + is
                    + ". Perkecil: paling panjang 4.000 piksel dan seluruhnya" + " paling banyak 8 juta piksel.");
        }
        if (shorter < SHORTEST_SIDE) {
            throw Refusal.invalid(
                    "Gambar ini berukuran " + is + ". Setiap sisi sekurang-kurangnya " + SHORTEST_SIDE + " piksel.");
        }
        if (longer > MOST_STRETCHED * shorter) {
            throw Refusal.invalid("Gambar ini berukuran " + is + ". Sisi panjangnya paling banyak " + MOST_STRETCHED
                    + " kali sisi pendeknya.");
        }
    }

    private BufferedImage drawn(PictureFile kind, byte[] file) {
        try {
            if (!decoding.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw Refusal.conflict("Gambar lain sedang diolah. Coba lagi sebentar lagi.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.conflict("Gambar belum diolah. Coba lagi sebentar lagi.");
        }
        try {
            return decoded(kind, file);
        } catch (IOException | RuntimeException unreadable) {
            // Decoders meet hostile input with whatever exception comes first.
            throw Refusal.invalid(BROKEN);
        } finally {
            decoding.release();
        }
    }

    private static BufferedImage decoded(PictureFile kind, byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
        boolean[] warned = new boolean[1];
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Without metadata: compressed texts in them may be larger than any picture.
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
            BufferedImage image = reader.read(0);
            if (warned[0]) {
                throw new IOException("The decoder had to guess");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** Draws it anew, not larger than it is kept. */
    static Picture keep(BufferedImage image) {
        BufferedImage step = image;
        int longer = Math.max(image.getWidth(), image.getHeight());
        while (longer > 2 * KEPT_SIDE) {
            step = resized(step, (step.getWidth() + 1) / 2, (step.getHeight() + 1) / 2);
            longer = Math.max(step.getWidth(), step.getHeight());
        }
        double scale = Math.min(1, (double) KEPT_SIDE / longer);
        BufferedImage kept = resized(step, Math.max(1, (int) Math.round(step.getWidth() * scale)), Math.max(1, (int)
                Math.round(step.getHeight() * scale)));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(kept, "png", out)) {
                throw new IllegalStateException("This Java writes no PNG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Picture(png.toByteArray(), kept.getWidth(), kept.getHeight());
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = resized.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return resized;
    }
}

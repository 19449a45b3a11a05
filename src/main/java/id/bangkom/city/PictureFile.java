package id.bangkom.city;

import id.bangkom.refusal.Refusal;
import java.nio.ByteBuffer;
import java.util.List;

/** The two kinds of files that a logo may come in, and what can be known of one without decoding it. */
enum PictureFile {
    PNG("png", List.of(".png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}) {

        /** A chain of chunks from IHDR to IEND that fills the file to its last byte. */
        @Override
        Size size(byte[] file) {
            ByteBuffer in = ByteBuffer.wrap(file);
            in.position(SIGNATURE);
            Size size = null;
            while (in.remaining() >= CHUNK) {
                int length = in.getInt();
                int type = in.getInt();
                if (length < 0 || length > in.remaining() - CHECKSUM || (type == IHDR) != (size == null)) {
                    return null;
                }
                if (type == IHDR) {
                    if (length != IHDR_LENGTH) {
                        return null;
                    }
                    size = new Size(in.getInt(in.position()), in.getInt(in.position() + Integer.BYTES));
                }
                in.position(in.position() + length + CHECKSUM);
                if (type == IEND) {
                    return length == 0 && !in.hasRemaining() && size.isOne() ? size : null;
                }
            }
            return null;
        }
    },

    JPEG("jpeg", List.of(".jpg", ".jpeg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}) {

        /** Segments up to the frame header, few enough scans, and the end mark as the last two bytes. */
        @Override
        Size size(byte[] file) {
            int end = file.length - 2;
            if (unsigned(file[end]) != 0xff || unsigned(file[end + 1]) != END || scans(file) > MOST_SCANS) {
                return null;
            }
            int at = 2;
            while (at + SEGMENT < end && unsigned(file[at]) == 0xff) {
                int marker = unsigned(file[at + 1]);
                int length = unsigned(file[at + 2]) << 8 | unsigned(file[at + 3]);
                if (marker == 0xff) {
                    at++; // padding
                } else if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !NO_FRAMES.contains(marker)) {
                    Size size = new Size(
                            unsigned(file[at + 7]) << 8 | unsigned(file[at + 8]),
                            unsigned(file[at + 5]) << 8 | unsigned(file[at + 6]));
                    return size.isOne() ? size : null;
                } else {
                    at += 2 + length;
                }
            }
            return null;
        }
    };

    /** Pixels as the file says. */
    record Size(int width, int height) {

        boolean isOne() {
            return width > 0 && height > 0;
        }
    }

    private static final int SIGNATURE = 8;
    private static final int CHUNK = 12;
    private static final int CHECKSUM = 4;
    private static final int IHDR = 0x49484452;
    private static final int IHDR_LENGTH = 13;
    private static final int IEND = 0x49454e44;

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int SEGMENT = 9;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;

    /** Huffman tables, a reserved one, arithmetic conditioning. */
    private static final List<Integer> NO_FRAMES = List.of(0xc4, 0xc8, 0xcc);

    /** Each scan is a pass over all pixels, so that a small file of very many scans would take hours. */
    private static final int MOST_SCANS = 64;

    private final String format;
    private final List<String> endings;
    private final byte[] begin;

    PictureFile(String format, List<String> endings, byte[] begin) {
        this.format = format;
        this.endings = endings;
        this.begin = begin;
    }

    /** The name by which Java knows the format. */
    String format() {
        return format;
    }

    /**
     * What the file says about its size in pixels.
     *
     * @return null when its structure is broken, or when there is something else in the file
     */
    abstract Size size(byte[] file);

    /**
     * By the name's ending and the first bytes, which must agree.
     *
     * @param name in lower case
     */
    static PictureFile of(String name, byte[] file) {
        for (PictureFile kind : values()) {
            if (kind.endings.stream().anyMatch(name::endsWith)) {
                if (!begins(file, kind.begin)) {
                    throw Refusal.invalid("Berkas ini bernama gambar, tetapi isinya bukan gambar " + kind.name()
                            + ". Simpan ulang gambarnya sebagai PNG atau JPEG, lalu unggah lagi.");
                }
                return kind;
            }
        }
        throw Refusal.invalid("Logo harus berupa gambar PNG (.png) atau JPEG (.jpg, .jpeg).");
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > 2 * with.length
                && ByteBuffer.wrap(file, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if (unsigned(file[i]) == 0xff && unsigned(file[i + 1]) == SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static int unsigned(byte one) {
        return one & 0xff;
    }
}

package id.bangkom.intake.file;

import id.bangkom.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * Looks through a workbook before anything is read from it, part by part and without keeping more than one part's piece in
 * memory. It sees the parts by the same list as the reader does, so nothing can be hidden from it.
 */
final class WorkbookGate {

    private static final Set<Integer> METHODS = Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode());

    private static final int LOOKED_AT = 4096;

    private final byte[] file;
    private final Map<String, List<Table.Merged>> merged = new LinkedHashMap<>();
    private final Map<String, String> partOfRelation = new LinkedHashMap<>();
    private final Map<String, String> relationOfSheet = new LinkedHashMap<>();
    private long inflated;

    WorkbookGate(byte[] file) {
        this.file = file;
    }

    /** @throws Refusal when the workbook is none, is beyond the limits or may harm */
    void check() {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> parts = parts(zip);
            Set<String> names = names(parts);
            if (names.contains("mimetype")) {
                throw Refusal.invalid(
                        "Berkas ini berformat OpenDocument (.ods). Simpan sebagai Excel Workbook (.xlsx).");
            }
            if (!names.contains("xl/workbook.xml")) {
                throw Refusal.invalid("Berkas ini arsip ZIP, bukan Excel Workbook (.xlsx).");
            }
            if (names.contains("xl/vbaproject.bin")) {
                throw macros();
            }
            for (ZipArchiveEntry part : parts) {
                check(zip, part);
            }
        } catch (IOException | XMLStreamException broken) {
            throw Refusal.invalid(
                    "Berkas .xlsx ini rusak, sehingga tidak dapat dibaca. Buka dengan aplikasi pengolah angka,"
                            + " lalu simpan ulang sebagai Excel Workbook (.xlsx).");
        }
    }

    /** Merged cells of a sheet. */
    List<Table.Merged> merged(String sheet) {
        String part = partOfRelation.getOrDefault(relationOfSheet.getOrDefault(sheet, ""), "");
        return merged.getOrDefault(part, List.of());
    }

    private static List<ZipArchiveEntry> parts(ZipFile zip) {
        List<ZipArchiveEntry> parts = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(parts::add);
        if (parts.size() > Limits.PARTS) {
            throw Refusal.invalid("Berkas .xlsx ini terdiri atas " + parts.size() + " bagian; paling banyak 100. Salin"
                    + " datanya ke berkas baru tanpa gambar dan lembar lain.");
        }
        return parts;
    }

    private static Set<String> names(List<ZipArchiveEntry> parts) {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry part : parts) {
            String name = part.getName();
            boolean strange =
                    name.contains("..") || name.startsWith("/") || name.contains("\\") || name.indexOf(0) >= 0;
            boolean packed = METHODS.contains(part.getMethod())
                    && !part.getGeneralPurposeBit().usesEncryption()
                    && !part.isUnixSymlink();
            if (strange || !packed || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw Refusal.invalid(
                        "Berkas .xlsx ini tidak disusun seperti berkas dari aplikasi pengolah angka, sehingga"
                                + " ditolak demi keamanan. Salin datanya ke berkas baru.");
            }
        }
        return names;
    }

    private static Refusal macros() {
        return Refusal.invalid("Berkas ini berisi makro (.xlsm). Simpan sebagai Excel Workbook (.xlsx) tanpa makro.");
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        String name = part.getName();
        try (PushbackInputStream content = new PushbackInputStream(new Counted(zip.getInputStream(part)), LOOKED_AT)) {
            byte[] start = content.readNBytes(LOOKED_AT);
            if (isMarkup(start)) {
                String head = new String(start, StandardCharsets.ISO_8859_1);
                if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
                    throw doctype();
                }
                content.unread(start);
                parse(name, content);
            } else {
                // Only counted.
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static Refusal doctype() {
        return Refusal.invalid(
                "Berkas .xlsx ini berisi definisi dokumen (DOCTYPE), yang tidak ada di berkas dari aplikasi"
                        + " pengolah angka. Berkas ditolak demi keamanan.");
    }

    /** Everything that could be read as XML is looked at as XML, whatever its name. */
    private static boolean isMarkup(byte[] start) {
        for (byte each : start) {
            if (each == '<') {
                return true;
            }
            boolean mark = each == (byte) 0xEF || each == (byte) 0xBB || each == (byte) 0xBF;
            boolean wide = each == 0 || each == (byte) 0xFE || each == (byte) 0xFF;
            if (wide || !mark && !Character.isWhitespace(each)) {
                return false;
            }
        }
        return false;
    }

    private void parse(String part, InputStream content) throws XMLStreamException {
        XMLStreamReader xml = reader(content);
        try {
            SheetShape shape = new SheetShape();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw doctype();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml, shape);
                }
            }
            if (!shape.merged().isEmpty()) {
                merged.put(part, shape.merged());
            }
        } finally {
            xml.close();
        }
    }

    private void start(XMLStreamReader xml, SheetShape shape) {
        switch (xml.getLocalName()) {
            case "row" -> shape.row();
            case "c" -> shape.cell(xml.getAttributeValue(null, "r"));
            case "v", "is" -> shape.value();
            case "mergeCell" -> shape.merge(xml.getAttributeValue(null, "ref"));
            case "sheet" -> relationOfSheet.put(
                    String.valueOf(xml.getAttributeValue(null, "name")), String.valueOf(relation(xml)));
            case "Relationship" -> {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                partOfRelation.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
            case "Default", "Override" -> {
                String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
                if (type.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                    throw macros();
                }
            }
            default -> {
                // of no interest here
            }
        }
    }

    /** The attribute {@code r:id}, in whichever namespace (there are two of them). */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside of the file is read");
        });
        return factory.createXMLStreamReader(content, StandardCharsets.UTF_8.name());
    }

    /** Counts what all parts together inflate to, while they do. */
    private final class Counted extends InputStream {

        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws ZipException {
            inflated += bytes;
            if (inflated > Limits.INFLATED) {
                throw Refusal.invalid(
                        "Berkas .xlsx ini mengembang menjadi lebih dari 100 MB, sehingga ditolak demi keamanan."
                                + " Salin datanya saja ke berkas baru.");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

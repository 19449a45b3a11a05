package id.bangkom.letters;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.city.LetterPaper;
import id.bangkom.letters.Sheet.Amendment;
import id.bangkom.letters.Sheet.Annex;
import id.bangkom.letters.Sheet.CeilingRow;
import id.bangkom.letters.Sheet.ChangeRow;
import id.bangkom.letters.Sheet.Decree;
import id.bangkom.letters.Sheet.Frame;
import id.bangkom.letters.Sheet.Line;
import id.bangkom.letters.Sheet.UnitRow;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Letters as files: what they say, and whether an archive takes them. */
class PaperTest {

    private static final String ADDRESS = "https://bangkom.palu.example/verifikasi-surat/k3v9x2m7q4w8p5t6r1z0y2b4c6";

    private final Paper paper = new Paper(new Pdf());

    private static byte[] logo() throws IOException {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(0, 90, 140, 120));
        canvas.fillOval(10, 10, 180, 180);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static Frame frame(String office, String signatory) throws IOException {
        return new Frame(
                new LetterPaper(
                        "Pemerintah Kota Palu",
                        "Badan Kepegawaian & Pengembangan Uji",
                        List.of("Jalan Uji Nomor 1, Palu", "Telepon (0451) 123456"),
                        "Palu",
                        Optional.of(logo())),
                "Wali Kota Palu",
                "800/12/2027",
                "22 Februari 2027",
                2027,
                "Rencana Pengembangan Kompetensi Aparatur Sipil Negara Tahun 2027",
                office,
                signatory,
                ADDRESS);
    }

    private static byte[] kept(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name), file);
        return file;
    }

    @Test
    void theDecreeIsAnArchivableFileWithAllThatMakesItOne() throws IOException {
        UnitRow unit = new UnitRow("I", "Dinas Perhubungan", "12", "15", "420", "Rp19.500.000", "3", "1");
        byte[] file = kept(
                "sk.pdf",
                paper.print(new Decree(
                        frame("Wali Kota Palu", "Ny. Siti Contoh"),
                        List.of(unit),
                        new UnitRow("", "Jumlah", "12", "15", "420", "Rp19.500.000", "3", "1"))));

        PdfFile pdf = PdfFile.of(file);
        assertThat(pdf.problems()).isEmpty();
        assertThat(pdf.text())
                .contains("Mengingat", "Undang-Undang Nomor 20 Tahun 2023", "Peraturan Pemerintah Nomor 11 Tahun 2017")
                .contains(
                        "PEMERINTAH KOTA PALU",
                        "BADAN KEPEGAWAIAN & PENGEMBANGAN UJI",
                        "KEPUTUSAN WALI KOTA PALU",
                        "NOMOR 800/12/2027",
                        "22 Februari 2027",
                        "WALI KOTA PALU,",
                        "Ny. Siti Contoh",
                        "Dinas Perhubungan",
                        "Rp19.500.000",
                        "Halaman 1 dari 2",
                        ADDRESS);
        assertThat(pdf.title()).isEqualTo("Keputusan Wali Kota Nomor 800/12/2027");
        assertThat(pdf.isTagged()).isTrue();
        assertThat(pdf.mark()).isEqualTo(ADDRESS);
    }

    @Test
    void anAmendmentHasItsAnnexOnWidePages() throws IOException {
        List<ChangeRow> lines = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> new ChangeRow(
                        String.valueOf(n),
                        "Pegawai & " + n,
                        "Lokakarya Pelayanan Publik",
                        "Triwulan III",
                        "16",
                        "Rp1.500.000",
                        "Didanai dari APBD Kota",
                        "Ditunda",
                        "Perubahan anggaran. Biaya Rp1.500.000 melebihi sisa pagu Rp0."))
                .toList();
        byte[] file = kept(
                "perubahan.pdf",
                paper.print(new Amendment(
                        frame("a.n. Wali Kota Palu, Sekretaris Daerah", "Drs. Budi Contoh"),
                        "Keputusan Wali Kota Palu Nomor 800/1/2027",
                        "22 Februari 2027",
                        "Dinas Perhubungan",
                        "Pergeseran anggaran",
                        "Perda Perubahan APBD",
                        List.of(new CeilingRow("APBD Kota", "Rp6.500.000", "Rp2.500.000", "-Rp4.000.000")),
                        "Sebanyak 60 kegiatan berubah.",
                        lines)));

        PdfFile pdf = PdfFile.of(file);
        assertThat(pdf.problems()).isEmpty();
        assertThat(pdf.text())
                .contains("Mengingat", "Undang-Undang Nomor 20 Tahun 2023", "Peraturan Pemerintah Nomor 11 Tahun 2017")
                .contains(
                        "tetap berlaku sepanjang tidak diubah",
                        "a.n. WALI KOTA PALU,",
                        "Perubahan pagu Dinas Perhubungan",
                        "-Rp4.000.000",
                        "Pegawai & 60");
        assertThat(pdf.pages()).isGreaterThan(3);
        assertThat(pdf.textOf(3)).contains("Semula", "Triwulan III", "Halaman 3 dari " + pdf.pages());
        assertThat(pdf.mark()).isEqualTo(ADDRESS);
    }

    @Test
    void anAnnexRepeatsItsHeadingsAndShowsHostileTextsAsText() throws IOException {
        List<Line> lines = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> new Line(
                        String.valueOf(n),
                        n == 1
                                ? "<script>alert('x')</script> & \u0001<img src=\"https://jahat.example/a.png\"/> 😀"
                                : "Pegawai " + n,
                        "19800101200501100" + (n % 10),
                        "Lokakarya Pelayanan Publik",
                        "Lokakarya",
                        "Triwulan II",
                        "16",
                        "Rp1.500.000",
                        "APBD Kota",
                        "Didanai"))
                .toList();
        byte[] file = kept(
                "lampiran.pdf",
                paper.print(new Annex(
                        frame("Plt. Wali Kota Palu", "Drs. Budi Contoh"),
                        "I",
                        "Dinas Perhubungan",
                        "120 kegiatan didanai.",
                        lines)));

        PdfFile pdf = PdfFile.of(file);
        assertThat(pdf.problems()).isEmpty();
        assertThat(pdf.text())
                .contains("<script>alert('x')</script> &", "Plt. WALI KOTA PALU,", "Lampiran I", "Pegawai 120");
        assertThat(pdf.pages()).isGreaterThan(3);
        assertThat(pdf.textOf(2)).contains("Nama dan NIP", "Halaman 2 dari " + pdf.pages());
        assertThat(pdf.mark()).isEqualTo(ADDRESS);
    }
}

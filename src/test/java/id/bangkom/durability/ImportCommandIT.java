package id.bangkom.durability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever runs the application brings a new city in from the command line, with the jar that is shipped. */
class ImportCommandIT {

    private static final String NUMBER = "199203142019031002";
    private static final String PEOPLE = "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja\n";

    private static Path directory;

    /** What the command said and how it ended. */
    private record Ended(int code, String said) {}

    @BeforeAll
    static void emptyDirectory() {
        directory = PackagedApp.directory("import-command");
    }

    private static Ended bring(String dataset, String content, String... more)
            throws IOException, InterruptedException {
        Path file = directory.resolve(dataset + ".csv");
        Files.writeString(file, content, UTF_8);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-jar",
                PackagedApp.JAR.toString(),
                "--bangkom.first.city=palu",
                "--bangkom.first.city-name=Kota Palu",
                "--bangkom.first.agency=BKPSDMD Kota Palu",
                "--bangkom.first.zone=Asia/Makassar",
                "--bangkom.first.name=Pengelola Aplikasi",
                "--bangkom.first.email=pengelola@contoh.go.id",
                "--bangkom.first.password=sekali-pakai-2027",
                "--bangkom.import=" + dataset,
                "--bangkom.import-file=" + file,
                "--bangkom.import-tenant=palu"));
        command.addAll(List.of(more));
        Path said = Files.createTempFile(directory, dataset, ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as("ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(said, UTF_8));
    }

    @Test
    void aCityComesInFromOneFileAndErrorsEndWithACodeAndWithoutPersonalData() throws IOException, InterruptedException {
        String people = PEOPLE + NUMBER + ";Rahmat Saleh;PNS;Pengelola Uji;Dinas Uji\n";
        Ended dirty = bring("pegawai", people, "--bangkom.import-apply");
        assertThat(dirty.said())
                .contains("Kesalahan, baris 2, kolom Unit Kerja: Tidak dikenal", "Tidak ada yang diterapkan")
                .contains("Kota ini belum mempunyai unit kerja")
                .doesNotContain(NUMBER, "Rahmat", "Tomcat started");
        assertThat(dirty.code()).isEqualTo(1);
        assertThat(people()).isZero();

        Ended applied = bring("pegawai", people, "--bangkom.import-create", "--bangkom.import-apply");
        assertThat(applied.said()).contains("4 baru", "Diterapkan.").doesNotContain(NUMBER, "Rahmat", "Tomcat started");
        assertThat(applied.code()).isZero();
        assertThat(people()).isEqualTo(1);
    }

    private static int people() {
        try (Database database = Databases.unmigratedFileOf(directory)) {
            return database.jdbc()
                    .sql("select count(*) from employee where tenant = 'palu'")
                    .query(Integer.class)
                    .single();
        }
    }
}

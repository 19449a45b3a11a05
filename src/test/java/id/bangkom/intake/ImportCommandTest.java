package id.bangkom.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Accounts;
import id.bangkom.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The settings of the command and how it ends; that the packaged jar obeys it is in {@code ImportCommandIT}. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTest {

    private static final String TITLE = "Penata Kelola Perintah";

    @TempDir
    private Path directory;

    @Autowired
    private Imports imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private int run(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty("bangkom." + settings[i], settings[i + 1]);
        }
        ImportCommand command = new ImportCommand(imports, accounts, environment);
        command.run(new DefaultApplicationArguments());
        return command.getExitCode();
    }

    private String file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("berkas.csv"), String.join("\n", lines), UTF_8)
                .toString();
    }

    private int positions() {
        return jdbc.sql("select count(*) from job_position where title = ?")
                .param(TITLE)
                .query(Integer.class)
                .single();
    }

    @Test
    void itTriesAppliesAndSaysWhenThereIsNothingToDo(CapturedOutput said) throws IOException {
        String file = file("Nama jabatan;Jenjang", TITLE + ";Pelaksana");
        assertThat(run("import", "jabatan", "import-file", file, "import-tenant", "palu"))
                .isZero();
        assertThat(said.getOut()).contains("1 baru", "Percobaan: tidak ada yang diterapkan.");
        assertThat(positions()).isZero();
        assertThat(run("import", "jabatan", "import-file", file, "import-tenant", "palu", "import-apply", ""))
                .isZero();
        assertThat(said.getOut()).contains("Diterapkan.");
        assertThat(positions()).isEqualTo(1);
        assertThat(run("import", "jabatan", "import-file", file, "import-tenant", "palu", "import-apply", "true"))
                .isZero();
        assertThat(said.getOut()).contains("Tidak ada yang berubah.");
    }

    @Test
    void whatIsWrongEndsWithACodeAndWithoutAPersonsData(CapturedOutput said) throws IOException {
        String number = "199203142019031002";
        String people =
                file("NIP;Nama;Jenis ASN;Jabatan;Unit Kerja", number + ";Rahmat;PNS;Pengelola Lalu Lintas;Dinas X");
        assertThat(run("import", "pegawai", "import-file", people, "import-tenant", "palu", "import-apply", ""))
                .isEqualTo(1);
        assertThat(said.getOut())
                .contains("Kesalahan, baris 2, kolom Unit Kerja: Tidak dikenal", "Tidak ada yang diterapkan")
                .doesNotContain(number, "Rahmat");
        assertThat(run("import", "kucing", "import-file", people, "import-tenant", "palu"))
                .isEqualTo(1);
        assertThat(said.getOut()).contains("Tidak ada jenis data \"kucing\"");
        assertThat(run("import", "pegawai", "import-file", people, "import-tenant", "antah"))
                .isEqualTo(1);
        assertThat(said.getOut()).contains("Tidak ada kota \"antah\"");
        assertThat(run("import", "pegawai", "import-tenant", "palu")).isEqualTo(1);
        assertThat(said.getOut()).contains("Sebutkan --bangkom.import-file=...");
        assertThat(run("import", "jabatan", "import-file", people, "import-tenant", "palu", "import-create", ""))
                .isEqualTo(1);
        assertThat(said.getOut()).contains("yang belum ada tidak dapat dibuat dari berkas");
        assertThat(run(
                        "import",
                        "pegawai",
                        "import-file",
                        people,
                        "import-tenant",
                        "palu",
                        "import-from",
                        "31-12-2026"))
                .isEqualTo(1);
        assertThat(said.getOut()).contains("harus tanggal seperti 2027-01-31");
    }
}

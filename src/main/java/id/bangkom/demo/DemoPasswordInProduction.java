package id.bangkom.demo;

/** Production would start with accounts whose password the whole world knows. */
class DemoPasswordInProduction extends RuntimeException {

    DemoPasswordInProduction(int accounts) {
        super("Aplikasi tidak dijalankan: " + accounts
                + " akun aktif masih memakai kata sandi data contoh yang diketahui umum.");
    }
}

package id.bangkom.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do next. */
class DemoNotLoadedAnalyzer extends AbstractFailureAnalyzer<DemoNotLoaded> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoNotLoaded cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Kosongkan basis data (untuk uji coba: hapus folder data/), lalu jalankan kembali. Bila gagal lagi, pakai"
                        + " --bangkom.demo-cases=false untuk memuat orang dan katalog contoh tanpa kasus, dan laporkan"
                        + " kesalahannya beserta tanggal hari ini.",
                cause);
    }
}

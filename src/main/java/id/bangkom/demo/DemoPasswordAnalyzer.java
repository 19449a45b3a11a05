package id.bangkom.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in plain words instead of a stack trace. */
class DemoPasswordAnalyzer extends AbstractFailureAnalyzer<DemoPasswordInProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoPasswordInProduction cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Gunakan basis data baru yang kosong untuk pemakaian sesungguhnya, atau nonaktifkan akun data contoh,"
                        + " lalu jalankan kembali.",
                cause);
    }
}

package id.bangkom.portal;

import id.bangkom.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * Errors as people and programs see them: a status, a heading, and a sentence that says what can be done. No path, no
 * exception, no trace.
 */
@Component
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages extends DefaultErrorAttributes {

    /** Text for one kind of error. */
    private record Text(String heading, String message) {}

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = request.getAttribute("jakarta.servlet.error.status_code", RequestAttributes.SCOPE_REQUEST);
        return attributes(status instanceof Integer code ? code : 500, null);
    }

    /** A refusal that no controller has dealt with: its own words, and its own status. */
    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        int status = refusal.kind().status();
        return new ModelAndView("error", attributes(status, refusal.getMessage()), HttpStatusCode.valueOf(status));
    }

    private static Map<String, Object> attributes(int status, String message) {
        Text text = text(status);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("status", status);
        attributes.put("heading", text.heading());
        attributes.put("message", message == null ? text.message() : message);
        return attributes;
    }

    private static Text text(int status) {
        return switch (status) {
            case 400 -> new Text(
                    "Permintaan tidak dapat diproses",
                    "Isian atau alamat yang dikirim tidak dikenali. Periksa kembali, lalu coba lagi.");
            case 401 -> new Text("Anda belum masuk", "Sesi Anda sudah berakhir. Silakan masuk lagi.");
            case 403 -> new Text(
                    "Anda tidak berwenang",
                    "Halaman atau tindakan ini bukan untuk peran Anda. Jika menurut Anda seharusnya dapat, hubungi BKPSDM"
                            + " kota Anda.");
            case 404 -> new Text(
                    "Halaman tidak ditemukan",
                    "Alamat ini tidak ada, sudah tidak berlaku, atau bukan untuk Anda. Kembali ke beranda untuk melihat"
                            + " tugas Anda.");
            case 405 -> new Text("Tindakan tidak dikenal", "Halaman ini tidak menerima tindakan tersebut.");
            case 409 -> new Text(
                    "Keadaan sudah berubah",
                    "Orang lain sudah lebih dahulu mengubah data ini. Muat ulang halaman sebelumnya, lalu periksa lagi.");
            case 413 -> new Text("Kiriman terlalu besar", "Perkecil isian atau berkas, lalu kirim lagi.");
            case 429 -> new Text("Terlalu banyak permintaan", "Tunggu sebentar, lalu coba lagi.");
            case 503 -> new Text(
                    "Sedang tidak tersedia", "Layanan sedang tidak dapat dihubungi. Coba lagi beberapa menit lagi.");
            default -> status < 500
                    ? new Text("Permintaan ditolak", "Permintaan ini tidak dapat dilayani.")
                    : new Text(
                            "Terjadi gangguan",
                            "Pekerjaan Anda yang terakhir mungkin belum tersimpan. Periksa, lalu coba lagi; jika tetap terjadi, laporkan kepada"
                                    + " administrator beserta jam kejadiannya.");
        };
    }
}

package id.bangkom.portal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the container itself answers when a request is too broken to reach the application: a plain Indonesian page
 * instead of one that names the server.
 */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(PlainReport.class.getName());
            host.getPipeline().addValve(new PlainReport());
        });
    }

    /** The page. Public, with a constructor without arguments, because the container may create it by its name. */
    public static class PlainReport extends ErrorReportValve {

        private static final String PAGE =
                """
                <!DOCTYPE html>
                <html lang="id">
                <head><meta charset="utf-8"><title>Permintaan tidak dapat diproses – Bangkom</title></head>
                <body><h1>Permintaan tidak dapat diproses</h1>
                <p>Periksa kembali alamatnya, lalu <a href="/">kembali ke beranda</a>.</p>
                <p>Kode {status}</p></body>
                </html>
                """;

        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(PAGE.replace("{status}", String.valueOf(status)));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                container.getLogger().debug("The error page could not be written", e);
            }
        }
    }
}

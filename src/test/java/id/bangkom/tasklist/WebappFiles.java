package id.bangkom.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the engine's webapps as the server finds them: ours first, the others in the engine's jar. */
final class WebappFiles {

    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    private static final String ROOT = "META-INF/resources/webjars/camunda/";

    private WebappFiles() {}

    /** @param path below /camunda/, for example app/tasklist/scripts/config.js */
    static boolean exists(String path) {
        return WebappFiles.class.getClassLoader().getResource(ROOT + path) != null;
    }

    /** Whether what the server finds under this path is our file and not the engine's. */
    static boolean isOurs(String path) {
        URL found = WebappFiles.class.getClassLoader().getResource(ROOT + path);
        return found != null && found.getProtocol().equals("file");
    }

    static byte[] bytes(String path) {
        return resource(ROOT + path);
    }

    /** The script with the parts of Cockpit or Admin that the vendor calls plugins. */
    static String pluginScript(String app) {
        return new String(resource("META-INF/resources/plugin/" + app + "/app/plugin.js"), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) {
        try (InputStream file = WebappFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("no file " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without a byte order mark, which the engine's own files begin with. */
    static String text(String path) {
        String text = new String(bytes(path), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

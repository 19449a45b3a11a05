package id.bangkom.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All templates of messages; a file that cannot be read as one stops the start. */
@Component
final class Templates {

    private final Map<String, Template> byName = new TreeMap<>();

    Templates() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*.txt")) {
                String name = String.valueOf(file.getFilename()).replace(".txt", "");
                byName.put(name, Template.parse(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Template named(String name) {
        Template template = byName.get(name);
        if (template == null) {
            throw new IllegalArgumentException("There is no template mail/" + name + ".txt");
        }
        return template;
    }

    Map<String, Template> all() {
        return byName;
    }
}

package id.bangkom.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.bangkom.testing.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** {@code docs/processes/<process>.svg} show today's diagrams. */
class DiagramPicturesTest {

    private static final Path PICTURES = Path.of("docs", "processes");
    private static final String VIEWER =
            "classpath*:/META-INF/resources/webjars/bpmn-js/*/dist/bpmn-viewer.production.min.js";
    private static final String DRAW =
            """
            async xml => {
              const viewer = new BpmnJS({container: '#canvas'});
              await viewer.importXML(xml);
              const {svg} = await viewer.saveSVG();
              viewer.destroy();
              return svg;
            }
            """;
    private static final int MARGIN = 20;

    private static Path diagram(String process) {
        return Generated.MODELS.resolve(process + ".bpmn");
    }

    private static Path picture(String process) {
        return PICTURES.resolve(process + ".svg");
    }

    private static String origin(String process) {
        return "<!-- bpmn/" + process + ".bpmn, SHA-256 " + Generated.hash(diagram(process)) + " -->";
    }

    @Test
    void everyDiagramHasItsPicture() {
        Set<String> processes = Generated.names(Generated.MODELS, ".bpmn");
        if (Generated.writing()) {
            draw(processes);
        }
        assertThat(Generated.names(PICTURES, ".svg")).as("pictures").isEqualTo(processes);
        assertThat(processes).allSatisfy(process -> assertThat(
                        Generated.text(picture(process)).lines().findFirst())
                .as("%s is out of date; draw it by: %s", picture(process), Generated.HOW_TO_WRITE)
                .hasValue(origin(process)));
    }

    private static void draw(Set<String> processes) {
        try (Browser browser = Browser.start(0)) {
            Page page = browser.emptyPage();
            page.setContent("<div id='canvas' style='width: 2000px; height: 1000px'></div>");
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
            processes.forEach(process -> Generated.write(
                    picture(process),
                    finished((String) page.evaluate(DRAW, Generated.text(diagram(process))), process)));
        }
    }

    private static String viewer() {
        try (InputStream script = new PathMatchingResourcePatternResolver().getResources(VIEWER)[0].getInputStream()) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The drawing with its origin, on white, with a margin, the mark of bpmn.io, and the same ids each time. */
    private static String finished(String svg, String process) {
        Matcher head = Pattern.compile(
                        "<svg ([^>]*?)width=\"[^\"]+\" height=\"[^\"]+\" viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"([^>]*)>")
                .matcher(svg);
        assertThat(head.find()).as("head of the drawing").isTrue();
        double x = Double.parseDouble(head.group(2)) - MARGIN;
        double y = Double.parseDouble(head.group(3)) - MARGIN;
        double width = Double.parseDouble(head.group(4)) + 2 * MARGIN;
        double height = Double.parseDouble(head.group(5)) + 2 * MARGIN;
        // Without what a mouse would need.
        String body = svg.substring(head.end()).replaceAll("<(rect|polyline|circle)[^>]* class=\"djs-[^>]*/>", "");
        return origin(process) + "\n<svg " + head.group(1) + "width=\"%.0f\" height=\"%.0f\"".formatted(width, height)
                + " viewBox=\"%.0f %.0f %.0f %.0f\"".formatted(x, y, width, height) + head.group(6) + ">"
                + "<rect x=\"%.0f\" y=\"%.0f\" width=\"100%%\" height=\"100%%\" fill=\"white\"/>".formatted(x, y)
                + "<a href=\"https://bpmn.io\"><text x=\"%.0f\" y=\"%.0f\"".formatted(x + width - 8, y + height - 8)
                + " text-anchor=\"end\" font-family=\"Arial, sans-serif\" font-size=\"11\" fill=\"#404040\">"
                + "bpmn.io</text></a>"
                + withStableIds(body) + "\n";
    }

    /** The viewer gives its markers names of chance. */
    private static String withStableIds(String body) {
        TreeMap<Integer, String> found = new TreeMap<>();
        Matcher marker = Pattern.compile("<marker[^>]* id=\"([^\"]+)\"").matcher(body);
        while (marker.find()) {
            found.put(found.size() + 1, marker.group(1));
        }
        String stable = body;
        for (var entry : found.entrySet()) {
            stable = stable.replace(entry.getValue(), "marker" + entry.getKey());
        }
        return stable;
    }
}

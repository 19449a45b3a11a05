package id.bangkom.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Credentials;
import id.bangkom.demo.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is so. */
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    static List<Path> documents() {
        try (Stream<Path> inRoot = Files.list(Path.of("."));
                Stream<Path> inDocs = Files.walk(Path.of("docs"))) {
            return Stream.concat(inRoot, inDocs)
                    .map(Path::normalize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String withoutCode(String text) {
        return FENCED.matcher(text).replaceAll("");
    }

    // links and claims, in every document

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        all(LINK, withoutCode(Generated.text(document)))
                .map(link -> link.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .forEach(link -> {
                    String[] parts = link.split("#", 2);
                    Path target = parts[0].isEmpty()
                            ? document
                            : document.resolveSibling(parts[0]).normalize();
                    assertThat(target).as("link %s in %s", link, document).exists();
                    if (parts.length == 2) {
                        assertThat(anchors(Generated.text(target)))
                                .as("headings of %s", target)
                                .contains(parts[1]);
                    }
                });
    }

    private static Set<String> anchors(String text) {
        return withoutCode(text)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTestThatIsNamedExists(Path document) {
        assertThat(all(TEST, Generated.text(document)).map(test -> test.group(1)))
                .as("tests named in %s", document)
                .isSubsetOf(testClasses());
    }

    private static Set<String> testClasses() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // README

    @Test
    void theCommandsOfTheReadmeAreThoseOfTheBuild() throws IOException {
        List<String> commands = all(FENCED, Generated.text(README))
                .filter(block -> block.group(1).equals("sh"))
                .flatMap(block -> block.group(2).lines())
                .toList();
        assertThat(commands).containsExactly("mvn spring-boot:run", "mvn verify");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<artifactId>spring-boot-maven-plugin</artifactId>");
        assertThat(Files.readString(Path.of(".ci", "run"))).containsPattern("(?m)^mvn .*verify$");
    }

    @Test
    void theLoginsOfTheReadmeAreThoseOfTheDemo() {
        String readme = Generated.text(README);
        assertThat(readme).contains("`" + Credentials.DEMO_PASSWORD + "`");
        Map<String, Csv.Row> people = new HashMap<>();
        Stream.of("accounts.csv", "people.csv")
                .flatMap(file -> Csv.read(file).stream())
                .forEach(row -> people.put(row.get("id"), row));
        List<String> expected = Csv.read("logins.csv").stream()
                .map(login -> {
                    Csv.Row person = people.get(login.get("account"));
                    return "| %s | %s | `%s` |".formatted(login.get("role"), person.get("name"), person.get("email"));
                })
                .toList();
        assertThat(readme.lines().filter(line -> line.matches("\\|.*@.*`.*"))).containsExactlyElementsOf(expected);
    }

    @Test
    void theReadmeListsEveryProcessAndEveryDecision() {
        String readme = Generated.text(README);
        assertThat(Generated.names(Generated.MODELS, ".bpmn"))
                .allSatisfy(process -> assertThat(readme).contains("docs/processes/" + process + ".svg"));
        assertThat(Generated.names(Generated.MODELS, ".dmn"))
                .allSatisfy(decision -> assertThat(readme).contains("docs/tables/" + decision + ".md"));
    }

    // other documents

    @Test
    void everyDecisionRecordIsListedAndHasAStatus() {
        Path folder = Path.of("docs", "decisions");
        Set<String> records = Generated.names(folder, ".md");
        records.remove("README");
        assertThat(records).hasSizeGreaterThanOrEqualTo(10).allSatisfy(name -> {
            assertThat(name).matches("\\d{4}-[a-z0-9-]+");
            assertThat(Generated.text(folder.resolve(name + ".md")))
                    .startsWith("# " + name.substring(0, 4) + " ")
                    .contains("\nStatus: ", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
            assertThat(Generated.text(folder.resolve("README.md"))).contains("(" + name + ".md)");
        });
    }

    /** Families such as {@code standard.level.<class>} stand for their members. */
    @Test
    void everyRuleIsAmongTheFiguresWithItsMark() throws IOException {
        String figures = Generated.text(Path.of("docs", "regulations.md"));
        List<Pattern> named = all(Pattern.compile("`([a-z][\\w.<>-]+)`"), figures)
                .map(code -> Pattern.compile(Stream.of(code.group(1).split("<\\w+>", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[\\w-]+"))))
                .toList();
        List<String> codes = all(
                        Pattern.compile("(?m)^\\('([^']+)'"),
                        Files.readString(Path.of("src/main/resources/db/migration/R__rules.sql")))
                .map(rule -> rule.group(1))
                .toList();
        assertThat(codes).hasSizeGreaterThan(100).allSatisfy(code -> assertThat(named)
                .as(code)
                .anyMatch(pattern -> pattern.matcher(code).matches()));
        assertThat(figures.lines()
                        .filter(line -> line.matches("\\|.*") && !line.matches("\\| (figure|---).*|\\|---.*")))
                .hasSizeGreaterThan(30)
                .allMatch(line -> line.matches(".*\\| (confirmed|practice|default)( \\(.*\\))? \\|"));
    }
}

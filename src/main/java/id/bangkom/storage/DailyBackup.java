package id.bangkom.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Copies the file database into {@code backup/} beside it, once a day, and keeps the last few copies. The first start of a
 * day does it before the tables are changed, so a new version that goes wrong can be taken back. One a day, because an
 * application that fails and is started again and again must not push out the good copies.
 */
class DailyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);

    private final Clock clock;
    private final int keep;

    /** @param keep how many copies; 0 for none at all */
    DailyBackup(Clock clock, int keep) {
        this.clock = clock;
        this.keep = keep;
    }

    /** Makes today's copy unless it is there. That it cannot be made is in the log and stops nothing. */
    void take(FileDatabase database) {
        if (keep <= 0 || database.isEmpty()) {
            return;
        }
        String name = String.valueOf(database.path().getFileName());
        Path directory = database.path().resolveSibling("backup");
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        Path zip = directory.resolve(name + "-" + today + ".zip");
        if (Files.exists(zip)) {
            return;
        }
        try {
            Files.createDirectories(directory);
            // Half a copy must never look like one.
            Path part = directory.resolve(name + ".part");
            Files.deleteIfExists(part);
            database.copyTo(part);
            Files.move(part, zip, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Cadangan basis data: {}", zip);
            forgetOld(directory, name);
        } catch (IOException | DataAccessException impossible) {
            // People can work without today's copy, but not without the application.
            LOG.error("Cadangan basis data tidak dapat dibuat: {}", zip, impossible);
        }
    }

    /** Only what has the name of a backup is ever deleted. */
    private void forgetOld(Path directory, String name) throws IOException {
        Pattern backup = Pattern.compile(Pattern.quote(name) + "-\\d{4}-\\d{2}-\\d{2}\\.zip");
        List<Path> backups;
        try (Stream<Path> files = Files.list(directory)) {
            backups = files.filter(file ->
                            backup.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
                            .reversed())
                    .toList();
        }
        for (Path old : backups.subList(Math.min(keep, backups.size()), backups.size())) {
            Files.delete(old);
        }
    }
}

package id.bangkom.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything some loggers have to say, down to the last detail, as long as it is open; nothing of it is printed. */
public final class LogRecord implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final List<Runnable> restore = new ArrayList<>();

    private LogRecord() {}

    public static LogRecord of(String... loggers) {
        LogRecord record = new LogRecord();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                record.lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
            }
        };
        appender.setContext(context);
        appender.start();
        for (String name : loggers) {
            Logger logger = context.getLogger(name);
            Level level = logger.getLevel();
            boolean additive = logger.isAdditive();
            logger.setLevel(Level.TRACE);
            logger.setAdditive(false);
            logger.addAppender(appender);
            record.restore.add(() -> {
                logger.detachAppender(appender);
                logger.setAdditive(additive);
                logger.setLevel(level);
            });
        }
        return record;
    }

    public String text() {
        return lines.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        restore.forEach(Runnable::run);
    }
}

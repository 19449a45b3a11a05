package id.bangkom.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What clients asked the application for and what it answered, in a file that is only ever added to and is on disk before
 * and after each call. The application knows nothing of it.
 */
final class Ledger implements AutoCloseable {

    /** What became of a call. */
    enum Result {
        /** Acknowledged: it must have happened, once. */
        OK,
        /** Refused, or never sent: it must not have happened. */
        FAIL,
        /** No answer: it may have happened, once. */
        INFO
    }

    /**
     * One call.
     *
     * @param number of the call, unique; what it sends says this number, so that its trace in the database can be told
     *     from that of any other
     * @param element id of the user task in the diagram
     * @param task id of the task
     * @param result {@link Result#INFO} also while there is no answer
     */
    record Call(int number, String element, String task, Result result) {}

    private final Path file;
    private final FileChannel channel;
    private int calls;
    private int acknowledged;

    private Ledger(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static Ledger in(Path directory) {
        try {
            return new Ledger(directory.resolve("ledger.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down that a call is about to be made, and returns its number. */
    synchronized int invoke(String element, String task) {
        int number = ++calls;
        write("invoke " + number + " " + element + " " + task);
        return number;
    }

    synchronized void result(int number, Result result, String detail) {
        write(result + " " + number + " " + detail);
        if (result == Result.OK) {
            acknowledged++;
        }
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    private void write(String line) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap((line + " " + System.currentTimeMillis() + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All calls by their number, read from the file. */
    Map<Integer, Call> read() {
        Map<Integer, Call> read = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                int number = Integer.parseInt(words[1]);
                if (words[0].equals("invoke")) {
                    read.put(number, new Call(number, words[2], words[3], Result.INFO));
                } else {
                    Call call = read.get(number);
                    read.put(number, new Call(number, call.element(), call.task(), Result.valueOf(words[0])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

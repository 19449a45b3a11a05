package id.bangkom.durability;

import static id.bangkom.testing.TasklistVisitor.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import id.bangkom.durability.Ledger.Result;
import id.bangkom.testing.TasklistVisitor;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor.Answer;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * People at work, as threads of the test: they log in, look at their tasks, complete some of them and write each call into
 * the ledger. Every thread works for some employees and for the supervisor, so that the supervisor's tasks are wanted by
 * several at the same time. When the application does not answer they try again, as people do.
 */
final class Staff implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WORK = Duration.ofMinutes(3);

    private final int port;
    private final Ledger ledger;
    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean goHome;

    /** Whether answers that say that something is broken are to be expected. */
    private final boolean patient;

    private volatile AssertionError lastBroken;

    private Staff(int port, Ledger ledger, boolean patient) {
        this.port = port;
        this.ledger = ledger;
        this.patient = patient;
    }

    /** Who expect a proper answer to each call, or none at all. */
    static Staff of(NeedsCity city, PackagedApp app, Ledger ledger) {
        return new Staff(app.port(), ledger, false).atWork(city);
    }

    /** Who know that something is being repaired. */
    static Staff patient(NeedsCity city, PackagedApp app, Ledger ledger) {
        return new Staff(app.port(), ledger, true).atWork(city);
    }

    private Staff atWork(NeedsCity city) {
        for (int i = 0; i < THREADS; i++) {
            List<String> people = new ArrayList<>();
            for (int person = i; person < city.employees().size(); person += THREADS) {
                people.add(city.employees().get(person));
                people.add(NeedsCity.SUPERVISOR);
            }
            threads.add(new Thread(() -> work(people), "staff-" + i));
        }
        threads.forEach(Thread::start);
        return this;
    }

    private void work(List<String> people) {
        Map<String, TasklistVisitor> sessions = new HashMap<>();
        try {
            while (!goHome) {
                for (String person : people) {
                    try {
                        TasklistVisitor session = sessions.computeIfAbsent(person, this::login);
                        completeSome(session, person);
                    } catch (UncheckedIOException noAnswer) {
                        Thread.sleep(20);
                    } catch (AssertionError brokenAnswer) {
                        if (!patient) {
                            throw brokenAnswer;
                        }
                        lastBroken = brokenAnswer;
                        Thread.sleep(20);
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError surprise) {
            surprises.add(surprise);
        }
    }

    private TasklistVisitor login(String person) {
        return TasklistVisitor.loggedIn(port, TestCity.mail(person), TestCity.PASSWORD);
    }

    private void completeSome(TasklistVisitor session, String person) {
        Answer answer = session.call("GET", ENGINE + "/task?maxResults=50&assignee=" + person, null);
        if (answer.status() != 200) {
            throw new AssertionError("The tasks of " + person + ": " + answer.status() + " " + answer.body());
        }
        List<JsonNode> tasks = new ArrayList<>();
        TasklistVisitor.tree(answer).path("_embedded").path("task").forEach(tasks::add);
        Collections.shuffle(tasks);
        for (JsonNode task : tasks.subList(0, Math.min(AT_ONCE, tasks.size()))) {
            if (goHome) {
                return;
            }
            complete(
                    session,
                    task.path("taskDefinitionKey").asText(),
                    task.path("id").asText());
        }
    }

    private void complete(TasklistVisitor session, String element, String task) {
        int number = ledger.invoke(element, task);
        Map<String, Object> answers = new HashMap<>(Mark.levels(number));
        if (element.equals("confirmNeeds")) {
            answers.put("decision", "CONFIRM");
        }
        Answer answer;
        try {
            answer = session.submit(task, answers);
        } catch (UncheckedIOException noAnswer) {
            boolean sent = !(noAnswer.getCause() instanceof ConnectException);
            ledger.result(
                    number,
                    sent ? Result.INFO : Result.FAIL,
                    noAnswer.getCause().getClass().getSimpleName());
            throw noAnswer;
        }
        int status = answer.status();
        if (status == 204) {
            ledger.result(number, Result.OK, "204");
        } else if (status == 404 || status == 409) {
            // Somebody else was first.
            ledger.result(number, Result.FAIL, String.valueOf(status));
        } else {
            ledger.result(number, Result.INFO, String.valueOf(status));
            throw new AssertionError("Completing " + element + ": " + status + " " + answer.body());
        }
    }

    /** Waits until something is true, while they work. */
    void await(String what, BooleanSupplier done) {
        long begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            failOnSurprise();
            if (System.nanoTime() - begun > LONGEST_WORK.toNanos()) {
                throw new AssertionError("Not after " + LONGEST_WORK + ": " + what, lastBroken);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private void failOnSurprise() {
        if (!surprises.isEmpty()) {
            throw new AssertionError(surprises.size() + " surprises, the first: " + surprises.peek(), surprises.peek());
        }
    }

    /** They finish what they are at; an answer that nobody should ever get fails the test. */
    @Override
    public void close() {
        goHome = true;
        try {
            for (Thread thread : threads) {
                thread.join(60_000);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        failOnSurprise();
        if (threads.stream().anyMatch(Thread::isAlive)) {
            throw new AssertionError("A call was never answered nor broken off");
        }
    }
}

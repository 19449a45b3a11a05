package id.bangkom.refusal;

import java.util.List;

/**
 * A refusal that a person can understand and act on. The work is rolled back, the task stays open, and the person reads
 * exactly these Indonesian sentences, without any wrapping by the engine.
 *
 * <p>A refusal says what is wrong, with which value, what is allowed, and who can fix it.
 */
public class Refusal extends RuntimeException {

    /** Why a request is refused, and the HTTP status that tells a program so. */
    public enum Kind {
        /** What was sent does not satisfy a rule (400). */
        INVALID(400),
        /** The person may not do this (403). */
        FORBIDDEN(403),
        /** Not there, or not for this person: the two are not told apart (404). */
        NOT_FOUND(404),
        /** Somebody else was first, or the state has moved on (409). */
        CONFLICT(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * What is wrong with one field of a form.
     *
     * @param field the key of the field in the form
     * @param message an Indonesian sentence
     */
    public record FieldProblem(String field, String message) {}

    private final Kind kind;
    private final transient List<FieldProblem> problems;

    private Refusal(Kind kind, String message, List<FieldProblem> problems) {
        super(message);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** A rule is broken. */
    public static Refusal invalid(String message) {
        return new Refusal(Kind.INVALID, message, List.of());
    }

    /** Fields of a form are wrong; the message lists them one sentence each. */
    public static Refusal invalid(List<FieldProblem> problems) {
        String message =
                String.join("\n", problems.stream().map(FieldProblem::message).toList());
        return new Refusal(Kind.INVALID, message, problems);
    }

    /** This person may not do this. */
    public static Refusal forbidden(String message) {
        return new Refusal(Kind.FORBIDDEN, message, List.of());
    }

    /** There is no such thing, or not for this person. */
    public static Refusal notFound(String message) {
        return new Refusal(Kind.NOT_FOUND, message, List.of());
    }

    /** Somebody else was first, or the state has moved on. */
    public static Refusal conflict(String message) {
        return new Refusal(Kind.CONFLICT, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** The fields that are wrong; empty when the refusal is not about single fields. */
    public List<FieldProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}

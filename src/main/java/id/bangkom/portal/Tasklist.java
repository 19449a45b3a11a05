package id.bangkom.portal;

/** Addresses in Camunda Tasklist. */
final class Tasklist {

    static final String PATH = "/camunda/app/tasklist/default/";

    private Tasklist() {}

    /** Tasklist with the task opened. A login on the way would lose the part behind the hash, so people get {@link #link}. */
    static String task(String taskId) {
        return PATH + "#/?task=" + taskId;
    }

    /** Our short link to a task, which survives a login. */
    static String link(String taskId) {
        return "/t/" + taskId;
    }
}

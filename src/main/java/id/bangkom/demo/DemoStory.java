package id.bangkom.demo;

/** What happened to the demo people until now. */
public interface DemoStory {

    /** Told once, after all parts are loaded, in transactions of its own. */
    void tell();

    /** At every start, after it was told and before anything works in the background. */
    default void goOn() {}
}

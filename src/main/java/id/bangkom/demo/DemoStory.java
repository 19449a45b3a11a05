package id.bangkom.demo;

/** What happened to the demo people until now. It is told once, after all parts are loaded, in transactions of its own. */
public interface DemoStory {

    void tell();
}

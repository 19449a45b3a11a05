package id.bangkom.letters;

import org.springframework.context.ApplicationContext;

/** This module for the tests of others. */
public final class TestLetters {

    private TestLetters() {}

    /** Makes all letters that are asked for. */
    public static void print(ApplicationContext application) {
        application.getBean(LetterWorker.class).work();
    }
}

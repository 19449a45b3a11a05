package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a case is about, in words for the people who may see it, for example "Siti Rahma, Dinas Perhubungan". The method
 * takes the {@link CaseKey} and returns the text. Task lists show it beside the task's name; it is read when it is shown
 * and stored nowhere in the engine.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Subject {}

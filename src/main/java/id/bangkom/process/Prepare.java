package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The view of one form: the method takes the {@link CaseKey}, and the {@link Actor} who looks if it wants to know, and returns a record whose components are exactly the variables that the form shows. It is called each time somebody opens the task, so the form always shows what the domain tables say now. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prepare {
    String value();
}

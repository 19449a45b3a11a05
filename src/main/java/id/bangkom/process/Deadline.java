package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A moment that the domain knows, such as the first day of a class: the method takes the {@link CaseKey} and returns an
 * {@link java.time.Instant}. The value is <code>&lt;elementId&gt;.&lt;kind&gt;</code> as the diagram writes it:
 * <code>${deadline.waitForStart.start}</code>. Without such a method a deadline is a number of working days from now,
 * from the rule <code>deadline.&lt;process&gt;.&lt;elementId&gt;.&lt;kind&gt;</code>.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Deadline {
    String value();
}

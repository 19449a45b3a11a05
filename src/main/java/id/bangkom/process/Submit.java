package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What happens when the form is completed: the method takes the {@link CaseKey}, the {@link Actor} and a record whose components are exactly the form's input fields, already bound and validated; it returns nothing or an enum that the gateway behind the task reads. It runs in one transaction with the completion of the task. A {@link id.bangkom.refusal.Refusal} keeps the person on the task. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Submit {
    String value();

    /**
     * Whether the task is routine: a colleague may do it while the person is on leave (see {@link StandIns}). Never for
     * what only the person can say, and never for what fixes a plan or allocates a budget.
     */
    boolean routine() default false;
}

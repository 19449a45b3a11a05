package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A service task, business rule task or send task of the diagram; the method has the element's id as its name, takes the {@link CaseKey} and returns nothing or an enum. The enum's name is what the gateway behind the task reads, as a variable with the element's id. A step may run more than once (a crashed job is repeated), so it must be idempotent. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {}

package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whom a case is about: the method takes the {@link CaseKey} and returns the account's id, or null when the case is about
 * nobody in particular. Nobody stands in for others in a case about themself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {}

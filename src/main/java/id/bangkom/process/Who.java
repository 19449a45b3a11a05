package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who does a user task: the method takes the {@link CaseKey} and returns the {@link Assignment}. The diagram names it as <code>camunda:assignee="${who.value}"</code> for one person or <code>camunda:candidateGroups="${who.value}"</code> for a group. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Who {
    String value();
}

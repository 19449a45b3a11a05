package id.bangkom.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The steps of one process. The value is the process id, which is also the name of its diagram (<code>bpmn/&lt;id&gt;.bpmn</code>) and of its folder of forms. Expressions in the diagram reach the steps under the id in camel case, for example <code>${needsIdentification.analyseGaps}</code>, and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessSteps {
    String value();
}

package id.bangkom.process.camunda;

import id.bangkom.process.About;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Deadline;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.refusal.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ReflectionUtils;

/** The methods of one steps class, found by what its diagram calls them. */
final class StepsOfProcess {

    private final String process;
    private final Object bean;
    private final Map<String, Method> steps = new TreeMap<>();
    private final Map<String, Method> views = new TreeMap<>();
    private final Map<String, Method> submissions = new TreeMap<>();
    private final Map<String, Method> assignments = new TreeMap<>();
    private final Map<String, Method> deadlines = new TreeMap<>();
    private final Set<String> routine = new HashSet<>();
    private Method subject;
    private Method about;

    StepsOfProcess(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        this.bean = bean;
        this.process = type.getAnnotation(ProcessSteps.class).value();
        for (Method method : type.getDeclaredMethods()) {
            ReflectionUtils.makeAccessible(method);
            if (method.isAnnotationPresent(Step.class)) {
                put(steps, method.getName(), method);
            }
            put(views, method, Prepare.class, Prepare::value);
            put(submissions, method, Submit.class, Submit::value);
            put(assignments, method, Who.class, Who::value);
            put(deadlines, method, Deadline.class, Deadline::value);
            if (method.isAnnotationPresent(Subject.class)) {
                subject = method;
            }
            if (method.isAnnotationPresent(About.class)) {
                about = method;
            }
            if (method.isAnnotationPresent(Submit.class)
                    && method.getAnnotation(Submit.class).routine()) {
                routine.add(method.getAnnotation(Submit.class).value());
            }
        }
    }

    private static <A extends java.lang.annotation.Annotation> void put(
            Map<String, Method> methods, Method method, Class<A> annotation, Function<A, String> name) {
        A found = method.getAnnotation(annotation);
        if (found != null) {
            put(methods, name.apply(found), method);
        }
    }

    private static void put(Map<String, Method> methods, String name, Method method) {
        Method other = methods.put(name, method);
        if (other != null) {
            throw new IllegalStateException("Two methods stand for \"" + name + "\": " + other + " and " + method);
        }
    }

    String process() {
        return process;
    }

    String typeName() {
        return AopUtils.getTargetClass(bean).getName();
    }

    /** The process id in camel case, by which expressions name the steps. */
    String expressionName() {
        return Names.camelCase(process);
    }

    Map<String, Method> steps() {
        return steps;
    }

    Map<String, Method> views() {
        return views;
    }

    Map<String, Method> submissions() {
        return submissions;
    }

    Map<String, Method> assignments() {
        return assignments;
    }

    Map<String, Method> deadlines() {
        return deadlines;
    }

    Optional<Method> subject() {
        return Optional.ofNullable(subject);
    }

    /** Whether a colleague may do the task of this form for somebody on leave. */
    boolean isRoutine(String form) {
        return routine.contains(form);
    }

    /** The account a case is about. */
    Optional<String> about(CaseKey key) {
        return about == null ? Optional.empty() : Optional.ofNullable((String) call(about, key));
    }

    /** Calls a method of the steps class; what it throws comes out as it is. */
    Object call(Method method, Object... arguments) {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (thrown.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(method + " failed", thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package id.bangkom.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** For what exists only where demo cases may be played: {@code bangkom.demo} and not {@code bangkom.demo-cases=false}. */
public final class WithDemoCases implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.getProperty("bangkom.demo", Boolean.class, false)
                && environment.getProperty("bangkom.demo-cases", Boolean.class, true)
                && !environment.acceptsProfiles(Profiles.of(DemoMode.PRODUCTION));
    }
}

package id.bangkom.process.camunda;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Stops the engine from taking new jobs as the first thing of an orderly end. Its threads then finish the job they are at
 * and give back those that only wait. Left to itself the engine goes on taking jobs after its threads are gone, and after
 * the next start such a job is left alone until its lock is out.
 */
@Component
class JobExecutorStop implements ApplicationListener<ContextClosedEvent>, Ordered {

    private final ObjectProvider<JobExecutor> executor;

    JobExecutorStop(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        executor.ifAvailable(JobExecutor::shutdown);
    }

    /** Before the thread pool hears of the end, which then refuses jobs. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

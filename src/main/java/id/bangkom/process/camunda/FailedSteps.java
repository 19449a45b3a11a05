package id.bangkom.process.camunda;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What happens to a job that failed: the pauses grow as the settings say. After the last attempt there is none: left to
 * itself the engine keeps it, and an administrator who retries the job in Cockpit would see nothing happen until it is over.
 */
class FailedSteps implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new DefaultJobRetryCmd(jobId, exception) {
            @Override
            public Object execute(CommandContext context) {
                Object result = super.execute(context);
                JobEntity job = getJob();
                if (job != null && job.getRetries() == 0) {
                    job.setDuedate(ClockUtil.getCurrentTime());
                }
                return result;
            }
        };
    }
}

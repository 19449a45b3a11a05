package id.bangkom.process.camunda;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/**
 * Runs several calls of the engine as one of its commands: a row is read once for all of them, and what they change is
 * written together at the end, in batches.
 */
@Component
class EngineCommands {

    private final ProcessEngineConfigurationImpl configuration;

    EngineCommands(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    <T> T run(Command<T> command) {
        return configuration.getCommandExecutorTxRequired().execute(command);
    }
}

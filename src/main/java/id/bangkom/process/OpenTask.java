package id.bangkom.process;

import java.time.Instant;

/**
 * A task that waits for somebody.
 *
 * @param id the engine's task id (a UUID)
 * @param process id of the process
 * @param form id of the form, which is the task's element id in kebab case
 * @param name Indonesian name of the task
 * @param subject what the case is about, in words
 * @param key the case
 * @param assignee user id, or null while a group's task is not taken
 * @param group the group it is offered to, or null for one person's task
 * @param created when the task came up
 * @param due when it should be done, or null
 */
public record OpenTask(
        String id,
        String process,
        String form,
        String name,
        String subject,
        CaseKey key,
        String assignee,
        String group,
        Instant created,
        Instant due) {}

/** The port to the workflow engine: what the rest of the application knows of processes, tasks and decisions. */
package id.bangkom.process;

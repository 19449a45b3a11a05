/** Everything that knows the workflow engine is Camunda 7. No other package imports {@code org.camunda}. */
package id.bangkom.process.camunda;

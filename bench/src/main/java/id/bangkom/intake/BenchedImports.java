package id.bangkom.intake;

import id.bangkom.process.Actor;
import org.springframework.beans.factory.BeanFactory;

/** The imports of a running application, step by step, for the benchmark. */
public final class BenchedImports {

    private final Imports imports;
    private final Actor actor;

    public BenchedImports(BeanFactory application, Actor actor) {
        this.imports = application.getBean(Imports.class);
        this.actor = actor;
    }

    /** The dry run. @return id of the import */
    public String check(String dataset, byte[] file) {
        String id = imports.receive(actor, dataset, null, false, false, dataset + ".xlsx", file);
        imports.check(actor.tenant(), id);
        Run run = imports.find(actor.tenant(), id);
        if (run.state() != Run.State.CHECKED || run.counts().errors() > 0) {
            throw new IllegalStateException(dataset + " was refused: " + run.message() + " " + imports.findings(run));
        }
        return id;
    }

    public void apply(String id) {
        imports.confirm(actor, id, imports.find(actor.tenant(), id).digest());
        imports.apply(actor, id);
        Run run = imports.find(actor.tenant(), id);
        if (run.state() != Run.State.APPLIED) {
            throw new IllegalStateException(run.dataset() + " was not applied: " + run.message());
        }
    }
}

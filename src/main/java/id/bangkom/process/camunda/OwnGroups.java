package id.bangkom.process.camunda;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks permissions against a person's own groups as they are. The engine first reads the groups of all permissions there
 * are, in every command of a person, in order to leave out groups that no permission names; with a permission for each
 * open task that reading grows with the work of the whole city. Groups without a permission do no harm in the check.
 */
final class OwnGroups extends AuthorizationManager {

    private OwnGroups() {}

    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new OwnGroups();
            }
        };
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> authenticatedGroupIds) {
        return authenticatedGroupIds == null ? List.of() : authenticatedGroupIds;
    }
}

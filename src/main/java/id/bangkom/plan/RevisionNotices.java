package id.bangkom.plan;

import id.bangkom.access.Groups;
import id.bangkom.access.Offices;
import id.bangkom.access.Role;
import id.bangkom.notification.Outbox;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.process.CaseKey;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the unit and the HR agency what became of a budget revision. */
@Component
class RevisionNotices {

    private final Revisions revisions;
    private final RevisionForms forms;
    private final UnitOfficials officials;
    private final Offices offices;

    RevisionNotices(Revisions revisions, RevisionForms forms, UnitOfficials officials, Offices offices) {
        this.revisions = revisions;
        this.forms = forms;
        this.officials = officials;
        this.offices = offices;
    }

    /** The group of the HR agency's analysts, or of its head where there is none. */
    String agency(CaseKey key) {
        return Groups.of(key.tenant(), offices.firstHeld(key.tenant(), Role.HR_ANALYST, Role.HR_HEAD));
    }

    String planners(CaseKey key) {
        return officials.planners(key.tenant(), RevisionCases.unitOf(key));
    }

    String heads(CaseKey key) {
        return officials.heads(key.tenant(), RevisionCases.unitOf(key));
    }

    /** What the case is about. */
    String subject(CaseKey key) {
        Revision revision = revisions.get(key);
        return forms.unit(revision) + ", perubahan anggaran ke-" + revision.revision();
    }

    /** The unit's planners and head, and the HR agency. */
    void tellAll(CaseKey key, String template, Map<String, String> words) {
        Stream.of(planners(key), heads(key), agency(key)).forEach(group -> tell(key, group, template, words));
    }

    void tellPlanners(CaseKey key, String template, Map<String, String> words) {
        tell(key, planners(key), template, words);
    }

    private void tell(CaseKey key, String group, String template, Map<String, String> words) {
        Map<String, String> all = new HashMap<>(words);
        all.put(Outbox.LINK, RevisionPages.PATH + "/" + key.year());
        officials.tell(BudgetRevision.PROCESS, key, subject(key), group, template, all);
    }
}

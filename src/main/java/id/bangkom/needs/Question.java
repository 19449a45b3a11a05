package id.bangkom.needs;

import id.bangkom.competency.CompetencyKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** A question to the decision {@code intervention}. */
record Question(CompetencyKind kind, int gap, Situation situation) {

    /** As the table asks it. */
    Map<String, Object> inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("competencyKind", kind.name());
        inputs.put("gap", gap);
        inputs.put("positionClass", situation.positionClass().name());
        inputs.put("location", situation.place().name());
        inputs.put("constraint", situation.constraint().name());
        return inputs;
    }
}

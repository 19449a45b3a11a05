package id.bangkom.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The decision tables ({@code bpmn/*.dmn}) that a business owner can read and change. */
public interface Decisions {

    /** Evaluates a table in which exactly one rule applies; its outputs by name. No match is an error of the table. */
    Map<String, Object> decide(String decision, Map<String, ?> inputs);

    /**
     * As {@link #decide(String, Map)}, by the version of a city that applies on a day, see {@link DecisionBook}.
     *
     * @param asOf the day whose rules apply
     */
    Map<String, Object> decide(String decision, String tenant, LocalDate asOf, Map<String, ?> inputs);

    /** Evaluates a table in which several rules may apply, in the order of the rules. */
    List<Map<String, Object>> decideAll(String decision, Map<String, ?> inputs);
}

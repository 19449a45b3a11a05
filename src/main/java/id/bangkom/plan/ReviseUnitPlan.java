package id.bangkom.plan;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** The form {@code revise-unit-plan}: what is paid for under the new ceilings; everything else that has not begun is deferred. */
record ReviseUnitPlan(List<@Size(max = 40) String> funded, @Size(max = 300) String deferReason) {

    Set<String> fundedIds() {
        return funded == null ? Set.of() : Set.copyOf(funded);
    }
}

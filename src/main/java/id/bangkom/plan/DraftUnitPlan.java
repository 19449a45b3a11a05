package id.bangkom.plan;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** The form {@code draft-unit-plan}: what is paid for, what is taken out; everything else is deferred. */
record DraftUnitPlan(
        List<@Size(max = 40) String> funded,
        @Size(max = 300) String deferReason,
        List<@Size(max = 40) String> dropped,
        @Size(max = 300) String dropReason) {

    Set<String> fundedIds() {
        return funded == null ? Set.of() : Set.copyOf(funded);
    }

    Set<String> droppedIds() {
        return dropped == null ? Set.of() : Set.copyOf(dropped);
    }
}

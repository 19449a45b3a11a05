package id.bangkom.plan;

import id.bangkom.plan.PlanSlots.Entry;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The form {@code draft-plan}: activities, career goal, and for a work agreement the excuse for exceeding its ceiling; and why something mandatory is left out. */
record DraftPlan(
        @Size(max = 40) String item1Programme,
        Quarter item1Quarter,
        @Size(max = 300) String item1Goal,
        @Size(max = 40) String item2Programme,
        Quarter item2Quarter,
        @Size(max = 300) String item2Goal,
        @Size(max = 40) String item3Programme,
        Quarter item3Quarter,
        @Size(max = 300) String item3Goal,
        @Size(max = 40) String item4Programme,
        Quarter item4Quarter,
        @Size(max = 300) String item4Goal,
        @Size(max = 40) String item5Programme,
        Quarter item5Quarter,
        @Size(max = 300) String item5Goal,
        Boolean wantsMentor,
        @NotBlank @Size(max = 40) String careerPosition,
        @Size(max = 500) String careerGoal,
        Boolean ceilingAccepted,
        @Size(max = 500) String ceilingReason,
        @Size(max = 500) String mandatoryReason) {

    PlanSlots slots() {
        return new PlanSlots(List.of(
                new Entry(item1Programme, item1Quarter, item1Goal),
                new Entry(item2Programme, item2Quarter, item2Goal),
                new Entry(item3Programme, item3Quarter, item3Goal),
                new Entry(item4Programme, item4Quarter, item4Goal),
                new Entry(item5Programme, item5Quarter, item5Goal)));
    }
}

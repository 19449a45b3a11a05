package id.bangkom.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.plan.IndividualPlans.Plan;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of plans: what a person has entered and not handed in. It may be incomplete, and it is used only as long as the
 * version that it was begun on is the newest one: whoever takes over or returns a plan is not overruled by an old draft.
 */
@Component
class OwnDrafts {

    /** A draft that is still of use. */
    record Draft(DraftPlan answers, Instant savedAt) {

        /** As a version, to start a form from; programmes are known by their ids only. */
        PlanVersion over(PlanVersion newest) {
            PlanSlots slots = answers.slots();
            List<Item> items = IntStream.rangeClosed(1, PlanSlots.COUNT)
                    .filter(slot -> !slots.at(slot).isEmpty())
                    .mapToObj(slot -> item(slot, slots.at(slot)))
                    .toList();
            return new PlanVersion(
                    newest.number(),
                    newest.origin(),
                    savedAt,
                    answers.careerPosition(),
                    answers.careerGoal(),
                    Boolean.TRUE.equals(answers.wantsMentor()),
                    answers.ceilingReason(),
                    items);
        }

        private static Item item(int slot, PlanSlots.Entry entry) {
            return new Item(null, slot, entry.programme(), null, null, 0, 0, entry.quarter(), entry.goal(), null, 0);
        }
    }

    private final Drafts drafts;
    private final IndividualPlans plans;
    private final Validator validator;
    private final ObjectMapper json;
    private final Clock clock;

    OwnDrafts(Drafts drafts, IndividualPlans plans, Validator validator, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.validator = validator;
        this.json = json;
        this.clock = clock;
    }

    /** Empty when nothing was saved since the newest version. */
    Optional<Draft> of(CaseKey key, int newest) {
        return drafts.find(key)
                .filter(kept -> kept.baseVersion() == newest)
                .map(kept -> new Draft(read(kept.answers()), kept.savedAt()));
    }

    /**
     * Keeps what was entered so far.
     *
     * @param base version that the person has seen
     * @throws Refusal when the plan is not with the person, has a newer version, or a text is too long
     */
    @Transactional
    void save(CaseKey key, int base, DraftPlan answers) {
        Plan plan = plans.find(key).orElseThrow(() -> Refusal.notFound("Rencana tidak ditemukan."));
        if (plan.state() != PlanState.DRAFT) {
            throw Refusal.conflict("Rencana ini tidak sedang Anda susun ("
                    + plan.state().label() + "), sehingga konsep tidak dapat disimpan.");
        }
        if (plan.version() != base) {
            throw Refusal.conflict("Rencana ini sudah mempunyai versi " + plan.version()
                    + ". Muat ulang halaman agar konsep disusun dari versi itu.");
        }
        List<FieldProblem> problems = validator.validate(answers).stream()
                .filter(violation -> !(violation.getConstraintDescriptor().getAnnotation() instanceof NotBlank))
                .map(OwnDrafts::problem)
                .toList();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        drafts.put(key, new Drafts.Kept(base, write(answers), clock.instant()));
    }

    private static FieldProblem problem(ConstraintViolation<DraftPlan> violation) {
        return new FieldProblem(
                violation.getPropertyPath().toString(),
                "Isian terlalu panjang: paling banyak "
                        + violation.getConstraintDescriptor().getAttributes().get("max") + " karakter.");
    }

    /** After the plan was handed in, by whomever. */
    void forget(CaseKey key) {
        drafts.forget(key);
    }

    private String write(DraftPlan answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DraftPlan read(String answers) {
        try {
            return json.readValue(answers, DraftPlan.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

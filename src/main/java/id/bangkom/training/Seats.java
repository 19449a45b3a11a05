package id.bangkom.training;

import id.bangkom.process.CaseKey;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.Nominations.Nomination;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who gets a seat. There is no stored waiting list: those who wait are the funded items of the programme that no
 * participation uses, in the order of the plan, so the list is always right.
 */
@Component
class Seats {

    private final ClassCases classes;
    private final ParticipationCases participations;
    private final ObjectProvider<Nominations> nominations;
    private final Workforce workforce;

    Seats(
            ClassCases classes,
            ParticipationCases participations,
            ObjectProvider<Nominations> nominations,
            Workforce workforce) {
        this.classes = classes;
        this.participations = participations;
        this.nominations = nominations;
        this.workforce = workforce;
    }

    /** Funded items of a programme that nothing uses yet, of people who are still there; most urgent first. */
    List<Nomination> waiting(String tenant, int year, String programmeId) {
        List<Nomination> funded = nominations.stream()
                .flatMap(source -> source.funded(tenant, year, programmeId).stream())
                .toList();
        List<Case> known = participations.ofProgramme(tenant, year, programmeId);
        Set<String> used = known.stream()
                .filter(participation -> participation.state().usesItem() && participation.itemId() != null)
                .map(Case::itemId)
                .collect(Collectors.toSet());
        // Somebody who takes part in the programme already need not take part twice.
        Set<String> taking = known.stream()
                .filter(participation -> participation.state().usesItem())
                .map(Case::employeeId)
                .collect(Collectors.toSet());
        Set<String> present = workforce
                .employees(tenant, funded.stream().map(Nomination::employeeId).toList())
                .stream()
                .map(Employee::id)
                .collect(Collectors.toSet());
        Set<String> seen = new java.util.HashSet<>();
        return funded.stream()
                .filter(nomination -> !used.contains(nomination.itemId()))
                .filter(nomination -> !taking.contains(nomination.employeeId()))
                .filter(nomination -> present.contains(nomination.employeeId()))
                .filter(nomination -> seen.add(nomination.employeeId()))
                .toList();
    }

    /** Those of them who were not in this class before: who declined it is not asked again for the same class. */
    List<Nomination> waitingFor(ClassCase training) {
        Set<String> asked = participations.ofClass(training.key()).stream()
                .map(Case::employeeId)
                .collect(Collectors.toSet());
        return waiting(training.key().tenant(), training.key().year(), training.programmeId()).stream()
                .filter(nomination -> !asked.contains(nomination.employeeId()))
                .toList();
    }

    /**
     * Gives the free seats of a scheduled class to those who wait, in their order. Nothing when the class has begun or
     * is full; one caller after the other, so that no seat is given twice.
     *
     * @return the new participations
     */
    List<CaseKey> fill(CaseKey classKey) {
        classes.lockSeats(classKey);
        ClassCase training = classes.get(classKey);
        if (training.state() != ClassState.CONFIRMED) {
            return List.of();
        }
        List<Case> known = participations.ofClass(classKey);
        long taken = known.stream()
                .filter(participation -> participation.state().usesItem())
                .count();
        int rank = known.stream().mapToInt(Case::rank).max().orElse(0);
        List<CaseKey> added = new ArrayList<>();
        for (Nomination nomination : waitingFor(training)) {
            if (taken + added.size() >= training.quota()) {
                break;
            }
            if (!claim(classKey.tenant(), nomination)) {
                continue;
            }
            rank++;
            added.add(participations.add(
                    classKey.tenant(),
                    classKey.year(),
                    nomination.employeeId(),
                    training.programmeId(),
                    classKey.id(),
                    nomination.itemId(),
                    rank));
        }
        return added;
    }

    /** Whether the item is still funded; then it stays so until what it is wanted for is written. */
    boolean claim(String tenant, Nomination nomination) {
        return nominations.stream().anyMatch(source -> source.claim(tenant, nomination.itemId()));
    }

    /** Gives an item back to the plan as not used, unless another class of the programme may still use it. */
    void unused(Case participation, String reason) {
        CaseKey key = participation.key();
        boolean anotherClass = participation.classId() != null
                && classes.ofProgramme(key.tenant(), key.year(), participation.programmeId()).stream()
                        .anyMatch(training -> training.state().takesPeople()
                                && !training.key().id().equals(participation.classId()));
        if (participation.itemId() == null || anotherClass) {
            return;
        }
        nominations.forEach(source -> source.defer(key.tenant(), participation.itemId(), reason));
        participations.itemDeferred(key, true);
    }

    /** Takes {@link #unused} back. */
    void usable(Case participation) {
        if (participation.itemDeferred()) {
            nominations.forEach(source -> source.fundAgain(participation.key().tenant(), participation.itemId()));
            participations.itemDeferred(participation.key(), false);
        }
    }

    /** Tells the plan what somebody's part in a class, or learning without one, has cost. */
    void paid(Case participation, long cost) {
        if (participation.itemId() != null) {
            String usedFor =
                    participation.classKey().orElse(participation.key()).id();
            nominations.forEach(
                    source -> source.spent(participation.key().tenant(), participation.itemId(), cost, usedFor));
        }
    }

    /** Programmes of which something is funded, with how many wait. */
    List<Nomination> funded(String tenant, int year) {
        return nominations.stream()
                .flatMap(source -> source.funded(tenant, year).stream())
                .toList();
    }
}

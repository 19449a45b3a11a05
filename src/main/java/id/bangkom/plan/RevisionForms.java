package id.bangkom.plan;

import id.bangkom.plan.RevisedPlan.Activity;
import id.bangkom.plan.Revisions.Amount;
import id.bangkom.plan.Revisions.Line;
import id.bangkom.plan.Revisions.Revision;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a budget revision show. */
@Component
class RevisionForms {

    private static final String PROCESS = BudgetRevision.PROCESS;

    private final Revisions revisions;
    private final RevisionPlanning planning;
    private final History history;
    private final Workforce workforce;

    RevisionForms(Revisions revisions, RevisionPlanning planning, History history, Workforce workforce) {
        this.revisions = revisions;
        this.planning = planning;
        this.history = history;
        this.workforce = workforce;
    }

    ReviseUnitPlanView draft(Revision revision) {
        RevisedPlan now = planning.present(revision);
        List<Line> lines = revisions.lines(revision.key(), revision.version());
        Map<String, Line> byItem = lines.stream().collect(Collectors.toMap(Line::itemId, Function.identity()));
        Map<String, String> people = people(revision, now);
        return new ReviseUnitPlanView(
                unit(revision),
                revision.key().year(),
                basis(revision),
                history.returnNote(PROCESS, revision.key()).orElse(obstacle(revision)),
                amounts(revision, now),
                now.activities().stream()
                        .filter(Activity::begun)
                        .map(activity -> new RevisionBegunRow(
                                activity.item().rank(),
                                name(activity.item(), people),
                                Words.money(activity.item().cost())))
                        .toList(),
                changes(lines, now, people),
                now.open().stream()
                        .map(activity -> new Option(
                                activity.item().rank() + ". " + name(activity.item(), people) + " ("
                                        + Words.money(activity.item().cost())
                                        + (activity.item().mandatory() ? ", wajib)" : ")"),
                                activity.item().itemId()))
                        .toList(),
                now.open().stream()
                        .filter(activity -> RevisionPlanning.isFunded(
                                byItem.get(activity.item().itemId()), activity))
                        .map(activity -> activity.item().itemId())
                        .toList());
    }

    EndorseRevisionView endorsement(Revision revision, String actingTitle) {
        RevisedPlan now = planning.present(revision);
        String actingNote = null;
        if (revision.endorsementEscalated()) {
            actingNote = "Batas waktu kepala perangkat daerah telah lewat. Keputusan dialihkan kepada Anda.";
        } else if (actingTitle != null) {
            actingNote = "Keputusan dicatat atas nama " + actingTitle
                    + ". Pelaksana tugas atau harian menyetujui usulan; anggaran diputus pejabat definitif"
                    + " (SE BKN 1/SE/I/2021).";
        }
        return new EndorseRevisionView(
                unit(revision),
                revision.key().year(),
                basis(revision),
                actingNote,
                amounts(revision, now),
                changes(revisions.lines(revision.key(), revision.version()), now, people(revision, now)),
                history.rows(PROCESS, revision.key()));
    }

    ApproveRevisionView approval(Revision revision) {
        RevisedPlan now = planning.present(revision);
        List<RevisionItemRow> changes =
                changes(revisions.lines(revision.key(), revision.version()), now, people(revision, now));
        return new ApproveRevisionView(
                unit(revision),
                revision.key().year(),
                basis(revision),
                revision.approvalEscalated()
                        ? "Batas waktu pejabat sebelumnya telah lewat, sehingga putusan dialihkan."
                        : revision.routeReason(),
                changes.isEmpty()
                        ? "Tidak ada kegiatan yang berubah, sehingga perangkat daerah tidak perlu menyesuaikan rencananya."
                        : null,
                amounts(revision, now),
                changes,
                history.rows(PROCESS, revision.key()));
    }

    AdjustRevisionView adjustment(Revision revision) {
        return new AdjustRevisionView(
                unit(revision),
                revision.key().year(),
                basis(revision),
                obstacle(revision),
                amounts(revision, planning.present(revision)),
                history.rows(PROCESS, revision.key()));
    }

    private static String obstacle(Revision revision) {
        return revision.obstacle() == null ? null : "Perubahan tidak dapat diterapkan: " + revision.obstacle();
    }

    private String basis(Revision revision) {
        return "Dasar: " + revision.legalBasis() + ". Alasan: " + revision.reason() + " (diajukan "
                + history.name(revision.enteredBy()) + ", "
                + history.time(revision.key().tenant(), revision.enteredAt()) + ")";
    }

    private List<RevisionAmountRow> amounts(Revision revision, RevisedPlan now) {
        Map<FundSource, Long> least = now.least();
        return revisions.amounts(revision.key()).stream()
                .map(amount -> new RevisionAmountRow(
                        amount.source().label(),
                        Words.money(amount.before()),
                        Words.money(amount.after()),
                        Words.money(least.getOrDefault(amount.source(), 0L))))
                .toList();
    }

    private List<RevisionItemRow> changes(List<Line> lines, RevisedPlan now, Map<String, String> people) {
        Map<String, UnitItem> items = now.activities().stream()
                .map(Activity::item)
                .collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        return lines.stream()
                .filter(line -> line.changes() && items.containsKey(line.itemId()))
                .map(line -> row(
                        items.get(line.itemId()),
                        people,
                        line.before().label(),
                        line.standing().label()
                                + (line.source() == null
                                        ? ""
                                        : " dari " + line.source().label()),
                        PlanForms.orNone(line.reason())))
                .toList();
    }

    private static RevisionItemRow row(
            UnitItem item, Map<String, String> people, String from, String to, String reason) {
        return new RevisionItemRow(item.rank(), name(item, people), Words.money(item.cost()), from, to, reason);
    }

    private static String name(UnitItem item, Map<String, String> people) {
        return people.get(item.employeeId()) + ": " + item.title();
    }

    private Map<String, String> people(Revision revision, RevisedPlan now) {
        Map<String, String> names = new HashMap<>();
        List<UnitItem> items = now.items(activity -> true);
        workforce
                .employees(
                        revision.key().tenant(),
                        items.stream().map(UnitItem::employeeId).collect(Collectors.toSet()))
                .forEach((Employee employee) -> names.put(employee.id(), employee.name()));
        items.forEach(item -> names.computeIfAbsent(item.employeeId(), history::name));
        return names;
    }

    String unit(Revision revision) {
        return workforce
                .presentOrFormerUnit(revision.key().tenant(), revision.unitId())
                .map(WorkUnit::name)
                .orElse(revision.unitId());
    }

    /** For example "APBD Kota Rp3.000.000 menjadi Rp2.000.000". */
    static String words(Collection<Amount> amounts) {
        return amounts.stream()
                .map(amount -> amount.source().label() + " " + Words.money(amount.before()) + " menjadi "
                        + Words.money(amount.after()))
                .collect(Collectors.joining("; "));
    }
}

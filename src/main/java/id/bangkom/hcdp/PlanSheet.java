package id.bangkom.hcdp;

import id.bangkom.portal.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The city plan as a workbook for the planning agency. No regulation that we know of prescribes its columns: they are ours. */
final class PlanSheet {

    static final String CODE = "code";
    static final String APPROVED = "approved";

    /** A column. */
    record Heading(String key, String label) {}

    static final List<Heading> HEADINGS = List.of(
            new Heading(CODE, "Kode baris"),
            new Heading("unitCode", "Kode perangkat daerah"),
            new Heading("unit", "Perangkat daerah"),
            new Heading("programme", "Program"),
            new Heading("form", "Bentuk"),
            new Heading("competency", "Kompetensi"),
            new Heading("quarter", "Triwulan"),
            new Heading("people", "Jumlah peserta"),
            new Heading("hours", "JP"),
            new Heading("price", "Harga satuan"),
            new Heading("cost", "Jumlah"),
            new Heading("source", "Sumber dana"),
            new Heading("priority", "Prioritas"),
            new Heading("state", "Status"),
            new Heading("note", "Keterangan"),
            new Heading(APPROVED, "Jumlah disetujui"));

    private PlanSheet() {}

    /** The lines, and their sums by unit. */
    static List<TableFile> sheets(int year, List<PlanLine> lines) {
        List<String> labels = HEADINGS.stream().map(Heading::label).toList();
        return List.of(
                new TableFile(
                        "rencana-" + year,
                        labels,
                        lines.stream().map(PlanSheet::cells).toList()),
                new TableFile(
                        "per-perangkat-daerah",
                        List.of(
                                "Kode perangkat daerah",
                                "Perangkat daerah",
                                "Baris",
                                "JP",
                                "Jumlah",
                                "Jumlah disetujui"),
                        sums(lines)));
    }

    private static List<Object> cells(PlanLine line) {
        return Arrays.asList(
                line.code(),
                line.unitCode(),
                line.unit(),
                line.programme(),
                line.form(),
                line.competency(),
                line.quarter().label(),
                line.people(),
                line.hours(),
                line.price(),
                line.cost(),
                line.sourceLabel(),
                line.priority(),
                line.state(),
                line.note(),
                line.approved());
    }

    private static List<List<Object>> sums(List<PlanLine> lines) {
        Map<String, List<PlanLine>> units = new TreeMap<>();
        lines.forEach(line -> units.computeIfAbsent(line.unit() + "\0" + line.unitId(), key -> new ArrayList<>())
                .add(line));
        List<List<Object>> rows = new ArrayList<>();
        units.values()
                .forEach(group ->
                        rows.add(sum(group.get(0).unitCode(), group.get(0).unit(), group)));
        rows.add(sum(null, "Jumlah", lines));
        return rows;
    }

    private static List<Object> sum(String code, String name, List<PlanLine> lines) {
        boolean anyApproved = lines.stream().anyMatch(line -> line.approved() != null);
        Long approved = null;
        if (anyApproved) {
            approved = lines.stream()
                    .filter(line -> line.approved() != null)
                    .mapToLong(PlanLine::approved)
                    .sum();
        }
        return Arrays.asList(
                code,
                name,
                lines.size(),
                lines.stream().mapToInt(PlanLine::hours).sum(),
                lines.stream().mapToLong(PlanLine::cost).sum(),
                approved);
    }
}

package id.bangkom.needs;

import id.bangkom.access.Cities;
import id.bangkom.needs.MandatoryRows.MandatoryTraining;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds people against the rules of mandatory trainings. */
@Component
class Mandatory implements MandatoryNeeds {

    private final MandatoryRows rows;
    private final Workforce workforce;
    private final Cities cities;

    Mandatory(MandatoryRows rows, Workforce workforce, Cities cities) {
        this.rows = rows;
        this.workforce = workforce;
        this.cities = cities;
    }

    @Override
    public List<MandatoryNeed> of(String tenant, int year, String employeeId) {
        return of(tenant, year, List.of(employeeId)).getOrDefault(employeeId, List.of());
    }

    @Override
    public Map<String, List<MandatoryNeed>> of(String tenant, int year, Collection<String> employeeIds) {
        LocalDate last = LocalDate.of(year, 12, 31);
        List<MandatoryTraining> rules = rows.rules(tenant, last);
        Map<String, List<MandatoryNeed>> needs = new LinkedHashMap<>();
        if (rules.isEmpty()) {
            return needs;
        }
        Map<String, Set<String>> required = rows.requirements(tenant);
        Map<String, Set<String>> held = rows.held(tenant, employeeIds, last);
        Map<String, LocalDate> since = rows.inPositionSince(tenant, employeeIds, cities.today(tenant));
        for (Employee employee : workforce.employees(tenant, employeeIds)) {
            List<MandatoryNeed> own = rules.stream()
                    .filter(rule -> concerns(rule, employee, required.getOrDefault(employee.positionId(), Set.of())))
                    .filter(rule -> !held.getOrDefault(employee.id(), Set.of()).contains(key(rule.certificate())))
                    .map(rule -> need(rule, employee, since.getOrDefault(employee.id(), employee.joinedOn())))
                    .sorted(Comparator.comparing(MandatoryNeed::dueOn).thenComparing(MandatoryNeed::programmeId))
                    .toList();
            if (!own.isEmpty()) {
                needs.put(employee.id(), own);
            }
        }
        return needs;
    }

    private static boolean concerns(MandatoryTraining rule, Employee employee, Set<String> required) {
        return switch (rule.occasion()) {
            case NEW_CPNS -> employee.kind() == EmploymentKind.CPNS;
            case POSITION_CLASS -> employee.positionClass() == rule.positionClass();
            case CERTIFICATE -> required.stream().anyMatch(each -> key(each).equals(key(rule.certificate())));
        };
    }

    private static MandatoryNeed need(MandatoryTraining rule, Employee employee, LocalDate inPositionSince) {
        LocalDate from = rule.occasion() == Occasion.NEW_CPNS ? employee.joinedOn() : inPositionSince;
        String reason =
                switch (rule.occasion()) {
                    case NEW_CPNS -> "CPNS sejak " + Words.date(from);
                    case POSITION_CLASS -> "Menjabat "
                            + employee.positionClass().label() + " sejak " + Words.date(from) + " tanpa sertifikat "
                            + rule.certificate();
                    case CERTIFICATE -> "Jabatan " + employee.positionTitle() + " mensyaratkan sertifikat "
                            + rule.certificate();
                };
        return new MandatoryNeed(
                employee.id(),
                rule.programmeId(),
                rule.certificate(),
                reason,
                from.plusMonths(rule.withinMonths()),
                rule.legalBasis());
    }

    private static String key(String certificate) {
        return certificate.toLowerCase(Locale.ROOT);
    }
}

package id.bangkom.staffing;

import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.ImportedChanges.Place;
import id.bangkom.workforce.ImportedChanges.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people work, period after period. The periods of one person never overlap. */
@Repository
class Placements {

    /** @param to last day, null: open end */
    record Placement(String unitId, String positionId, String supervisorId, LocalDate from, LocalDate to) {}

    private static final String OF_PERSON =
            """
            select unit_id, position_id, supervisor_id, valid_from, valid_to from placement
            where tenant = :tenant and employee_id = :employee
            """;

    private final JdbcClient jdbc;

    Placements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the person's row until the end of the transaction: two changes of one person happen one after the other. */
    void lock(String tenant, String employeeId) {
        jdbc.sql("select id from employee where tenant = :tenant and id = :id for update")
                .param("tenant", tenant)
                .param("id", employeeId)
                .query(String.class)
                .optional();
    }

    /** Latest first. */
    List<Placement> of(String tenant, String employeeId) {
        return jdbc.sql(OF_PERSON + " order by valid_from desc")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .query(Placements::placement)
                .list();
    }

    Optional<Placement> on(String tenant, String employeeId, LocalDate day) {
        return jdbc.sql(OF_PERSON + " and valid_from <= :day and (valid_to is null or valid_to >= :day)")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("day", day)
                .query(Placements::placement)
                .optional();
    }

    /** Ends what was and begins anew on that day; what began on the very same day is replaced. */
    void begin(String tenant, String employeeId, Placement next) {
        requireNothingLater(tenant, employeeId, next.from());
        Optional<Placement> covering = on(tenant, employeeId, next.from());
        if (covering.isPresent() && covering.get().from().equals(next.from())) {
            correct(tenant, employeeId, next.from(), next);
            return;
        }
        covering.ifPresent(
                before -> endOn(tenant, employeeId, before.from(), next.from().minusDays(1)));
        jdbc.sql(
                        """
                        insert into placement (employee_id, tenant, unit_id, position_id, supervisor_id, valid_from)
                        values (:employee, :tenant, :unit, :position, :supervisor, :from)
                        """)
                .param("employee", employeeId)
                .param("tenant", tenant)
                .param("unit", next.unitId())
                .param("position", next.positionId())
                .param("supervisor", next.supervisorId())
                .param("from", next.from())
                .update();
    }

    /** Puts another unit, position and supervisor into a period that is there already. */
    void correct(String tenant, String employeeId, LocalDate periodFrom, Placement right) {
        jdbc.sql(
                        """
                        update placement set unit_id = :unit, position_id = :position, supervisor_id = :supervisor
                        where tenant = :tenant and employee_id = :employee and valid_from = :from
                        """)
                .param("unit", right.unitId())
                .param("position", right.positionId())
                .param("supervisor", right.supervisorId())
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("from", periodFrom)
                .update();
    }

    /** Ends the period that covers the day before; somebody who began on that very day never worked. */
    void end(String tenant, String employeeId, LocalDate firstDayOut) {
        requireNothingLater(tenant, employeeId, firstDayOut.minusDays(1));
        on(tenant, employeeId, firstDayOut.minusDays(1))
                .ifPresent(last -> endOn(tenant, employeeId, last.from(), firstDayOut.minusDays(1)));
    }

    private void endOn(String tenant, String employeeId, LocalDate from, LocalDate lastDay) {
        jdbc.sql(
                        """
                        update placement set valid_to = :to
                        where tenant = :tenant and employee_id = :employee and valid_from = :from
                        """)
                .param("to", lastDay)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("from", from)
                .update();
    }

    private void requireNothingLater(String tenant, String employeeId, LocalDate day) {
        of(tenant, employeeId).stream()
                .filter(placement -> placement.from().isAfter(day))
                .findFirst()
                .ifPresent(later -> {
                    throw Refusal.conflict("Pegawai ini sudah mempunyai penempatan yang dimulai pada "
                            + Words.date(later.from()) + ". Pilih tanggal berlaku sesudahnya, atau perbaiki penempatan"
                            + " itu dengan koreksi data lampau.");
                });
    }

    /** Who works in a unit on a day, without the units below it. */
    List<String> in(String tenant, String unitId, LocalDate day) {
        return jdbc.sql(
                        """
                        select employee_id from placement
                        where tenant = :tenant and unit_id = :unit
                          and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by employee_id
                        """)
                .param("tenant", tenant)
                .param("unit", unitId)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /**
     * Whose place of today began after one day and up to today by a file, which wrote it ahead; changes that were entered
     * one by one have been followed when they took effect.
     */
    List<Placed> begunByFile(String tenant, LocalDate after, LocalDate today) {
        return jdbc.sql(
                        """
                        select p.employee_id, p.unit_id, p.supervisor_id, b.unit_id as unit_before,
                            b.supervisor_id as supervisor_before
                        from placement p
                        left join placement b on b.employee_id = p.employee_id and b.valid_to = p.valid_from - interval '1' day
                        where p.tenant = :tenant and p.valid_from > :after and p.valid_from <= :today
                          and (p.valid_to is null or p.valid_to >= :today)
                          and not exists (
                            select 1 from staffing_change c
                            where c.tenant = :tenant and c.effective_on = p.valid_from and c.state = 'APPLIED'
                              and (c.employee_id = p.employee_id or (c.kind = 'MERGE' and c.other_unit_id = p.unit_id)))
                        order by p.employee_id
                        """)
                .param("tenant", tenant)
                .param("after", after)
                .param("today", today)
                .query((row, n) -> new Placed(
                        row.getString("employee_id"),
                        row.getString("unit_before") == null
                                ? null
                                : new Place(row.getString("unit_before"), row.getString("supervisor_before")),
                        new Place(row.getString("unit_id"), row.getString("supervisor_id"))))
                .list();
    }

    /** How many periods each person has, past and future ones too; who has none is not there. */
    Map<String, Integer> periods(String tenant) {
        Map<String, Integer> periods = new HashMap<>();
        jdbc.sql("select employee_id, count(*) from placement where tenant = :tenant group by employee_id")
                .param("tenant", tenant)
                .query((RowCallbackHandler) row -> periods.put(row.getString(1), row.getInt(2)));
        return periods;
    }

    void hire(String tenant, String employeeId, Newcomer person, LocalDate on) {
        jdbc.sql(
                        """
                        insert into employee (id, tenant, employment_kind, grade, joined_on, agreement_start)
                        values (:id, :tenant, :kind, :grade, :on, :agreement)
                        """)
                .param("id", employeeId)
                .param("tenant", tenant)
                .param("kind", person.kind().name())
                .param("grade", person.grade())
                .param("on", on)
                .param(
                        "agreement",
                        person.kind().hasAgreement()
                                ? Optional.ofNullable(person.agreementStart()).orElse(on)
                                : null)
                .update();
    }

    /** Somebody who was here before comes back; the first day of service stays, as for every civil servant. */
    void rehire(String tenant, String employeeId, Newcomer person, LocalDate on) {
        jdbc.sql(
                        """
                        update employee set employment_kind = :kind, grade = :grade, agreement_start = :agreement
                        where tenant = :tenant and id = :id
                        """)
                .param("kind", person.kind().name())
                .param("grade", person.grade())
                .param(
                        "agreement",
                        person.kind().hasAgreement()
                                ? Optional.ofNullable(person.agreementStart()).orElse(on)
                                : null)
                .param("tenant", tenant)
                .param("id", employeeId)
                .update();
    }

    /** Keeps the number of until now, when it is another one. */
    void numberChanges(String tenant, String employeeId, String number, LocalDate lastDay) {
        jdbc.sql("delete from former_number where tenant = :tenant and employee_id = :id and identity_number = :number")
                .param("tenant", tenant)
                .param("id", employeeId)
                .param("number", number)
                .update();
        jdbc.sql(
                        """
                        insert into former_number (tenant, employee_id, identity_number, valid_to)
                        select a.tenant, a.id, a.nip, :last from account a
                        where a.tenant = :tenant and a.id = :id and a.nip <> :number
                          and not exists (
                            select 1 from former_number f
                            where f.tenant = a.tenant and f.employee_id = a.id and f.identity_number = a.nip)
                        """)
                .param("last", lastDay)
                .param("tenant", tenant)
                .param("id", employeeId)
                .param("number", number)
                .update();
    }

    /** How somebody is employed, also before the first and after the last day. */
    Optional<EmploymentKind> kindOf(String tenant, String employeeId) {
        return jdbc.sql("select employment_kind from employee where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", employeeId)
                .query((row, n) -> EmploymentKind.valueOf(row.getString("employment_kind")))
                .optional();
    }

    /** The supervisor that was entered, today. */
    Optional<String> enteredSupervisorOf(String tenant, String employeeId, LocalDate day) {
        return on(tenant, employeeId, day).map(Placement::supervisorId);
    }

    private static Placement placement(ResultSet row, int n) throws SQLException {
        return new Placement(
                row.getString("unit_id"),
                row.getString("position_id"),
                row.getString("supervisor_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

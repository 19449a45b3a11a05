package id.bangkom.durability;

import id.bangkom.durability.Ledger.Call;
import id.bangkom.durability.Ledger.Result;
import id.bangkom.testing.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds the ledger against the database, while no application has it open. Every sentence it returns is a broken promise. */
final class LedgerCheck {

    private record Done(String element, String businessKey, boolean completed) {}

    private final Database database;
    private final Map<Integer, Call> calls;
    /** By task id. */
    private final Map<String, Done> tasks = new HashMap<>();
    /** The number of the call whose levels a case has, by element and business key. */
    private final Map<String, Integer> applied = new HashMap<>();

    LedgerCheck(Database database, Ledger ledger) {
        this.database = database;
        this.calls = ledger.read();
        database.jdbc()
                .sql(
                        """
                        select t.id_, t.task_def_key_, p.business_key_, t.delete_reason_
                        from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        """)
                .query(row -> {
                    tasks.put(
                            row.getString(1),
                            new Done(row.getString(2), row.getString(3), "completed".equals(row.getString(4))));
                });
        readMarks("selfAssessment", "self_level");
        readMarks("confirmNeeds", "supervisor_level");
    }

    private void readMarks(String element, String column) {
        Map<String, List<Integer>> levels = new HashMap<>();
        database.jdbc()
                .sql("select tenant, for_year, case_id, " + column + " from need_rating where " + column
                        + " is not null order by tenant, for_year, case_id, slot")
                .query(row -> {
                    String key = row.getString(1) + "/" + row.getInt(2) + "/" + row.getString(3);
                    levels.computeIfAbsent(key, none -> new ArrayList<>()).add(row.getInt(4));
                });
        levels.forEach((key, marks) -> applied.put(element + " " + key, Mark.number(marks)));
    }

    Collection<Call> calls() {
        return calls.values();
    }

    /** Calls without an answer that happened all the same. */
    long unansweredButDone() {
        return calls.values().stream()
                .filter(call -> call.result() == Result.INFO && applied.containsValue(call.number()))
                .count();
    }

    /** Acknowledged, and not there: in the engine's history, or in the domain's rows. */
    List<String> lost() {
        List<String> problems = new ArrayList<>();
        for (Call call : calls.values()) {
            if (call.result() == Result.OK) {
                Done task = tasks.get(call.task());
                if (task == null || !task.completed()) {
                    problems.add(call + " was acknowledged, but the engine says " + task);
                } else if (!Integer.valueOf(call.number())
                        .equals(applied.get(call.element() + " " + task.businessKey()))) {
                    problems.add(call + " was acknowledged, but its levels are not in the case " + task.businessKey());
                }
            }
        }
        return problems;
    }

    /** Done more than once, or done although it was refused or never asked for. */
    List<String> tooMuch() {
        List<String> problems = new ArrayList<>();
        calls.values().stream()
                .filter(call -> call.result() == Result.OK)
                .collect(Collectors.groupingBy(Call::task))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problems.add("acknowledged more than once: " + same));
        tasks.values().stream()
                .collect(Collectors.groupingBy(done -> done.element() + " " + done.businessKey()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problems.add("more than one task: " + same));
        applied.forEach((where, number) -> {
            Call call = calls.get(number);
            if (call == null || call.result() == Result.FAIL) {
                problems.add(where + " has the levels of a call that was refused or never made: " + call);
            } else if (tasks.get(call.task()) == null
                    || !where.equals(
                            call.element() + " " + tasks.get(call.task()).businessKey())) {
                problems.add(where + " has the levels of a call for something else: " + call);
            }
        });
        return problems;
    }

    /** What is not as it should be once everything is finished. */
    List<String> unfinished(NeedsCity city) {
        List<String> problems = new ArrayList<>();
        Map<String, Integer> instances = counts("select business_key_, count(*) from act_hi_procinst"
                + " where proc_def_key_ = 'needs-identification' and end_time_ is not null group by business_key_");
        Map<String, Integer> domain =
                counts("select tenant || '/' || for_year || '/' || case_id, count(*) from needs_case"
                        + " where state = 'COMPLETE' group by tenant, for_year, case_id");
        Map<String, Integer> counted = counts(
                "select tenant || '/' || for_year || '/' || case_id, count(*) from stage_case"
                        + " where process = 'needs-identification' and state = 'DONE' group by tenant, for_year, case_id");
        Map<String, Integer> handedOver = counts("select tenant || '/' || for_year || '/' || case_id, count(*)"
                + " from stage_case where process = 'individual-plan' group by tenant, for_year, case_id");
        for (String key : city.keys()) {
            once(problems, "finished process instance", key, instances);
            once(problems, "complete case", key, domain);
            once(problems, "case counted as done", key, counted);
            once(problems, "case handed over to the plans", key, handedOver);
            for (String element : List.of("selfAssessment", "confirmNeeds")) {
                if (!applied.containsKey(element + " " + key)) {
                    problems.add("nobody's levels: " + element + " " + key);
                }
            }
        }
        for (String step : List.of("analysePerformance", "analyseGaps", "recommendInterventions", "completeNeeds")) {
            Map<String, Integer> runs = counts("select p.business_key_, count(*) from act_hi_actinst a"
                    + " join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                    + " where a.act_id_ = '" + step + "' and a.end_time_ is not null group by p.business_key_");
            city.keys().forEach(key -> once(problems, "committed run of " + step, key, runs));
        }
        none(problems, "open tasks", "select count(*) from act_ru_task");
        none(problems, "running executions", "select count(*) from act_ru_execution");
        none(problems, "incidents", "select count(*) from act_ru_incident");
        none(
                problems,
                "failed jobs",
                "select count(*) from act_ru_job where retries_ = 0 or exception_msg_ is not null");
        none(problems, "jobs", "select count(*) from act_ru_job where handler_type_ <> 'history-cleanup'");
        none(problems, "cases that did not start", "select count(*) from stage_case where state = 'FAILED'");
        none(problems, "cases of other keys", "select count(*) - " + city.cases() + " from needs_case");
        return problems;
    }

    private static void once(List<String> problems, String what, String key, Map<String, Integer> counts) {
        int count = counts.getOrDefault(key, 0);
        if (count != 1) {
            problems.add(count + " times: " + what + " " + key);
        }
    }

    private void none(List<String> problems, String what, String count) {
        int found = database.jdbc().sql(count).query(Integer.class).single();
        if (found != 0) {
            problems.add(found + " " + what);
        }
    }

    private Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new HashMap<>();
        database.jdbc().sql(query).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }
}

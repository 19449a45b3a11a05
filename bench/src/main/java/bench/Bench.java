package bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures Bangkom against a bare engine, in turns on one database. See {@code bench/README.md}. */
public final class Bench {

    static final int THREADS = 4;
    static final int CHUNK = 50;

    /** Words for what else can be measured, each on a new database. */
    private static final Map<String, Consumer<BenchDatabase>> PARTS =
            Map.of(
                    "import", ImportBench::run,
                    "needs", NeedsBench::run,
                    "city", CityBench::run,
                    "reports", ReportsBench::run);

    private static final int FIRST_YEAR = 2100;

    private final BenchDatabase database;
    private final int cases = setting("cases", 2000);
    private final int rounds = setting("rounds", 3);
    private final int warmUp = setting("warmup", 2000);

    private Bench(BenchDatabase database) {
        this.database = database;
    }

    public static void main(String[] args) {
        if (List.of(args).equals(List.of("plan"))) {
            PlanBench.run(); // needs no database
            System.exit(0);
        }
        List<String> words = List.of(args);
        List<String> names =
                words.stream().filter(name -> !PARTS.containsKey(name)).toList();
        List<Consumer<BenchDatabase>> parts =
                words.stream().filter(PARTS::containsKey).map(PARTS::get).toList();
        for (String name : names.isEmpty() ? BenchDatabase.all() : names) {
            try (BenchDatabase database = BenchDatabase.open(name)) {
                if (parts.isEmpty()) {
                    new Bench(database).run();
                } else {
                    parts.get(0).accept(database);
                }
            }
        }
        System.exit(0);
    }

    private static int setting(String name, int otherwise) {
        return Integer.getInteger("bench." + name, otherwise);
    }

    /** What each contender did, by round. */
    private record Row(Contender contender, List<Figures> starts, List<Figures> completions) {}

    private void run() {
        say("%n== %s, %d cases, %d threads, %d starts per transaction", database.description(), cases, THREADS, CHUNK);
        try (Application bangkom = new Application(database);
                BareEngine bare = new BareEngine(database)) {
            bangkom.prepare(
                    Math.max(cases, warmUp),
                    IntStream.rangeClosed(FIRST_YEAR, FIRST_YEAR + rounds).boxed().toList());
            List<Row> table = List.of(bare.withAnswers(), bangkom, bare.withoutAnswers()).stream()
                    .map(contender -> new Row(contender, new ArrayList<>(), new ArrayList<>()))
                    .toList();
            for (Row row : table) {
                start(row.contender(), FIRST_YEAR, warmUp);
                complete(row.contender(), FIRST_YEAR, warmUp);
            }
            database.analyse();
            // Plans are kept with a connection, and the first ones were made for empty tables; pools renew theirs by and by.
            bangkom.renewConnections();
            bare.renewConnections();
            for (int round = 1; round <= rounds; round++) {
                for (Row row : table) {
                    Figures starts = start(row.contender(), FIRST_YEAR + round, cases);
                    row.starts().add(starts);
                    say("round %d  start     %-26s %s", round, row.contender().name(), starts);
                    Figures completions = complete(row.contender(), FIRST_YEAR + round, cases);
                    row.completions().add(completions);
                    say("round %d  complete  %-26s %s", round, row.contender().name(), completions);
                }
            }
            compare(table.get(1), table.get(0));
            compare(table.get(1), table.get(2));
        }
    }

    private Figures start(Contender contender, int year, int cases) {
        return measure(cases, latencies -> contender.start(year, cases, latencies));
    }

    private Figures complete(Contender contender, int year, int cases) {
        List<Runnable> tasks = contender.selfAssessments(year);
        if (tasks.size() != cases) {
            throw new IllegalStateException(
                    contender.name() + " has " + tasks.size() + " open self-assessments instead of " + cases);
        }
        Figures figures = measure(
                cases,
                latencies -> Crew.work(tasks.stream()
                        .<Runnable>map(task -> () -> {
                            long begin = System.nanoTime();
                            task.run();
                            latencies.accept(System.nanoTime() - begin);
                        })
                        .toList()));
        if (!contender.selfAssessments(year).isEmpty()) {
            throw new IllegalStateException(contender.name() + " left self-assessments open");
        }
        return figures;
    }

    private Figures measure(int count, Consumer<Consumer<Long>> work) {
        System.gc();
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        Duration cpu = cpu();
        long begin = System.nanoTime();
        work.accept(latencies::add);
        Duration wall = Duration.ofNanos(System.nanoTime() - begin);
        return new Figures(count, wall, cpu().minus(cpu), List.copyOf(latencies));
    }

    private Duration cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Duration.ofNanos(system.getProcessCpuTime()).plus(database.cpu());
    }

    private static void compare(Row ours, Row bare) {
        say("%s / %s:", ours.contender().name(), bare.contender().name());
        ratios("  starts/s      ", ours.starts(), bare.starts(), Figures::perSecond);
        ratios("  completions/s ", ours.completions(), bare.completions(), Figures::perSecond);
        ratios("  work per start", bare.starts(), ours.starts(), Figures::cpuMillisEach);
        ratios("  work per compl", bare.completions(), ours.completions(), Figures::cpuMillisEach);
    }

    private static void ratios(
            String label, List<Figures> over, List<Figures> under, ToDoubleFunction<Figures> figure) {
        List<Double> ratios = IntStream.range(0, over.size())
                .mapToObj(i -> figure.applyAsDouble(over.get(i)) / figure.applyAsDouble(under.get(i)))
                .toList();
        say(
                "%s  %s   median %.2f",
                label,
                ratios.stream().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).collect(Collectors.joining("  ")),
                ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow());
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}

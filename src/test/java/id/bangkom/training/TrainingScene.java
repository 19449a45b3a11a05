package id.bangkom.training;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;

import id.bangkom.access.Role;
import id.bangkom.hours.LearningType;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.training.Programme.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A programme with a partner of its own, people whose plans fund it, and the way of a class up to each of its tasks. */
final class TrainingScene implements Nominations, AutoCloseable {

    static final int YEAR = 2027;
    static final String CLASS = ClassCases.PROCESS;
    static final String PARTICIPATION = ParticipationCases.PROCESS;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Workbench bench;
    private final TestCity city;
    private final Catalogue catalogue;
    private final ParticipationCases participations;
    private final DefaultListableBeanFactory beans;
    private final String bean = "nominations" + COUNT.incrementAndGet();
    private final List<Nomination> funded = new ArrayList<>();

    /** Items that training gave back as not used, with the reason. */
    final Map<String, String> deferred = new HashMap<>();

    /** What items have cost, in IDR. */
    final Map<String, Long> spent = new HashMap<>();

    final String partner = "partner" + COUNT.incrementAndGet();
    final String partnerPerson = partner + "person";

    TrainingScene(
            Workbench bench,
            TestCity city,
            Catalogue catalogue,
            ParticipationCases participations,
            DefaultListableBeanFactory beans) {
        this.bench = bench;
        this.city = city;
        this.catalogue = catalogue;
        this.participations = participations;
        this.beans = beans;
        beans.registerSingleton(bean, this);
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        city.account(PALU, partnerPerson, "Mitra Contoh", Role.PARTNER, partner);
        catalogue.add(new Partner(partner, PALU, "Lembaga Contoh", Partner.Kind.PRIVATE, "Palu", true));
    }

    @Override
    public void close() {
        beans.destroySingleton(bean);
    }

    /** Two days, 24 JP of technical guidance, for 1 to 3 people. */
    Programme classroom() {
        return programme(LearningType.TECHNICAL_GUIDANCE, Mode.CLASS, 24, 1080, partner);
    }

    Programme programme(LearningType type, Mode mode, int jp, int minutes, String by) {
        Programme programme = new Programme(
                "prog" + COUNT.incrementAndGet(),
                PALU,
                "Program Contoh",
                "Isi program.",
                type,
                mode,
                jp,
                2,
                minutes,
                500_000,
                false,
                by,
                1,
                3,
                true,
                List.of(new Target("service", 1, 3)));
        catalogue.add(programme);
        return programme;
    }

    /** A new employee whose plan funds the programme; the first is the most urgent. */
    String funded(Programme programme) {
        String employee = city.employee();
        fund(programme, employee);
        return employee;
    }

    void fund(Programme programme, String employee) {
        fund(programme, employee, LocalDate.of(YEAR, 1, 1));
    }

    /** As planned for the quarter that begins on this day. */
    void fund(Programme programme, String employee, LocalDate from) {
        funded.add(new Nomination("item" + COUNT.incrementAndGet(), employee, programme.id(), from));
    }

    String itemOf(String employee) {
        return funded.stream()
                .filter(item -> item.employeeId().equals(employee))
                .findFirst()
                .orElseThrow()
                .itemId();
    }

    Map<String, Object> schedule(int quota) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("partnerId", partner);
        answers.put("place", "Aula BKPSDMD");
        answers.put("startsOn", "2027-03-15");
        answers.put("endsOn", "2027-03-16");
        answers.put("quota", quota);
        return answers;
    }

    /** Takes a started class to where its participants are invited. */
    void confirmed(CaseKey key, int quota) {
        bench.complete(HR_ANALYST, CLASS, key, "scheduleClass", schedule(quota));
        bench.complete(partnerPerson, CLASS, key, "confirmClass", Map.of("decision", "CONFIRM"));
        startInvited(key);
    }

    /** Starts the participations that a class has asked for, as the worker of the stages does. */
    void startInvited(CaseKey classKey) {
        participations.ofClass(classKey).stream()
                .filter(participation -> participation.state() == ParticipationState.NOMINATED)
                .forEach(participation -> bench.start(PARTICIPATION, participation.key()));
    }

    CaseKey participation(CaseKey classKey, String employee) {
        return participations.ofClass(classKey).stream()
                .filter(participation -> participation.employeeId().equals(employee))
                .map(Case::key)
                .findFirst()
                .orElseThrow();
    }

    ParticipationState stateOf(CaseKey participation) {
        return participations.get(participation).state();
    }

    void accept(CaseKey participation) {
        bench.complete(
                participations.get(participation).employeeId(),
                PARTICIPATION,
                participation,
                "confirmAttendance",
                Map.of("decision", "ACCEPT"));
    }

    /** Lets the class begin and end, and records who came. */
    void held(CaseKey classKey, CaseKey... present) {
        bench.reachTimer(CLASS, classKey, "classStarts");
        bench.reachTimer(CLASS, classKey, "classEnds");
        Map<String, Object> results = new HashMap<>();
        results.put("attended", List.of(present).stream().map(CaseKey::id).toList());
        results.put("nobody", present.length == 0);
        bench.complete(partnerPerson, CLASS, classKey, "recordResults", results);
    }

    Map<String, Object> evidence(String number) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("number", number);
        answers.put(
                "issuedOn",
                LocalDate.ofInstant(bench.now(), java.time.ZoneId.of("Asia/Makassar"))
                        .toString());
        answers.put("issuer", "Lembaga Contoh");
        return answers;
    }

    @Override
    public List<Nomination> funded(String tenant, int year) {
        return year == YEAR && tenant.equals(PALU)
                ? funded.stream()
                        .filter(item -> !deferred.containsKey(item.itemId()))
                        .toList()
                : List.of();
    }

    @Override
    public List<Nomination> funded(String tenant, int year, String programmeId) {
        return funded(tenant, year).stream()
                .filter(item -> item.programmeId().equals(programmeId))
                .toList();
    }

    @Override
    public boolean claim(String tenant, String itemId) {
        return true;
    }

    @Override
    public void defer(String tenant, String itemId, String reason) {
        deferred.put(itemId, reason);
    }

    @Override
    public void fundAgain(String tenant, String itemId) {
        deferred.remove(itemId);
    }

    @Override
    public void spent(String tenant, String itemId, long cost, String usedFor) {
        spent.put(itemId, cost);
    }
}

package id.bangkom.process.camunda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.process.Actor;
import id.bangkom.process.DecisionBook;
import id.bangkom.process.DecisionSheet;
import id.bangkom.process.DecisionSheet.Row;
import id.bangkom.process.camunda.DecisionVersions.Stored;
import id.bangkom.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A version is a row and, in the same transaction, a definition of the engine that belongs to the city, so that Cockpit
 * shows each decision with the table that made it.
 */
@Component
class CamundaDecisionBook implements DecisionBook {

    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private final ProcessModels models;
    private final DecisionVersions versions;
    private final RepositoryService repository;
    private final EngineAuthentication authentication;
    private final ObjectMapper json;
    private final Clock clock;
    private final DmnEngine rehearsals =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    CamundaDecisionBook(
            ProcessModels models,
            DecisionVersions versions,
            RepositoryService repository,
            EngineAuthentication authentication,
            ObjectMapper json,
            Clock clock) {
        this.models = models;
        this.versions = versions;
        this.repository = repository;
        this.authentication = authentication;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public DecisionSheet shipped(String decision) {
        return DecisionModels.read(models.decision(decision));
    }

    @Override
    public List<Version> versions(String tenant, String decision) {
        List<Stored> stored = versions.all(tenant, decision);
        if (stored.isEmpty()) {
            return List.of();
        }
        DecisionSheet columns = shipped(decision);
        return stored.stream()
                .map(each -> new Version(
                        each.number(),
                        each.from(),
                        columns.with(rows(each.rows())),
                        each.reason(),
                        each.legalBasis(),
                        each.madeBy(),
                        each.madeAt()))
                .toList();
    }

    @Override
    @Transactional
    public void publish(Actor actor, int base, LocalDate from, DecisionSheet sheet, String reason, String legalBasis) {
        String decision = sheet.decision();
        DmnModelInstance model = model(sheet);
        Stored version = new Stored(base + 1, from, rows(sheet), reason, legalBasis, actor.userId(), clock.instant());
        if (!versions.add(actor.tenant(), decision, base, version)) {
            throw Refusal.conflict("Tabel ini baru saja diubah orang lain. Muat ulang halaman, lalu periksa versi"
                    + " terbaru sebelum menerbitkan perubahan Anda.");
        }
        String definition = authentication.asSystem(() -> repository
                .createDeployment()
                .name(decision + " " + actor.tenant() + " " + version.number())
                .source("decision-version")
                .tenantId(actor.tenant())
                .addModelInstance(decision + ".dmn", model)
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getId());
        versions.deployed(actor.tenant(), decision, version.number(), definition);
    }

    private DmnModelInstance model(DecisionSheet sheet) {
        if (!sheet.overlaps().isEmpty() || !sheet.holes().isEmpty()) {
            throw new IllegalArgumentException("The table " + sheet.decision() + " has overlaps or holes");
        }
        DmnModelInstance shipped = models.decision(sheet.decision());
        if (!DecisionModels.read(shipped).with(List.of()).equals(sheet.with(List.of()))) {
            throw new IllegalArgumentException("The table " + sheet.decision() + " has other columns");
        }
        return DecisionModels.write(shipped, sheet);
    }

    @Override
    public Function<Map<String, Object>, Map<String, Object>> rehearse(DecisionSheet sheet) {
        DmnDecision decision = rehearsals.parseDecisions(model(sheet)).get(0);
        return inputs -> new HashMap<>(rehearsals
                .evaluateDecisionTable(decision, Variables.fromMap(inputs))
                .getSingleResult()
                .getEntryMap());
    }

    private List<Row> rows(String written) {
        try {
            return json.readValue(written, ROWS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Unreadable rows of a decision table", broken);
        }
    }

    private String rows(DecisionSheet sheet) {
        try {
            return json.writeValueAsString(sheet.rows());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

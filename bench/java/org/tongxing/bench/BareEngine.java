package org.tongxing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The engine alone with the same models: what a case costs before anything of ours is added. */
final class BareEngine implements Side {

    private static final Date LATER = new Date(System.currentTimeMillis() + 86_400_000L * 30);

    private final ProcessEngine engine;
    private final CaseRun run;
    private final String registration;

    BareEngine(DataSource database) throws IOException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("audit");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        deploy();
        run = new CaseRun(engine);
        registration = run.definition("childRegistration");
    }

    ProcessEngine engine() {
        return engine;
    }

    /** In the models: {@code ${limits.due('key', execution)}}. */
    public static final class Due {

        /** Some day. */
        public Date due(String key, DelegateExecution execution) {
            return LATER;
        }
    }

    /** In the models: {@code ${visitReference.of(execution)}}. */
    public static final class VisitReference {

        /** A number of its own. */
        public String of(DelegateExecution execution) {
            return execution.getProcessBusinessKey().replace("CC", "HV");
        }
    }

    private Map<Object, Object> beans() {
        JavaDelegate nothing = execution -> {};
        Map<Object, Object> beans = new HashMap<>();
        List.of(
                        "determineMigrantStatus",
                        "askFormerPlace",
                        "assessCareGrounds",
                        "requestReassessment",
                        "handOverVisit",
                        "reportDanger",
                        "raiseDangerAlarm")
                .forEach(name -> beans.put(name, nothing));
        beans.put("openCareCase", (JavaDelegate) this::openCareCase);
        beans.put("decideNextVisit", (JavaDelegate) execution -> execution.setVariable("visitsGoOn", true));
        beans.put("scheduleVisit", (JavaDelegate) execution -> {
            execution.setVariable("visitId", 1L);
            execution.setVariable("visitDueAt", LATER);
            execution.setVariable("visitFollowUpAt", LATER);
        });
        beans.put("climbVisitLadder", (JavaDelegate) execution -> {
            execution.setVariable("visitorNeeded", false);
            execution.setVariable("ladderGoesOn", true);
            execution.setVariable("nextRungAt", LATER);
        });
        beans.put("limits", new Due());
        beans.put("visitReference", new VisitReference());
        return beans;
    }

    private void openCareCase(DelegateExecution execution) {
        engine.getRuntimeService()
                .createMessageCorrelation("register.careNeeded")
                .processInstanceBusinessKey((String) execution.getVariable("caseReference"))
                .setVariable("areaCode", execution.getVariable("areaCode"))
                .setVariable("childId", execution.getVariable("childId"))
                .setVariable("caseReference", execution.getVariable("caseReference"))
                .correlateStartMessage();
    }

    private void deploy() throws IOException {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path file : files()) {
            deployment.addInputStream(file.toString(), Files.newInputStream(file));
        }
        deployment.deploy();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return Stream.concat(
                            models.filter(file -> file.toString().endsWith(".bpmn")),
                            forms.filter(file -> file.toString().endsWith(".form")))
                    .toList();
        }
    }

    @Override
    public String name() {
        return "bare engine";
    }

    @Override
    public void carry(int number) {
        String caseInstance = openVisit(number);
        run.submit(run.visitOf(caseInstance), "userTask_recordVisit", seen());
    }

    /** A case whose first visit is planned. */
    String openVisit(int number) {
        String care = "CC-440106-2026-%06d".formatted(number);
        ProcessInstance started = engine.getFormService()
                .submitStartForm(registration, "RG-440106-2026-%06d".formatted(number), registered(number, care));
        run.runJobs(started.getId());
        run.submit(
                care,
                "userTask_proposeGrounds",
                Map.of("proposalOutcome", "ORDINARY", "visitsStarted", false));
        run.submit(care, "userTask_reviewCase", Map.of("reviewOutcome", "AGREE"));
        run.submit(care, "userTask_confirmCase", Map.of("reviewOutcome", "AGREE"));
        run.submit(care, "userTask_planCare", Map.of("visitsStarted", false, "reassessmentDueAt", LATER));
        String caseInstance = run.instance(care);
        run.runJobs(caseInstance);
        return caseInstance;
    }

    private static Map<String, Object> registered(int number, String care) {
        return Map.of(
                "areaCode", "440106001001",
                "childId", "ET%09d".formatted(number),
                "caseReference", care,
                "registrationOutcome", "REGISTERED",
                "population", "MONITORED",
                "careNeeded", true);
    }

    private static Map<String, Object> seen() {
        return Map.of("visitOutcome", "SEEN", "danger", false, "reassessmentNeeded", false);
    }
}

package org.tongxing.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxing.workflow.authority.StaffDirectory;

/** The whole application, each desk with its own account. */
final class Tongxing implements Side {

    private static final String DIRECTOR = "childdirector.440106001001";
    private static final String SUPERVISOR = "childsupervisor.440106001";
    private static final String COUNTY = "civilaffairs.440106";

    private final ProcessEngine engine;
    private final StaffDirectory directory;
    private final CaseRun run;
    private final String registration;

    Tongxing(ConfigurableApplicationContext application) {
        this.engine = application.getBean(ProcessEngine.class);
        this.directory = application.getBean(StaffDirectory.class);
        this.run = new CaseRun(engine);
        this.registration = run.definition("childRegistration");
    }

    @Override
    public String name() {
        return "Tongxing";
    }

    @Override
    public void carry(int number) {
        String caseInstance = openVisit(number);
        submit(DIRECTOR, run.visitOf(caseInstance), "userTask_recordVisit", visit());
    }

    /** A case whose first visit is planned. */
    String openVisit(int number) {
        ProcessInstance started =
                as(DIRECTOR, () -> engine.getFormService().submitStartForm(registration, form(number)));
        String care = (String) engine.getRuntimeService().getVariable(started.getId(), "caseReference");
        run.runJobs(started.getId());
        submit(DIRECTOR, care, "userTask_proposeGrounds", proposal());
        submit(SUPERVISOR, care, "userTask_reviewCase", Map.of("reviewOutcome", "AGREE", "reason", "已核实"));
        submit(COUNTY, care, "userTask_confirmCase", Map.of("reviewOutcome", "AGREE", "reason", "已核实"));
        submit(DIRECTOR, care, "userTask_planCare", Map.of("goals", "稳定就学", "responsible", "儿童主任"));
        String caseInstance = run.instance(care);
        run.runJobs(caseInstance);
        return caseInstance;
    }

    private void submit(String login, String reference, String step, Map<String, Object> values) {
        as(login, () -> {
            run.submit(reference, step, values);
            return reference;
        });
    }

    private <T> T as(String login, Supplier<T> step) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(login, directory.groupsOf(login), directory.tenantsOf(login));
        try {
            return step.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> form(int number) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", "示例" + number);
        form.put("idType", "PASSPORT");
        form.put("idNumber", "E%08d".formatted(number));
        form.put("sex", "1");
        form.put("birthDate", "2018-03-02");
        form.put("ethnicity", "01");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", "450923");
        form.put("residenceArea", "440106001001");
        form.put("residenceAddress", "示例路1号");
        form.put("residentSince", "2024-05-06");
        form.put("accompaniedBy", "ONE_PARENT");
        form.put("guardianName", "示例监护人" + number);
        form.put("guardianRelation", "51");
        form.put("guardianPhone", "13800139876");
        form.put("schooling", "PRIMARY");
        form.put("conditions", List.of("HARDSHIP"));
        return form;
    }

    private static Map<String, Object> proposal() {
        return Map.of(
                "proposalOutcome", "PROPOSE",
                "grounds", List.of("HARDSHIP"),
                "riskGrade", "YELLOW",
                "reason", "情况属实");
    }

    private static Map<String, Object> visit() {
        return Map.of(
                "visitedAt", LocalDate.now().toString(),
                "mode", "HOME",
                "childSeen", true,
                "spokeAlone", true,
                "findings", "平稳");
    }
}

package org.tongxing.support;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.workflow.Desk;

/** What the desks of a community, its township and its county do for a case, in a few words. */
public final class CareCaseWork {

    private final Desk desk;
    private final JdbcClient jdbc;
    private final String community;

    public CareCaseWork(Desk desk, JdbcClient jdbc, String community) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.community = community;
    }

    /** Login of the community's 儿童主任. */
    public String director() {
        return "childdirector." + community;
    }

    /** Login of the township's 儿童督导员. */
    public String supervisor() {
        return "childsupervisor." + community.substring(0, 9);
    }

    /** Login of the county's 民政. */
    public String county() {
        return "civilaffairs." + community.substring(0, 6);
    }

    /**
     * Registers a child and carries its case to the first visit, which is planned.
     *
     * @return number of the child
     */
    public String child(Map<String, Object> registration, String grade) {
        String child = registered(registration);
        submit(
                director(),
                child,
                "userTask_proposeGrounds",
                Map.of(
                        "proposalOutcome",
                        "PROPOSE",
                        "grounds",
                        List.of("HARDSHIP"),
                        "riskGrade",
                        grade,
                        "danger",
                        false,
                        "reason",
                        "低保家庭"));
        submit(supervisor(), child, "userTask_reviewCase", Map.of("reviewOutcome", "AGREE", "reason", "属实"));
        submit(county(), child, "userTask_confirmCase", Map.of("reviewOutcome", "AGREE", "reason", "属实"));
        submit(
                director(),
                child,
                "userTask_planCare",
                Map.of(
                        "goals",
                        "稳定就学",
                        "services",
                        List.of("ITEM15"),
                        "responsible",
                        "社区儿童主任",
                        "familyAgreed",
                        true,
                        "childHeard",
                        true,
                        "childWish",
                        "想继续上学"));
        desk.runJobs();
        return child;
    }

    private String registered(Map<String, Object> registration) {
        Map<String, Object> form = new LinkedHashMap<>(registration);
        form.put("residentSince", "2022-05-06");
        String reference = desk.start(director(), "childRegistration", form).value();
        desk.runJobs();
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Submits a step that must be open for this account. */
    public void submit(String login, String child, String step, Map<String, Object> values) {
        if (!desk.submit(login, child, step, values)) {
            throw new AssertionError(login + " has no " + step);
        }
    }

    /** A plain visit of a day at which the child was seen. */
    public static Map<String, Object> visitOn(LocalDate day) {
        return visit("HOME", day, Map.of("childSeen", true, "spokeAlone", true, "guardianPresent", true));
    }

    /** A visit of a day, or why it came to nothing. */
    public static Map<String, Object> visit(String mode, LocalDate day, Map<String, Object> more) {
        Map<String, Object> visit = new LinkedHashMap<>(more);
        visit.put("visitedAt", day.toString());
        visit.put("mode", mode);
        return visit;
    }
}

package org.tongxing.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.Desk;

/** Registers invented children and carries their cases to different points, each desk doing its own step. */
final class DemoCases {

    private static final String[] SITUATIONS = {"HARDSHIP", "DISABILITY", "NO_GUARDIAN", "PSYCHOLOGICAL"};
    private static final int LAST_HELPED = 19;
    private static final String[] GRADES = {"YELLOW", "BLUE", "GREEN", "RED"};

    private final Desk desk;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private final DemoChildren children;

    DemoCases(Desk desk, JdbcClient jdbc, LocalDate today) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.today = today;
        this.children = new DemoChildren(today);
    }

    void load(int count, List<AreaCode> communities) {
        List<CaseReference> registrations = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            registrations.add(register(number, communities.get(number % communities.size())));
        }
        desk.runJobs();
        for (int number = 0; number < count; number += 4) {
            AreaCode community = communities.get(number % communities.size());
            carry(child(registrations.get(number)), number, community);
        }
        if (count > LAST_HELPED) {
            help(registrations);
        }
        applyForBenefits(registrations);
        openRound();
    }

    /** Five children of 五山街道 are helped (临时救助). */
    private void help(List<CaseReference> registrations) {
        DemoAssistance assistance = new DemoAssistance(desk, today);
        assistance.urgent(child(registrations.get(1)));
        assistance.helped(child(registrations.get(9)));
        assistance.confirmed(child(registrations.get(10)));
        assistance.accepted(child(registrations.get(18)));
        assistance.published(child(registrations.get(LAST_HELPED)));
        desk.runJobs();
    }

    /** Children of the first community: with the hukou in 梅县区, in 四川 and in 江西. */
    private void applyForBenefits(List<CaseReference> registrations) {
        DemoBenefits benefits = new DemoBenefits(desk, today);
        if (registrations.size() > 45) {
            benefits.insideProvince(child(registrations.get(27)));
            benefits.waiting(child(registrations.get(36)));
            benefits.applied(child(registrations.get(45)));
        }
    }

    /** 天河区 has begun to look through its children. */
    private void openRound() {
        LocalDate summer = LocalDate.of(today.getYear(), 6, 30);
        LocalDate day = today.isAfter(summer) ? LocalDate.of(today.getYear(), 12, 31) : summer;
        desk.start(
                "civilaffairs.440106", "monitoringRound", Map.of("county", "440106", "referenceDay", day.toString()));
        desk.runJobs();
    }

    private CaseReference register(int number, AreaCode community) {
        Map<String, Object> form = children.form(number, community);
        if (number % 4 == 0) {
            form.put("conditions", List.of(SITUATIONS[number / 4 % SITUATIONS.length]));
        }
        if (number % 19 == 5) {
            form.remove("ethnicity");
            form.remove("guardianPhone");
        }
        return desk.start("childdirector." + community, "childRegistration", form);
    }

    private String child(CaseReference registration) {
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(registration.value())
                .query(String.class)
                .single();
    }

    /** Each fourth child has a case; the cases stand at every step of the way. */
    private void carry(String child, int number, AreaCode community) {
        int stage = number / 4 % 7;
        String grade = GRADES[number / 4 % GRADES.length];
        String director = "childdirector." + community;
        String supervisor = "childsupervisor." + community.township();
        String county = "civilaffairs." + community.county();
        if (stage > 0) {
            desk.submit(director, child, "userTask_proposeGrounds", proposal(number, grade));
        }
        if (stage > 1) {
            desk.submit(supervisor, child, "userTask_reviewCase", agreement());
        }
        if (stage > 2) {
            desk.submit(county, child, "userTask_confirmCase", stage == 3 ? refusal() : agreement());
        }
        if (stage > 3) {
            desk.submit(director, child, "userTask_planCare", plan());
            desk.runJobs();
        }
        if (stage > 4) {
            desk.submit(director, child, "userTask_recordVisit", visit());
            desk.runJobs();
        }
    }

    private static Map<String, Object> proposal(int number, String grade) {
        return Map.of(
                "proposalOutcome",
                "PROPOSE",
                "grounds",
                List.of(SITUATIONS[number / 4 % SITUATIONS.length]),
                "riskGrade",
                grade,
                "reason",
                "入户了解，情况属实（示例）");
    }

    private static Map<String, Object> agreement() {
        return Map.of("reviewOutcome", "AGREE", "reason", "已核实（示例）");
    }

    private static Map<String, Object> refusal() {
        return Map.of("reviewOutcome", "REFUSE", "reason", "家庭已获得帮扶，情形消除（示例）");
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "goals",
                "稳定就学和日常照料（示例）",
                "services",
                List.of("ITEM16", "ITEM17"),
                "responsible",
                "社区儿童主任",
                "familyAgreed",
                true,
                "childHeard",
                true,
                "childWish",
                "想参加周末活动（示例）");
    }

    private Map<String, Object> visit() {
        return Map.of(
                "visitedAt",
                today.toString(),
                "mode",
                "HOME",
                "childSeen",
                true,
                "spokeAlone",
                true,
                "guardianPresent",
                true,
                "findings",
                "居住和照料情况平稳（示例）");
    }
}

package org.tongxing.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongxing.workflow.Desk;

/** Applications of families of 五山街道 for what the place of the hukou decides, at different points. */
final class DemoBenefits {

    private static final String TOWNSHIP = "440106001";
    private static final String RELIEF = "reliefdesk." + TOWNSHIP;

    private final Desk desk;
    private final LocalDate today;

    DemoBenefits(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    /** Its papers are to be looked at. */
    void applied(String child) {
        desk.start(
                RELIEF,
                "crossProvinceBenefit",
                Map.of(
                        "childId",
                        child,
                        "benefitKind",
                        "DISABLED_CARE",
                        "appliedOn",
                        today.toString(),
                        "applicant",
                        "GUARDIAN"));
    }

    /** Another province has it. */
    void waiting(String child) {
        applied(child);
        accept(child);
        desk.submit(RELIEF, child, "userTask_pushToHukou", push());
    }

    /** 梅县区 has it: 松口镇 has given its opinion. */
    void insideProvince(String child) {
        applied(child);
        accept(child);
        Map<String, Object> push = new HashMap<>(push());
        push.put("hukouTownship", "441403100");
        desk.submit(RELIEF, child, "userTask_pushToHukou", push);
        desk.submit(
                "reliefdesk.441403100",
                child,
                "userTask_giveOpinion",
                Map.of("opinion", "GRANT", "opinionReason", "材料属实（示例）"));
    }

    private void accept(String child) {
        desk.submit(
                RELIEF,
                child,
                "userTask_checkPapers",
                Map.of("papersGiven", List.of("FORM", "CERTIFICATE", "ACCOUNT"), "papersOutcome", "COMPLETE"));
    }

    private Map<String, Object> push() {
        return Map.of("nationalNumber", "示例编号0001", "pushedOn", today.toString(), "receiptNumber", "示例回执0001");
    }
}

package org.tongxing.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tongxing.workflow.Desk;

/** Helps invented children (临时救助), so that its matters stand at different points, each desk doing its own step. */
final class DemoAssistance {

    private static final String RELIEF = "reliefdesk.440106001";

    private final Desk desk;
    private final LocalDate today;

    DemoAssistance(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    /** 急难型: nobody has decided yet. */
    void urgent(String child) {
        start(child, "URGENT", "DISASTER", "出租屋夜间失火，暂无住处（示例）");
    }

    /** 急难型: helped, the papers are to be made up. */
    void helped(String child) {
        start(child, "URGENT", "ACCIDENT", "父亲交通事故住院，无人照料（示例）");
        desk.submit(RELIEF, child, "userTask_helpFirst", cash("helpOutcome", "GIVE", "1200"));
        desk.submit(RELIEF, child, "userTask_handOver", receipt("LS-0001", "1200"));
    }

    /** 急难型: confirmed afterwards. */
    void confirmed(String child) {
        start(child, "URGENT", "ILLNESS", "突发重病，急需医疗费用（示例）");
        Map<String, Object> help = cash("helpOutcome", "GIVE", "1800.50");
        help.put("refer", true);
        help.put("referralRole", "medicalInsurance");
        help.put("referralNeed", "请办理医疗救助和异地就医备案（示例）");
        desk.submit(RELIEF, child, "userTask_helpFirst", help);
        desk.submit(RELIEF, child, "userTask_handOver", receipt("LS-0002", "1800.50"));
        desk.submit(RELIEF, child, "userTask_makeUpPapers", Map.of("papers", "申请书、诊断证明、审批表已补齐（示例）"));
        desk.submit("civilaffairs.440106", child, "userTask_confirmHelp", Map.of("confirmOutcome", "CONFIRM"));
    }

    /** 支出型: accepted, the township looks into it. */
    void accepted(String child) {
        start(child, "ORDINARY", "EXPENSE", "长期治疗支出较大，生活困难（示例）");
        desk.submit(RELIEF, child, "userTask_acceptApplication", Map.of("papersOutcome", "ACCEPT"));
    }

    /** 支出型: put up for a few days. */
    void published(String child) {
        accepted(child);
        Map<String, Object> opinion = cash("checkOutcome", "AGREE", "3000");
        opinion.put("finding", "入户调查，情况属实（示例）");
        desk.submit(RELIEF, child, "userTask_checkNeed", opinion);
        desk.submit(
                RELIEF, child, "userTask_publishNotice", Map.of("postedOn", today.toString(), "postedAt", "社区公告栏（示例）"));
    }

    private void start(String child, String way, String situation, String need) {
        Map<String, Object> form = new HashMap<>();
        form.put("assistanceWay", way);
        form.put("needArea", "440106001");
        form.put("childNumber", child);
        form.put("situation", situation);
        form.put("arisenOn", today.toString());
        form.put("need", need);
        form.put("appliedBy", "FAMILY");
        form.put("applicantName", "示例家长");
        desk.start(RELIEF, "temporaryAssistance", form);
    }

    private static Map<String, Object> cash(String field, String outcome, String amount) {
        Map<String, Object> values = new HashMap<>();
        values.put(field, outcome);
        values.put("giveCash", true);
        values.put("amount", amount);
        return values;
    }

    private Map<String, Object> receipt(String number, String amount) {
        Map<String, Object> values = new HashMap<>();
        values.put("receiptNumber", number);
        values.put("paidOn", today.toString());
        values.put("paidAmount", amount);
        values.put("payeeIs", "GUARDIAN");
        values.put("payee", "示例家长");
        values.put("handOverDone", true);
        return values;
    }
}

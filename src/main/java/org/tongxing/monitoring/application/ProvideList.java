package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.monitoring.domain.Department;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.persistence.JdbcDepartmentLists;
import org.tongxing.monitoring.persistence.JdbcDepartmentLists.Given;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** 提供底册: a department says which list it has handed over. A late list does not hold the round up. */
@Component
public class ProvideList {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("receivedOn", "提供日期", "entries", "条数", "note", "说明");

    private static final int LONGEST = 500;
    private static final String COUNT = "[0-9]{1,7}";

    private final JdbcRounds rounds;
    private final JdbcDepartmentLists lists;
    private final Clock clock;

    ProvideList(JdbcRounds rounds, JdbcDepartmentLists lists, Clock clock) {
        this.rounds = rounds;
        this.lists = lists;
        this.clock = clock;
    }

    /** What the form says. */
    public record Receipt(@Nullable LocalDate receivedOn, @Nullable String entries, @Nullable String note) {}

    /**
     * Notes the list of a department.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public void provide(CaseReference reference, Department department, String login, Receipt receipt) {
        LocalDate today = LocalDate.now(clock);
        Round round = rounds.find(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("receivedOn", receipt.receivedOn());
        violations.require("entries", receipt.entries());
        LocalDate on = receipt.receivedOn() == null ? today : receipt.receivedOn();
        violations.addIf(on.isAfter(today), "receivedOn", "不能晚于今天");
        violations.addIf(on.isBefore(round.openedOn()), "receivedOn", "不能早于本轮启动日期");
        String entries = receipt.entries() == null ? "0" : receipt.entries();
        violations.addIf(!entries.matches(COUNT), "entries", "应为不超过7位的整数");
        violations.limit("note", receipt.note(), LONGEST);
        violations.refuseIfAny();
        lists.add(reference, new Given(department, on, Integer.parseInt(entries), receipt.note()), login, today);
    }
}

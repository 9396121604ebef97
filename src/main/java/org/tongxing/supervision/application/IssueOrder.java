package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.Avoidances;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violations;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.OrderState;
import org.tongxing.supervision.domain.SupervisionOrder;
import org.tongxing.supervision.persistence.JdbcLateTasks;
import org.tongxing.supervision.persistence.JdbcOrders;
import org.tongxing.supervision.persistence.SupervisionScope;
import org.tongxing.supervision.process.SupervisionOrderModel;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.References;

/**
 * Issues an order (督办) about a late task: by the ladder, once for each task, or by a person. Inside the civil-affairs line
 * its own upper desks sign it, to other departments the 妇儿工委办.
 */
@Component
public class IssueOrder {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("lateTask", "逾期事项", "reason", "督办理由", "answerBy", "答复期限");

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final int LATEST_DAYS = 90;
    private static final int MOST_CHOICES = 1000;

    private final JdbcLateTasks tasks;
    private final JdbcOrders orders;
    private final SupervisionScopes scopes;
    private final OrderSigners signers;
    private final Limits limits;
    private final References references;
    private final Processes processes;
    private final Avoidances avoidances;
    private final OrderNotices notices;
    private final Clock clock;

    IssueOrder(
            JdbcLateTasks tasks,
            JdbcOrders orders,
            SupervisionScopes scopes,
            OrderSigners signers,
            Limits limits,
            References references,
            Processes processes,
            Avoidances avoidances,
            OrderNotices notices,
            Clock clock) {
        this.tasks = tasks;
        this.orders = orders;
        this.scopes = scopes;
        this.signers = signers;
        this.limits = limits;
        this.references = references;
        this.processes = processes;
        this.avoidances = avoidances;
        this.notices = notices;
        this.clock = clock;
    }

    /** The late tasks that a person may issue an order about, the longest late first. */
    public List<LateTask> open(String login) {
        List<LateTask> late = tasks.within(scopes.of(login), LocalDateTime.now(clock), MOST_CHOICES);
        Map<String, String> signed =
                signers.of(login, late.stream().map(LateTask::desk).toList());
        return late.stream()
                .filter(task -> isAnswerable(task) && signed.containsKey(task.desk()))
                .toList();
    }

    /** Day by which the ladder wants an answer. */
    private LocalDate proposedDay(LateTask task) {
        return limits.due("order.answer", task.area(), LocalDateTime.now(clock))
                .at()
                .toLocalDate();
    }

    /**
     * A person issues an order.
     *
     * @param taskId the late task
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public SupervisionOrder byPerson(
            String login, @Nullable String taskId, @Nullable String reason, @Nullable LocalDate answerBy) {
        Violations violations = new Violations(FIELDS);
        violations.require("lateTask", taskId);
        String typed = OrderTexts.checked(violations, "reason", reason, SHORTEST, LONGEST);
        OrderTexts.checkDay(violations, "answerBy", answerBy, today(), LATEST_DAYS);
        violations.refuseIfAny();
        LateTask late = late(login, Objects.requireNonNull(taskId));
        String signer = signer(login, late);
        violations.addIf(orders.isOrdered(late.taskId()), "lateTask", "该事项已有未办结的督办");
        violations.refuseIfAny();
        return store(late, signer, login, typed, Objects.requireNonNull(answerBy));
    }

    private LateTask late(String login, String taskId) {
        SupervisionScope scope = scopes.of(login);
        return tasks.find(scope, taskId, LocalDateTime.now(clock))
                .filter(IssueOrder::isAnswerable)
                .orElseThrow(() -> refusal("不是本辖区的逾期事项"));
    }

    private String signer(String login, LateTask late) {
        return Optional.ofNullable(signers.of(login, List.of(late.desk())).get(late.desk()))
                .orElseThrow(() -> refusal("只能督办本辖区下级；督办其他部门由妇儿工委办发出"));
    }

    private static RefusedException refusal(String text) {
        return RefusedException.of("lateTask", FIELDS.getOrDefault("lateTask", ""), text);
    }

    /** The ladder issues an order, and starts its process; a late answer to an order climbs on but is not ordered again. */
    @Transactional
    void byLadder(LateTask task, String signer) {
        if (!isAnswerable(task) || orders.isOrdered(task.taskId())) {
            return;
        }
        SupervisionOrder order = store(task, signer, "system", "办理期限届满后长期未办结，由系统按逾期督办阶梯发出。", proposedDay(task));
        processes.start(SupervisionOrderModel.TASK_LATE, order.reference(), order.area(), begin(order));
    }

    /** What the instance of an order begins with. */
    public Outcome begin(SupervisionOrder order) {
        Outcome begin = Outcome.of(SupervisionOrderModel.CASE_REFERENCE, order.matter())
                .with(SupervisionOrderModel.ORDERED_DESK, order.orderedDesk())
                .with(SupervisionOrderModel.ORDERING_DESK, order.orderingDesk())
                .with(SupervisionOrderModel.ANSWER_DUE_AT, endOf(order.answerBy(), clock));
        return order.childId() == null ? begin : begin.with(SupervisionOrderModel.ABOUT_CHILD_ID, order.childId());
    }

    static Date endOf(LocalDate day, Clock clock) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toInstant());
    }

    private SupervisionOrder store(LateTask task, String signer, String by, String reason, LocalDate answerBy) {
        SupervisionOrder order = new SupervisionOrder(
                references.next("SO", task.area()),
                task.reference(),
                task.matter(),
                task.taskId(),
                task.childId(),
                task.label(),
                task.area(),
                task.county(),
                task.desk(),
                signer,
                by,
                LocalDateTime.now(clock),
                answerBy,
                OrderState.OPEN,
                0,
                0,
                reason);
        Violations violations = new Violations(FIELDS);
        violations.addIf(!orders.add(order), "lateTask", "该事项已有未办结的督办");
        violations.refuseIfAny();
        avoidances.hideWith(order.reference(), List.of(order.about().value(), order.matter()));
        notices.tellOrdered(
                order,
                "order:" + order.reference(),
                "收到督办%s：%s“%s”逾期未办结，请于%s前办理并答复。"
                        .formatted(order.reference(), order.about(), order.label(), OrderTexts.day(answerBy)));
        return order;
    }

    private static boolean isAnswerable(LateTask task) {
        return !task.reference().kind().equals("SO");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

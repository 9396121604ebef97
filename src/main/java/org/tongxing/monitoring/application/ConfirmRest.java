package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.monitoring.application.RoundAccess.Seat;
import org.tongxing.monitoring.domain.ConfirmationMethod;
import org.tongxing.monitoring.domain.LineFilter;
import org.tongxing.monitoring.domain.LineFilter.Standing;
import org.tongxing.monitoring.persistence.JdbcCommunityRounds;
import org.tongxing.monitoring.persistence.JdbcRoundLines;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/**
 * 其余均无变化: the open lines without a change are confirmed by one click. What has changed needs a look of its own, and
 * nobody visits thousands of homes at once: how many one click may confirm is a row for each method.
 */
@Component
public class ConfirmRest {

    private final RoundAccess access;
    private final JdbcRoundLines lines;
    private final JdbcCommunityRounds rounds;
    private final AuditTrail audit;
    private final Clock clock;

    ConfirmRest(RoundAccess access, JdbcRoundLines lines, JdbcCommunityRounds rounds, AuditTrail audit, Clock clock) {
        this.access = access;
        this.lines = lines;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which lines are meant: some children, or all of a grid or of the community.
     *
     * @param children those of the page; null when all of the grid or the community are meant
     * @param grid 网格, empty for the children in none; null for the whole community
     * @param told how many the person was told that they would be; null for a page, which they see
     */
    public record Meant(@Nullable List<ChildId> children, @Nullable String grid, @Nullable Integer told) {}

    /**
     * Confirms them.
     *
     * @return how many were confirmed; empty when there is no such list for the person
     * @throws RefusedException when the list has ended, the method is unknown, somebody is not in the list or has changed,
     *     or there are more than were told or than the method allows at once
     */
    @Transactional
    public Optional<Integer> confirm(String login, String reference, Meant meant, @Nullable String method) {
        return access.toChange(login, reference).map(seat -> confirm(login, seat, meant, method));
    }

    private int confirm(String login, Seat seat, Meant meant, @Nullable String code) {
        ConfirmationRules rules = new ConfirmationRules();
        ConfirmationMethod method = rules.method(code);
        LineFilter filter = new LineFilter(meant.grid(), Standing.OPEN, meant.children());
        checkChildren(rules, seat, meant);
        int count = lines.countRest(seat.part(), seat.scope(), filter);
        rules.addIf(meant.told() != null && count > meant.told(), "told", "名单已有变化，现为" + count + "名，请重新确认");
        if (method != null) {
            checkMethod(rules, seat, method, count);
        }
        rules.refuseIfAny();
        int done = method == null
                ? 0
                : lines.confirmRest(seat.part(), seat.scope(), filter, method, login, OffsetDateTime.now(clock));
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .at(seat.part().community())
                .in(seat.part().reference())
                .detail("round UNCHANGED " + method + " rest " + done));
        return done;
    }

    private void checkChildren(ConfirmationRules rules, Seat seat, Meant meant) {
        List<ChildId> children = meant.children();
        if (children != null && !children.isEmpty()) {
            rules.addIf(
                    lines.inList(seat.part(), seat.scope(), children).size() < children.size(),
                    "child",
                    "有儿童不在本村（社区）本次更新的名单中");
            rules.addIf(lines.anyChanged(seat.part(), children), "child", "登记信息有变化的儿童须逐个核对");
        }
    }

    private void checkMethod(ConfirmationRules rules, Seat seat, ConfirmationMethod method, int count) {
        rounds.atOnce(method, seat.part().community(), LocalDate.now(clock))
                .filter(most -> count > most)
                .ifPresent(most -> rules.addIf(
                        true,
                        "method",
                        "一次" + method.label() + "核对不能超过" + most + "名儿童，本次为" + count + "名；请分网格、分批核对，并如实选择方式"));
    }
}

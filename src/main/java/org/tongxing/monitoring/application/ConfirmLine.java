package org.tongxing.monitoring.application;

import java.time.Clock;
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
import org.tongxing.monitoring.domain.LineOutcome;
import org.tongxing.monitoring.domain.RoundLine;
import org.tongxing.monitoring.persistence.JdbcRoundLines;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/** One child is confirmed as 无变化 or 有变化, with the method. Said twice it is said once. */
@Component
public class ConfirmLine {

    private final RoundAccess access;
    private final JdbcRoundLines lines;
    private final ListLines rows;
    private final AuditTrail audit;
    private final Clock clock;

    ConfirmLine(RoundAccess access, JdbcRoundLines lines, ListLines rows, AuditTrail audit, Clock clock) {
        this.access = access;
        this.lines = lines;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody says of a child.
     *
     * @param outcome code of what was found
     * @param method code of how that is known
     * @param stamp the line's as it was shown ({@link RoundRow#stamp}), empty for one that was open
     */
    public record Said(@Nullable String outcome, @Nullable String method, String stamp) {}

    /**
     * Settles a line. When another person has settled it since it was shown, theirs stands.
     *
     * @return the line as it stands now; empty when there is no such list for the person
     * @throws RefusedException when the list has ended, the child is not in it for this person, or a code is unknown
     */
    @Transactional
    public Optional<RoundRow> confirm(String login, String reference, ChildId child, Said said) {
        return access.toChange(login, reference).map(seat -> confirm(login, seat, child, said));
    }

    /** A line as it stands, for somebody whose confirmation was refused; empty when it is not there for them. */
    @Transactional(readOnly = true)
    public Optional<RoundRow> show(String login, String reference, ChildId child) {
        return access.of(login, reference).flatMap(seat -> find(seat, child)).map(this::row);
    }

    private RoundRow confirm(String login, Seat seat, ChildId child, Said said) {
        ConfirmationRules rules = new ConfirmationRules();
        LineOutcome outcome = rules.outcome(said.outcome());
        ConfirmationMethod method = rules.method(said.method());
        Optional<RoundLine> line = find(seat, child);
        rules.addIf(line.isEmpty(), "child", "该儿童不在本村（社区）本次更新的名单中");
        rules.refuseIfAny();
        RoundLine before = line.orElseThrow();
        if (mayStill(before, said) && outcome != null && method != null) {
            settle(login, seat, before, outcome, method);
        }
        return row(find(seat, child).orElseThrow());
    }

    private static boolean mayStill(RoundLine line, Said said) {
        boolean confirmable = line.outcome() == null || line.outcome().isConfirmed();
        return confirmable && ListLines.stamp(line).equals(said.stamp());
    }

    private void settle(String login, Seat seat, RoundLine line, LineOutcome outcome, ConfirmationMethod method) {
        if (lines.settle(seat.part(), line, outcome, method, login, OffsetDateTime.now(clock))) {
            audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                    .about(line.child())
                    .at(seat.part().community())
                    .in(seat.part().reference())
                    .detail("round " + outcome + ' ' + method));
        }
    }

    private Optional<RoundLine> find(Seat seat, ChildId child) {
        return lines.find(seat.part(), seat.scope(), child);
    }

    private RoundRow row(RoundLine line) {
        return rows.rows(List.of(line)).get(0);
    }
}

package org.tongxing.visit.application;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.shared.Violations;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.Visits.DangerHandling;

/**
 * The township handles danger that a visit found (险情处置). A child who is not safe is reported to the police at once
 * (未成年人保护法 11): nothing is recorded without that call.
 */
@Component
@Transactional
public class HandleDanger {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of(
            "policeCalled", "已报警",
            "policeCalledAt", "报警时间",
            "incidentNumber", "警情编号",
            "actionsTaken", "处置措施",
            "childSafe", "儿童已安全");

    private final Visits visits;
    private final Clock clock;

    HandleDanger(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Checks and stores what was done.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public void handle(long visitId, String login, Handling handling) {
        visits.lock(visitId);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Violations violations = new Violations(FIELDS);
        violations.require("actionsTaken", handling.actionsTaken());
        violations.limit("actionsTaken", handling.actionsTaken(), 2000);
        violations.limit("incidentNumber", handling.incidentNumber(), 100);
        violations.addIf(!handling.childSafe() && !handling.policeCalled(), "policeCalled", "儿童尚不安全的，必须立即报警");
        OffsetDateTime calledAt = handling.policeCalled() ? calledAt(handling.policeCalledAt(), now, violations) : null;
        violations.refuseIfAny();
        visits.dangerHandled(new DangerHandling(
                visitId,
                calledAt,
                handling.incidentNumber(),
                Objects.requireNonNull(handling.actionsTaken()),
                handling.childSafe(),
                login,
                now));
    }

    private @Nullable OffsetDateTime calledAt(@Nullable String text, OffsetDateTime now, Violations violations) {
        violations.require("policeCalledAt", text);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime calledAt = instant(text);
            violations.addIf(calledAt.isAfter(now), "policeCalledAt", "不能晚于现在");
            return calledAt;
        } catch (DateTimeException e) {
            violations.add("policeCalledAt", "应为日期和时间");
            return null;
        }
    }

    /** The form sends an instant with its offset, other clients may send the local time. */
    private OffsetDateTime instant(String text) {
        boolean hasOffset = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:\\d{2}");
        return hasOffset
                ? OffsetDateTime.parse(text)
                : LocalDateTime.parse(text).atZone(clock.getZone()).toOffsetDateTime();
    }

    /** What the person filled in. */
    public record Handling(
            boolean policeCalled,
            @Nullable String policeCalledAt,
            @Nullable String incidentNumber,
            @Nullable String actionsTaken,
            boolean childSafe) {}
}

package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceWay;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.benefit.assistance.persistence.JdbcHelpReferrals;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.Role;

/** What follows when help is granted: what is to be handed over, and who else is asked (转介). */
@Component
public class GrantHelp {

    private final JdbcAssistances matters;
    private final JdbcHelpReferrals referrals;
    private final AssistanceDesks desks;
    private final Limits limits;
    private final Clock clock;

    GrantHelp(JdbcAssistances matters, JdbcHelpReferrals referrals, AssistanceDesks desks, Limits limits, Clock clock) {
        this.matters = matters;
        this.referrals = referrals;
        this.desks = desks;
        this.limits = limits;
        this.clock = clock;
    }

    /** Stores that help is granted. */
    Granted grant(Assistance matter, Help help, String login) {
        LocalDate today = LocalDate.now(clock);
        Assistance decided = matter.decided(AssistanceState.GRANTED, today);
        matters.save(help.isHandedOver() ? decided : handedOver(decided, today));
        return new Granted(
                help.isHandedOver(),
                Optional.ofNullable(help.referralRole())
                        .flatMap(Role::ofCode)
                        .map(role -> refer(decided, role, Objects.requireNonNull(help.referralNeed()), login))
                        .orElse(null),
                due(decided));
    }

    /** A matter in which everything that was granted is given. */
    static Assistance handedOver(Assistance matter, LocalDate today) {
        return matter.way() == AssistanceWay.URGENT
                ? matter.in(AssistanceState.GIVEN)
                : matter.settled(AssistanceState.SETTLED, today);
    }

    /** In an emergency all of it is given within the one limit; else some days after the decision. */
    private LocalDateTime due(Assistance matter) {
        return matter.way() == AssistanceWay.URGENT
                ? limits.due("linshi.emergency", matter.area(), matter.requestedAt())
                        .at()
                : limits.due("linshi.pay", matter.area(), LocalDateTime.now(clock))
                        .at();
    }

    private String refer(Assistance matter, Role role, String need, String login) {
        String desk = desks.of(role, matter);
        referrals.add(matter.reference(), role.code(), desk, need, login, LocalDateTime.now(clock));
        desks.tell(matter, "referral", desk, "临时救助%s有一项转介，请接收并答复。".formatted(matter.reference()));
        return desk;
    }

    /**
     * What follows.
     *
     * @param toHandOver whether something is to be handed over
     * @param referralDesk desk that is asked; null for none
     * @param giveDueAt by when all is handed over
     */
    public record Granted(boolean toHandOver, @Nullable String referralDesk, LocalDateTime giveDueAt) {}
}

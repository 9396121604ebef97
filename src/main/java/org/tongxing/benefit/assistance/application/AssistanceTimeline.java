package org.tongxing.benefit.assistance.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.domain.Payment;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.benefit.assistance.persistence.JdbcPayments;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.shared.ChildId;

/** What the dossier tells of temporary assistance (临时救助): asked for, handed over, ended. */
@Component
class AssistanceTimeline implements TimelineSource {

    private final JdbcAssistances matters;
    private final JdbcPayments payments;

    AssistanceTimeline(JdbcAssistances matters, JdbcPayments payments) {
        this.matters = matters;
        this.payments = payments;
    }

    @Override
    public List<TimelineEntry> of(ChildId child) {
        return matters.ofChild(child).stream()
                .flatMap(matter -> entries(matter).stream())
                .toList();
    }

    private List<TimelineEntry> entries(Assistance matter) {
        String reference = "临时救助 " + matter.reference();
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(
                matter.requestedAt().toLocalDate(),
                "申请临时救助",
                "%s：%s，%s"
                        .formatted(
                                reference,
                                matter.way().label(),
                                matter.situation().label()),
                matter.reference()));
        for (Payment payment : payments.of(matter.reference())) {
            Help given = new Help(payment.cash(), payment.goods() ? "" : null, payment.shelter(), null, null);
            entries.add(
                    new TimelineEntry(payment.paidOn(), "发放临时救助", reference + "：" + given.line(), matter.reference()));
        }
        LocalDate endedOn = matter.endedOn();
        if (endedOn != null) {
            entries.add(new TimelineEntry(endedOn, matter.state().label(), reference, matter.reference()));
        }
        return entries;
    }
}

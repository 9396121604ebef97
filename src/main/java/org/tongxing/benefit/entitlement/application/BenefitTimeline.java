package org.tongxing.benefit.entitlement.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.BenefitState;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.shared.ChildId;

/** What the dossier tells of applications: by the name that everybody may read. */
@Component
class BenefitTimeline implements TimelineSource {

    private final JdbcBenefits benefits;

    BenefitTimeline(JdbcBenefits benefits) {
        this.benefits = benefits;
    }

    @Override
    public List<TimelineEntry> of(ChildId child) {
        return benefits.ofChild(child).stream()
                .flatMap(application -> entries(application).stream())
                .toList();
    }

    private static List<TimelineEntry> entries(BenefitCase application) {
        String text = "异地申请 %s：%s"
                .formatted(application.reference(), application.benefit().label());
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(application.appliedOn(), "申请待遇", text, application.reference()));
        LocalDate pushed = application.pushedOn();
        if (pushed != null) {
            entries.add(new TimelineEntry(pushed, "推送户籍地", text, application.reference()));
        }
        LocalDate replied = application.repliedOn();
        if (replied != null && application.state() != BenefitState.WAITING) {
            entries.add(new TimelineEntry(replied, application.state().label(), text, application.reference()));
        }
        return entries;
    }
}

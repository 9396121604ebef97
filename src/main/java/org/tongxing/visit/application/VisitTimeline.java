package org.tongxing.visit.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.Visits.MadeVisit;

/** What the dossier tells of visits. */
@Component
class VisitTimeline implements TimelineSource {

    private final Visits visits;

    VisitTimeline(Visits visits) {
        this.visits = visits;
    }

    @Override
    public List<TimelineEntry> of(ChildId child) {
        return visits.ofChild(child).stream().map(VisitTimeline::entry).toList();
    }

    private static TimelineEntry entry(MadeVisit made) {
        String seen = made.seenInPerson() ? "当面见到儿童" : "未当面见到儿童";
        return new TimelineEntry(made.on(), "走访探视（" + made.mode().label() + "）", seen);
    }
}

package org.tongxing.visit.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.domain.VisitPhotos;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.Visits.MadeVisit;

/** What the dossier tells of visits. */
@Component
class VisitTimeline implements TimelineSource {

    private final Visits visits;
    private final VisitPhotos photos;

    VisitTimeline(Visits visits, VisitPhotos photos) {
        this.visits = visits;
        this.photos = photos;
    }

    @Override
    public List<TimelineEntry> of(ChildId child) {
        Map<Long, List<Long>> taken = photos.ofChild(child);
        return visits.ofChild(child).stream()
                .map(made -> entry(made, taken.getOrDefault(made.id(), List.of())))
                .toList();
    }

    private static TimelineEntry entry(MadeVisit made, List<Long> photos) {
        String seen = made.seenInPerson() ? "当面见到儿童" : "未当面见到儿童";
        return new TimelineEntry(made.on(), "走访探视（" + made.mode().label() + "）", seen)
                .with(photos.stream().map(SeePhotos::address).toList());
    }
}

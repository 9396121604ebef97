package org.tongxing.visit.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.Visits.SeenToo;

/** One way, several children: a sister or brother with a case of their own who was met has been visited (一户一表). */
@Component
@Transactional
public class EndVisitsOfSeenToo {

    private final Visits visits;

    EndVisitsOfSeenToo(Visits visits) {
        this.visits = visits;
    }

    /** Ends the planned visits of the others who were met in person at a visit that found no danger. */
    public List<SeenToo> after(long visitId) {
        return visits.endVisitsOfSeenToo(visitId);
    }
}

package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcCommunities.Part;
import org.tongxing.shared.AreaCode;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;

/**
 * 村（社区）撤并 during a round: the part ends as 已并入, and its open lines go to the community that took over. Where that one
 * has no open list the part goes on under its old code, and its task falls to whoever stands in for a community without a
 * director: no child is lost from the lists.
 */
@Component
public class MergeCommunities {

    private static final String MERGED = "monitoring.communityMerged";

    private final JdbcCommunities communities;
    private final Areas areas;
    private final Processes processes;
    private final Clock clock;

    MergeCommunities(JdbcCommunities communities, Areas areas, Processes processes, Clock clock) {
        this.communities = communities;
        this.areas = areas;
        this.processes = processes;
        this.clock = clock;
    }

    /** Parts of communities that have been merged by now. */
    @Transactional(readOnly = true)
    public List<Part> due() {
        return communities.mergedBy(LocalDate.now(clock));
    }

    /**
     * Ends the part of a community that was merged.
     *
     * @return whether it has ended
     */
    @Transactional
    public boolean merge(Part merged) {
        Optional<AreaCode> successor =
                areas.standingFor(merged.community(), LocalDate.now(clock)).map(Area::code);
        List<Part> parts =
                communities.lockWithin(merged.round(), merged.community().province());
        Optional<AreaCode> open = parts.stream()
                .filter(part -> part.state().equals("OPEN"))
                .map(Part::community)
                .filter(community -> successor.filter(community::equals).isPresent())
                .findFirst();
        boolean empty = communities.openLines(merged.round(), merged.community()) == 0;
        if (successor.isEmpty() || (open.isEmpty() && !empty)) {
            return false;
        }
        if (!processes.tell(merged.reference(), MERGED, Outcome.none())) {
            return false;
        }
        communities.merge(merged.reference(), successor.get());
        open.ifPresent(to -> communities.moveOpenLines(merged.round(), merged.community(), to));
        return true;
    }
}

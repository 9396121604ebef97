package org.tongxing.monitoring.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.References;

/** Which parts of a round still have something to do, and what they are called. */
@Component
public class CommunityParts {

    private final JdbcCommunities communities;
    private final References references;

    CommunityParts(JdbcCommunities communities, References references) {
        this.communities = communities;
        this.references = references;
    }

    /** Townships with a community that is still to be submitted. */
    public List<String> openTownships(CaseReference round) {
        return communities.openByTownship(round).keySet().stream()
                .map(AreaCode::value)
                .sorted()
                .toList();
    }

    /** Communities of a township that are still to be submitted. */
    public List<String> openCommunities(CaseReference round, AreaCode township) {
        return communities.open(round, township);
    }

    /** Number of a community's part. */
    public CaseReference communityReference(CaseReference round, AreaCode community) {
        return communities.of(round, community).reference();
    }

    /** A number for a township's part. */
    public CaseReference townshipReference(AreaCode county) {
        return references.next("MO", county);
    }
}

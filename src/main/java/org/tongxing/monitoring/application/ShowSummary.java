package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcCommunities.Part;
import org.tongxing.monitoring.persistence.JdbcStandings;
import org.tongxing.monitoring.persistence.JdbcStandings.Contradiction;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** The summary table of a round that is not closed yet, and where it may go wrong. */
@Component
@Transactional(readOnly = true)
public class ShowSummary {

    private final JdbcStandings standings;
    private final JdbcCommunities communities;
    private final Areas areas;
    private final Clock clock;

    ShowSummary(JdbcStandings standings, JdbcCommunities communities, Areas areas, Clock clock) {
        this.standings = standings;
        this.communities = communities;
        this.areas = areas;
        this.clock = clock;
    }

    /** The table as it stands. */
    public List<Map<String, Object>> current(CaseReference round) {
        return standings.summary(round).rows().stream().map(DescribeRound::row).toList();
    }

    /** Communities that have found children gone who are still in the ledger. */
    public List<Map<String, Object>> contradictions(CaseReference round) {
        List<Contradiction> found = standings.contradictions(round);
        Map<AreaCode, String> names =
                names(found.stream().map(Contradiction::community).toList());
        return found.stream()
                .map(one -> Map.<String, Object>of(
                        "community", called(one.community(), names),
                        "children", one.children(),
                        "why", "核对为已移出，台账中仍在本地居住"))
                .toList();
    }

    /** The communities that may be returned: those that contradict the register, and without any all of them. */
    public List<Map<String, String>> returnable(CaseReference round) {
        Set<AreaCode> wrong = standings.contradictions(round).stream()
                .map(Contradiction::community)
                .collect(Collectors.toSet());
        List<AreaCode> codes = communities.of(round).stream()
                .filter(part -> part.state().equals("CHECKED"))
                .map(Part::community)
                .filter(community -> wrong.isEmpty() || wrong.contains(community))
                .toList();
        Map<AreaCode, String> names = names(codes);
        return codes.stream()
                .map(code -> Map.of("label", called(code, names), "value", code.value()))
                .toList();
    }

    private Map<AreaCode, String> names(List<AreaCode> codes) {
        return areas.names(codes, LocalDate.now(clock));
    }

    private static String called(AreaCode code, Map<AreaCode, String> names) {
        return names.getOrDefault(code, code.value());
    }
}

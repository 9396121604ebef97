package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.domain.RoundState;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcCommunities.Progress;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.monitoring.persistence.JdbcSnapshots;
import org.tongxing.monitoring.persistence.JdbcSnapshots.OriginList;
import org.tongxing.monitoring.persistence.JdbcSnapshots.Snapshot;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.CaseReference;

/** The rounds of an office of 民政, of its county or of those below it: how far each has come, what was frozen, and the lists that other counties have sent. */
@Component
@Transactional(readOnly = true)
public class ShowRounds {

    private static final int MOST = 150;

    private final OpenRound opening;
    private final JdbcRounds rounds;
    private final JdbcCommunities communities;
    private final JdbcSnapshots snapshots;
    private final DescribeRound describe;
    private final Areas areas;
    private final Clock clock;

    ShowRounds(
            OpenRound opening,
            JdbcRounds rounds,
            JdbcCommunities communities,
            JdbcSnapshots snapshots,
            DescribeRound describe,
            Areas areas,
            Clock clock) {
        this.opening = opening;
        this.rounds = rounds;
        this.communities = communities;
        this.snapshots = snapshots;
        this.describe = describe;
        this.areas = areas;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Row(String reference, String label, String county, String state, LocalDate openedOn) {}

    /** How far a township has come. */
    public record Township(String name, Progress progress) {}

    /** A list that another county has sent. */
    public record Received(String label, String from, long children, String named) {}

    /** One round in full: the county itself may cancel it while it is open; the summary is there once it is closed. */
    public record Shown(
            Row row,
            boolean cancellable,
            List<Township> townships,
            @Nullable Snapshot snapshot,
            List<Map<String, Object>> summary) {}

    /** What the page shows. */
    public record Page(List<Row> rounds, @Nullable Shown chosen, List<Received> received) {}

    /** The page of a person; empty when they are no office of 民政. */
    public Optional<Page> of(String login, @Nullable String chosen) {
        List<AreaCode> counties = countiesBelow(opening.officesOf(login));
        if (counties.isEmpty()) {
            return Optional.empty();
        }
        List<AreaCode> mine = opening.countiesOf(login);
        List<Round> found = rounds.ofCounties(counties, MOST);
        Shown shown = found.stream()
                .filter(round -> round.reference().value().equals(chosen))
                .findFirst()
                .map(round -> shown(round, mine.contains(round.county())))
                .orElse(null);
        return Optional.of(new Page(rows(found), shown, received(counties)));
    }

    private List<Row> rows(List<Round> found) {
        Map<AreaCode, String> names = names(found.stream()
                .flatMap(round -> Stream.of(round.county(), round.county().city()))
                .toList());
        return found.stream().map(round -> row(round, names)).toList();
    }

    private static Row row(Round round, Map<AreaCode, String> names) {
        AreaCode county = round.county();
        String name = names.getOrDefault(county, county.value());
        String city = names.getOrDefault(county.city(), "");
        return new Row(
                round.reference().value(),
                round.label(),
                // 东莞 and 中山 are a county and a city in one.
                name.equals(city) ? name : city + name,
                round.state().label(),
                round.openedOn());
    }

    private Map<AreaCode, String> names(Collection<AreaCode> codes) {
        return areas.names(codes, LocalDate.now(clock));
    }

    private List<AreaCode> countiesBelow(List<AreaCode> offices) {
        LocalDate today = LocalDate.now(clock);
        return offices.stream()
                .flatMap(office -> areas.allWithin(office, AreaLevel.COUNTY, today).stream())
                .map(Area::code)
                .distinct()
                .toList();
    }

    private Shown shown(Round round, boolean mine) {
        List<Progress> progress = communities.progress(round.reference());
        Map<AreaCode, String> names =
                names(progress.stream().map(Progress::township).toList());
        Optional<Snapshot> snapshot = snapshots.of(round.reference());
        return new Shown(
                rows(List.of(round)).get(0),
                mine && round.state() == RoundState.OPEN,
                progress.stream()
                        .map(one -> new Township(
                                names.getOrDefault(
                                        one.township(), one.township().value()),
                                one))
                        .toList(),
                snapshot.orElse(null),
                snapshot.map(frozen -> snapshots.summary(frozen.number()).rows().stream()
                                .map(DescribeRound::row)
                                .toList())
                        .orElse(List.of()));
    }

    private List<Received> received(List<AreaCode> counties) {
        return snapshots.listsFor(counties, MOST).stream().map(this::received).toList();
    }

    /** The children are named by number only: they are another county's. */
    private Received received(OriginList list) {
        CaseReference reference = list.round();
        Round round = rounds.find(reference);
        String named = snapshots.childrenOn(reference, new AreaCode(list.hukouCounty())).stream()
                .map(child -> child.childId() + (child.reason().equals("RETURNED") ? "（返回，请作留守、困境儿童核查）" : "（重点关爱）"))
                .collect(Collectors.joining("、"));
        return new Received(round.label(), describe.name(round.county()), list.children(), named);
    }
}

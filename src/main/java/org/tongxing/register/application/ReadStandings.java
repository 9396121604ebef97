package org.tongxing.register.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.register.ChildStanding;
import org.tongxing.register.StandingsAsOf;
import org.tongxing.register.domain.CalendarPeriods;
import org.tongxing.register.domain.MigrantFactsAsOf;
import org.tongxing.register.domain.MigrantStatus;
import org.tongxing.register.domain.PlaceComparison;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.StatusDecision.Decided;
import org.tongxing.register.persistence.ResidenceHistories;
import org.tongxing.register.persistence.ResidenceHistories.History;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/** 按统计时点核定: the rules of 所属人群, child by child, as of a day. */
@Component
class ReadStandings implements StandingsAsOf {

    private static final int PAGE = 2_000;

    private final ResidenceHistories histories;
    private final MigrantStatus rules;
    private final Places places;

    ReadStandings(ResidenceHistories histories, MigrantStatus rules, Places places) {
        this.histories = histories;
        this.rules = rules;
        this.places = places;
    }

    @Override
    public void count(
            Collection<AreaCode> townships, LocalDate asOf, LocalDate knownOn, Consumer<List<ChildStanding>> page) {
        Set<AreaCode> here = new HashSet<>(townships);
        PlaceComparison compared = new RememberedPlaces(places.on(asOf));
        String after = "";
        List<History> next;
        do {
            next = histories.page(townships, asOf, knownOn, after, PAGE);
            page.accept(next.stream()
                    .flatMap(child -> standing(child, asOf, compared, here).stream())
                    .toList());
            after = next.isEmpty() ? after : next.get(next.size() - 1).child().value();
        } while (next.size() == PAGE);
    }

    private Optional<ChildStanding> standing(
            History child, LocalDate asOf, PlaceComparison compared, Set<AreaCode> here) {
        Optional<AreaCode> place = MigrantFactsAsOf.place(
                        child.hukou(), child.episodes(), child.birthDate(), asOf, compared)
                .filter(area -> area.reaches(AreaLevel.TOWNSHIP) && here.contains(area.township()));
        return place.flatMap(
                residence -> Stream.of(rules.at(child.hukou(), child.episodes(), child.birthDate(), asOf, compared))
                        .filter(decided -> decided.population() != Population.NONE)
                        .map(decided -> standing(child, asOf, residence, decided))
                        .findFirst());
    }

    private static ChildStanding standing(History child, LocalDate asOf, AreaCode residence, Decided decided) {
        AreaCode hukou = child.hukou().area();
        return new ChildStanding(
                child.child(),
                residence,
                hukou == null ? "" : hukou.county().value(),
                decided.population().name(),
                decided.reason().name(),
                CalendarPeriods.fullYears(child.birthDate(), asOf),
                child.sex(),
                child.schooling());
    }

    /** Many children have come the same way: how two places lie to each other is asked once. */
    private static final class RememberedPlaces implements PlaceComparison {

        private final PlaceComparison asked;
        private final Map<String, Boolean> counties = new HashMap<>();
        private final Map<String, Boolean> centres = new HashMap<>();

        RememberedPlaces(PlaceComparison asked) {
            this.asked = asked;
        }

        @Override
        public boolean sameCounty(AreaCode a, AreaCode b) {
            return counties.computeIfAbsent(a + " " + b, both -> asked.sameCounty(a, b));
        }

        @Override
        public boolean withinOneCentralArea(AreaCode a, AreaCode b) {
            return centres.computeIfAbsent(a + " " + b, both -> asked.withinOneCentralArea(a, b));
        }
    }
}

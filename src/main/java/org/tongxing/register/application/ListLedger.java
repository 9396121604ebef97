package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.register.application.SearchChildren.Found;
import org.tongxing.register.domain.Population;
import org.tongxing.register.persistence.StatusRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** 台账: the list of children as a page shows it, with the names of places and populations: two queries more a page. */
@Component
public class ListLedger {

    private final SearchChildren search;
    private final StatusRecords statuses;
    private final Areas areas;
    private final Clock clock;

    ListLedger(SearchChildren search, StatusRecords statuses, Areas areas, Clock clock) {
        this.search = search;
        this.statuses = statuses;
        this.areas = areas;
        this.clock = clock;
    }

    /** A child of the list: name and number in part. */
    public record Row(
            String childId,
            String name,
            @Nullable String idNumber,
            String birthYear,
            String place,
            String population) {}

    /** A page; {@code next} is null on the last one. */
    public record Page(List<Row> rows, @Nullable String next) {}

    /**
     * A page of the list.
     *
     * @throws org.tongxing.shared.RefusedException when the area is no area's code
     */
    @Transactional(readOnly = true)
    public Page page(
            String login,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String area,
            @Nullable String after) {
        SearchChildren.Page found = search.search(login, name, idNumber, area, after);
        List<ChildId> ids =
                found.children().stream().map(one -> new ChildId(one.childId())).toList();
        Map<ChildId, Population> populations = statuses.populations(ids);
        Map<AreaCode, String> places = areas.names(codes(found.children()), LocalDate.now(clock));
        List<Row> rows = found.children().stream()
                .map(one -> row(one, populations, places))
                .toList();
        return new Page(rows, found.next());
    }

    private static Set<AreaCode> codes(List<Found> found) {
        return found.stream().map(one -> new AreaCode(one.residenceArea())).collect(Collectors.toSet());
    }

    private static Row row(Found one, Map<ChildId, Population> populations, Map<AreaCode, String> places) {
        return new Row(
                one.childId(),
                one.name(),
                one.idNumber(),
                one.birthYear(),
                places.getOrDefault(new AreaCode(one.residenceArea()), one.residenceArea()),
                populations
                        .getOrDefault(new ChildId(one.childId()), Population.NONE)
                        .label());
    }
}

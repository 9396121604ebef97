package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.OpenedAccess;
import org.tongxing.access.Scopes;
import org.tongxing.area.Areas;
import org.tongxing.register.domain.Population;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.ChildRecords.Figure;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;

/** Above the county figures come first (先看数、后看人): counts by county, and names for a reason. */
@Component
public class ShowFigures {

    private final ChildRecords children;
    private final Scopes scopes;
    private final OpenedAccess opened;
    private final Areas areas;
    private final Clock clock;

    ShowFigures(ChildRecords children, Scopes scopes, OpenedAccess opened, Areas areas, Clock clock) {
        this.children = children;
        this.scopes = scopes;
        this.opened = opened;
        this.areas = areas;
        this.clock = clock;
    }

    /** A county: how many children of each population, in the order of {@link Population}. */
    public record Row(String area, String name, List<Long> children) {}

    /** Figures of an area above the county. */
    public record Table(String area, String name, List<String> populations, List<Row> rows) {}

    /** The figures of each area above the county that is the person's; none for people who work below it. */
    @Transactional(readOnly = true)
    public List<Table> of(String login) {
        return scopes.figuresOf(login).stream().map(this::table).toList();
    }

    /**
     * Opens the names of a county or city for a reason.
     *
     * @throws RefusedException when the area is not the person's, or the reason is no sentence
     */
    @Transactional
    public void openNames(String login, @Nullable String area, @Nullable String reason) {
        AreaCode asked = code(area);
        List<AreaCode> lineage = areas.lineage(asked, LocalDate.now(clock));
        if (scopes.figuresOf(login).stream().noneMatch(lineage::contains)) {
            throw notTheirs();
        }
        opened.openNames(login, asked, reason);
    }

    private static AreaCode code(@Nullable String area) {
        try {
            return new AreaCode(area == null ? "" : area);
        } catch (IllegalArgumentException e) {
            throw notTheirs();
        }
    }

    private static RefusedException notTheirs() {
        return RefusedException.of("area", "区划", "请选择本辖区内的县（市、区）");
    }

    private Table table(AreaCode area) {
        LocalDate today = LocalDate.now(clock);
        Map<AreaCode, Map<Population, Long>> counties = new TreeMap<>();
        for (Figure figure : children.figures(scopes.over(List.of(area)))) {
            counties.computeIfAbsent(
                            areas.managingCounty(figure.township(), today), county -> new EnumMap<>(Population.class))
                    .merge(figure.population(), figure.children(), Long::sum);
        }
        Map<AreaCode, String> names = areas.names(counties.keySet(), today);
        List<Row> rows = counties.entrySet().stream()
                .map(county -> new Row(
                        county.getKey().value(),
                        names.getOrDefault(county.getKey(), county.getKey().value()),
                        counts(county.getValue())))
                .toList();
        return new Table(area.value(), areas.fullName(area, today), labels(), rows);
    }

    private static List<Long> counts(Map<Population, Long> children) {
        return List.of(Population.values()).stream()
                .map(population -> children.getOrDefault(population, 0L))
                .toList();
    }

    private static List<String> labels() {
        return List.of(Population.values()).stream().map(Population::label).toList();
    }
}

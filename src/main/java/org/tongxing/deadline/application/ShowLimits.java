package org.tongxing.deadline.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.deadline.LimitRule;
import org.tongxing.deadline.persistence.JdbcLimitRules;
import org.tongxing.deadline.persistence.JdbcLimitRules.Row;
import org.tongxing.shared.AreaCode;

/** The limits as people look at them (时限一览), with what is to come and what has been. */
@Component
public class ShowLimits {

    private static final String PROVINCE = "44";

    private final JdbcLimitRules rules;
    private final Areas areas;
    private final Clock clock;

    ShowLimits(JdbcLimitRules rules, Areas areas, Clock clock) {
        this.rules = rules;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * A row as people read it.
     *
     * @param area code; the province for the whole of it
     * @param state 现行, 尚未施行 or 已停止
     * @param ends whether it may still be ended or taken back: it is not the province's row in force, nor over
     */
    public record Line(
            String key,
            String name,
            String theme,
            boolean statutory,
            String term,
            String roll,
            String beginsWith,
            String basis,
            boolean assumed,
            String area,
            String areaName,
            LocalDate from,
            @Nullable LocalDate to,
            String state,
            boolean begun,
            boolean ends,
            @Nullable String setter) {}

    /** Rows in force and to come, of one theme or all, that hold a text in their name, key or basis. */
    public List<Line> find(String theme, String text) {
        return lines(rules.from(today()).stream()
                .filter(row -> theme.isEmpty() || row.key().theme().equals(theme))
                .filter(row -> row.key().name().contains(text)
                        || row.key().key().contains(text)
                        || row.rule().limit().basis().contains(text))
                .toList());
    }

    /** All rows of a limit, the newest of each area first; empty when there is no such limit. */
    public List<Line> history(String key) {
        return lines(rules.history(key));
    }

    /** The themes, in order. */
    public Set<String> themes() {
        return rules.from(today()).stream()
                .map(row -> row.key().theme())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names of limits by key. */
    public Map<String, String> names() {
        return rules.from(today()).stream()
                .collect(Collectors.toMap(
                        row -> row.key().key(), row -> row.key().name(), (one, same) -> one));
    }

    /** Names of areas by code. */
    public Map<AreaCode, String> areaNames(Collection<AreaCode> codes) {
        return areas.names(codes, today());
    }

    private List<Line> lines(List<Row> rows) {
        Map<AreaCode, String> names =
                areas.names(rows.stream().map(row -> codeOf(row.rule())).collect(Collectors.toSet()), today());
        return rows.stream().map(row -> line(row, names)).toList();
    }

    private Line line(Row row, Map<AreaCode, String> names) {
        LimitRule rule = row.rule();
        AreaCode area = codeOf(rule);
        boolean begun = !rule.from().isAfter(today());
        boolean over = begun && !rule.isInForce(today());
        return new Line(
                row.key().key(),
                row.key().name(),
                row.key().theme(),
                row.key().statutory(),
                rule.limit().term(),
                rule.limit().roll().label(),
                row.beginsWith(),
                rule.limit().basis(),
                rule.limit().assumed(),
                area.value(),
                rule.area().isEmpty() ? "全省" : names.getOrDefault(area, area.value()),
                rule.from(),
                rule.to(),
                over ? "已停止" : begun ? "现行" : "尚未施行",
                begun,
                !over && !(begun && rule.area().isEmpty()),
                row.setter());
    }

    private static AreaCode codeOf(LimitRule rule) {
        return new AreaCode(rule.area().isEmpty() ? PROVINCE : rule.area());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

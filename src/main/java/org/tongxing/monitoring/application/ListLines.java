package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.domain.ConfirmationMethod;
import org.tongxing.monitoring.domain.LineOutcome;
import org.tongxing.monitoring.domain.RoundLine;
import org.tongxing.monitoring.persistence.JdbcSeen;
import org.tongxing.monitoring.persistence.JdbcSeen.Seen;
import org.tongxing.organization.Organization;
import org.tongxing.register.ChildLists;
import org.tongxing.register.ListedChild;
import org.tongxing.shared.ChildId;

/** Lines as people read them: who the child is, when it was last seen, who settled it and how; four queries a page. */
@Component
class ListLines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final ChildLists children;
    private final JdbcSeen seen;
    private final Organization organization;
    private final Clock clock;

    ListLines(ChildLists children, JdbcSeen seen, Organization organization, Clock clock) {
        this.children = children;
        this.seen = seen;
        this.organization = organization;
        this.clock = clock;
    }

    /** Rows in the order of the lines. */
    List<RoundRow> rows(List<RoundLine> lines) {
        List<ChildId> ids = lines.stream().map(RoundLine::child).toList();
        Map<ChildId, ListedChild> listed = children.listed(ids);
        Map<ChildId, Seen> days = seen.of(ids);
        Map<String, String> people = organization.displayNames(settlers(lines));
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(listed.get(line.child()))
                        .map(child -> row(line, child, days.getOrDefault(line.child(), Seen.NEVER), people)))
                .toList();
    }

    private static Set<String> settlers(List<RoundLine> lines) {
        return lines.stream()
                .map(RoundLine::settledBy)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private RoundRow row(RoundLine line, ListedChild child, Seen days, Map<String, String> people) {
        return new RoundRow(
                child.id().value(),
                child.maskedName(),
                (child.sex() + " " + child.age() + "周岁").strip(),
                child.population(),
                line.grid(),
                day(days.visited()),
                day(days.inPerson()),
                line.changed(),
                line.outcome(),
                settled(line, people),
                stamp(line),
                line.outcome() == null || line.outcome().isConfirmed());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "尚无记录" : day.format(DAY);
    }

    private @Nullable String settled(RoundLine line, Map<String, String> people) {
        LineOutcome outcome = line.outcome();
        if (outcome == null || line.settledBy() == null || line.settledAt() == null) {
            return null;
        }
        String method = Optional.ofNullable(line.method())
                .map(ConfirmationMethod::label)
                .map(label -> "（" + label + "）")
                .orElse("");
        return outcome.label() + method + " · " + people.getOrDefault(line.settledBy(), "系统") + " · "
                + AT.format(LocalDateTime.ofInstant(line.settledAt(), clock.getZone()));
    }

    /** What tells whether somebody has settled a line since it was shown. */
    static String stamp(RoundLine line) {
        return line.settledAt() == null ? "" : line.settledAt().toString();
    }
}

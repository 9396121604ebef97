package org.tongxing.deadline.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongxing.deadline.OpenClocks;
import org.tongxing.deadline.application.RedateClocks;
import org.tongxing.deadline.application.ShowLimits;
import org.tongxing.shared.AreaCode;

/**
 * What a change would move, as a page shows it before it is done.
 *
 * @param moved how many clocks
 * @param lines the first of them
 */
record RedatingPage(int moved, List<Line> lines) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /** A clock: which limit, where, and its date before and after. */
    record Line(String name, String area, String was, String due, boolean provisional) {}

    static RedatingPage of(RedateClocks.Preview preview, ShowLimits show) {
        Map<String, String> names = show.names();
        Map<AreaCode, String> areas = show.areaNames(
                preview.first().stream().map(OpenClocks.Move::area).collect(Collectors.toSet()));
        return new RedatingPage(
                preview.moved(),
                preview.first().stream()
                        .map(move -> new Line(
                                names.getOrDefault(move.key(), move.key()),
                                areas.getOrDefault(move.area(), move.area().value()),
                                text(move.was()),
                                text(move.due()),
                                move.provisional()))
                        .toList());
    }

    private static String text(LocalDateTime at) {
        return at.format(MINUTE);
    }
}

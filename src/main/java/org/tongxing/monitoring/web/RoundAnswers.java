package org.tongxing.monitoring.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.monitoring.application.ConfirmLine;
import org.tongxing.monitoring.application.ConfirmRest;
import org.tongxing.monitoring.application.RoundQuestion;
import org.tongxing.monitoring.domain.LineFilter.Standing;
import org.tongxing.monitoring.domain.LinePosition;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/** Reads what the page sends. What no page of ours sends is as if it were not there. */
final class RoundAnswers {

    /** Value of the choice "in no grid": the empty one stands for all. */
    static final String NO_GRID = "-";

    private static final List<String> KEPT = List.of("grid", "standing", "name", "address", "method", "task");

    private RoundAnswers() {}

    /** What stays chosen from one page to the next. */
    static Map<String, String> kept(Map<String, String> sent) {
        Map<String, String> kept = new LinkedHashMap<>();
        KEPT.forEach(key -> given(sent.get(key)).ifPresent(value -> kept.put(key, value)));
        given(sent.get("task")).filter(task -> !task.matches("[0-9a-f-]{36}")).ifPresent(forged -> kept.remove("task"));
        return kept;
    }

    static RoundQuestion question(Map<String, String> sent) {
        return new RoundQuestion(
                given(sent.get("grid")).map(RoundAnswers::grid).orElse(null),
                given(sent.get("standing")).map(RoundAnswers::standing).orElse(null),
                given(sent.get("name")).orElse(null),
                given(sent.get("address")).orElse(null),
                given(sent.get("after"))
                        .map(after -> LinePosition.parse(after).orElseThrow(RoundAnswers::notThere))
                        .orElse(null));
    }

    static ConfirmLine.Said said(Map<String, String> sent) {
        return new ConfirmLine.Said(
                given(sent.get("outcome")).orElse(null), sent.get("method"), sent.getOrDefault("stamp", ""));
    }

    /** The lines that one click for the rest means: the page's, those of the grid asked for, or all. */
    static ConfirmRest.Meant meant(MultiValueMap<String, String> sent) {
        String grid = given(sent.getFirst("grid")).map(RoundAnswers::grid).orElse(null);
        return switch (given(sent.getFirst("scope")).orElse("")) {
            case "PAGE" -> new ConfirmRest.Meant(children(sent, "shown"), null, null);
            case "GRID" -> new ConfirmRest.Meant(null, grid == null ? "" : grid, number(sent.getFirst("told")));
            case "ALL" -> new ConfirmRest.Meant(null, null, number(sent.getFirst("told")));
            default -> throw RefusedException.of("scope", "范围", "不是可选的项目");
        };
    }

    static List<ChildId> children(MultiValueMap<String, String> sent, String key) {
        return sent.getOrDefault(key, List.of()).stream()
                .distinct()
                .map(RoundAnswers::child)
                .toList();
    }

    static ChildId child(String number) {
        return Optional.of(number)
                .filter(id -> id.matches("ET[0-9]{9}"))
                .map(ChildId::new)
                .orElseThrow(RoundAnswers::notThere);
    }

    /** A grid's name as the choice has it; in no grid is empty. */
    static String grid(String chosen) {
        return chosen.equals(NO_GRID) ? "" : chosen;
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }

    private static Standing standing(String code) {
        return Stream.of(Standing.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(RoundAnswers::notThere);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }
}

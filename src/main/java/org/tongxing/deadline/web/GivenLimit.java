package org.tongxing.deadline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.application.SetLimit;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;

/** What was typed into the form of a limit. */
record GivenLimit(String key, Map<String, String> given) {

    private static final int DIGITS = 9;

    /** @throws RefusedException when something is no number, day or code */
    SetLimit.Given read() {
        return new SetLimit.Given(
                key,
                area(),
                amount(),
                choice(Limit.Unit.values(), "unit"),
                choice(Limit.Roll.values(), "roll"),
                text("basis"),
                day("from"),
                given.containsKey("openToo"));
    }

    AreaCode areaNamed() {
        AreaCode area = area();
        if (area == null) {
            throw RefusedException.of("area", "适用地区", "必填");
        }
        return area;
    }

    LocalDate dayNamed(String field) {
        LocalDate day = day(field);
        if (day == null) {
            throw RefusedException.of(field, "施行日期", "必填");
        }
        return day;
    }

    @Nullable
    LocalDate day(String field) {
        try {
            String text = text(field);
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RefusedException.of(field, "日期", "应为日期（年-月-日）");
        }
    }

    private @Nullable AreaCode area() {
        try {
            String text = text("area");
            return text == null ? null : new AreaCode(text);
        } catch (IllegalArgumentException e) {
            throw RefusedException.of("area", "适用地区", "不是行政区划代码");
        }
    }

    private @Nullable Integer amount() {
        String text = text("amount");
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1," + DIGITS + "}")) {
            throw RefusedException.of("amount", "期限", "应为整数");
        }
        return Integer.valueOf(text);
    }

    private <E extends Enum<E>> @Nullable E choice(E[] choices, String field) {
        return Stream.of(choices)
                .filter(one -> one.name().equals(given.get(field)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(String field) {
        String text = given.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package org.tongxing.supervision.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.Violations;

/** What all forms of an order ask of a text and of a day. */
final class OrderTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private OrderTexts() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String checked(Violations violations, String field, @Nullable String text, int shortest, int longest) {
        String typed = text == null ? "" : text.strip();
        violations.addIf(typed.codePointCount(0, typed.length()) < shortest, field, "请写明，不少于" + shortest + "个字");
        violations.limit(field, typed, longest);
        return typed;
    }

    static void checkDay(
            Violations violations, String field, @Nullable LocalDate day, LocalDate today, int latestDays) {
        violations.require(field, day);
        violations.addIf(day != null && !day.isAfter(today), field, "应晚于今日");
        violations.addIf(day != null && day.isAfter(today.plusDays(latestDays)), field, "不能晚于今日后" + latestDays + "日");
    }
}

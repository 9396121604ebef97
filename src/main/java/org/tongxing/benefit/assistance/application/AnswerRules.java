package org.tongxing.benefit.assistance.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.Violations;

/** What the forms of temporary assistance ask of texts, days and amounts. */
final class AnswerRules {

    static final int SHORTEST = 5;
    static final int LONGEST = 1000;

    private AnswerRules() {}

    /** A text that must be written. */
    static String written(Violations violations, String field, @Nullable String text) {
        String typed = text == null ? "" : text;
        violations.addIf(typed.codePointCount(0, typed.length()) < SHORTEST, field, "请写明，不少于" + SHORTEST + "个字");
        violations.limit(field, typed, LONGEST);
        return typed;
    }

    /** A text that is needed in a case only. */
    static void writtenIf(boolean needed, Violations violations, String field, @Nullable String text) {
        if (needed) {
            written(violations, field, text);
        } else {
            violations.limit(field, text, LONGEST);
        }
    }

    /** An amount of money, more than nothing; null when it is none, which is noted. */
    static @Nullable Yuan amount(Violations violations, String field, @Nullable String typed) {
        violations.require(field, typed);
        if (typed == null) {
            return null;
        }
        String fault = Yuan.fault(typed);
        violations.addIf(!fault.isEmpty(), field, fault);
        return fault.isEmpty() ? Yuan.of(typed) : null;
    }

    /** A day between two days, both included. */
    static void day(Violations violations, String field, @Nullable LocalDate day, LocalDate from, LocalDate today) {
        violations.require(field, day);
        violations.addIf(day != null && day.isAfter(today), field, "不能晚于今天");
        violations.addIf(day != null && day.isBefore(from), field, "不能早于" + from);
    }
}

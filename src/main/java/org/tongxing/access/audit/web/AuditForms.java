package org.tongxing.access.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditAction;
import org.tongxing.access.audit.AuditSearch;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** Reads the auditor's search. */
@Component
class AuditForms {

    private static final int DAYS = 30;
    private static final int LONGEST = 100;

    private final Clock clock;

    AuditForms(Clock clock) {
        this.clock = clock;
    }

    /** The last thirty days. */
    AuditForm empty() {
        LocalDate today = LocalDate.now(clock);
        return new AuditForm(null, null, null, null, today.minusDays(DAYS).toString(), today.toString());
    }

    /**
     * What is looked for.
     *
     * @throws RefusedException when something typed cannot be what it should be
     */
    AuditSearch read(AuditForm form) {
        List<Violation> wrong = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        String login = read("login", "账号", "过长", form.login(), AuditForms::text, wrong);
        AuditAction action = read("action", "事项", "没有这一项", form.action(), AuditForms::action, wrong);
        ChildId child = read("child", "儿童编号", "应为ET和9位数字", form.child(), ChildId::new, wrong);
        String matter = read("matter", "事项编号", "过长", form.matter(), AuditForms::text, wrong);
        LocalDate from = read("from", "起始日期", "应为日期（年-月-日）", form.from(), AuditForms::day, wrong);
        LocalDate to = read("to", "截止日期", "应为日期（年-月-日）", form.to(), AuditForms::day, wrong);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DAYS) : from;
        if (first.isAfter(last)) {
            wrong.add(new Violation("from", "起始日期", "不能晚于截止日期"));
        }
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        return new AuditSearch(login, action, child, matter, first, last);
    }

    private static <T> @Nullable T read(
            String field,
            String label,
            String message,
            @Nullable String typed,
            Function<String, T> reader,
            List<Violation> wrong) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return reader.apply(typed.strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            wrong.add(new Violation(field, label, message));
            return null;
        }
    }

    private static String text(String typed) {
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("too long");
        }
        return typed;
    }

    private static AuditAction action(String typed) {
        return Stream.of(AuditAction.values())
                .filter(action -> action.name().equals(typed))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static LocalDate day(String typed) {
        LocalDate day = LocalDate.parse(typed);
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            throw new IllegalArgumentException("not a day of this system");
        }
        return day;
    }
}

package org.tongxing.correspondence.reply;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.shared.Violations;

/** What a reply to a letter says. Its number is the other organ's own, never one of ours. */
@Component
class ReplyRules {

    private static final Map<String, String> LABELS = Map.of(
            "outcome", "答复结果",
            "documentNumber", "来文文号",
            "documentDate", "成文日期",
            "receivedOn", "收到日期",
            "text", "答复内容");

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The reply without a broken rule.
     *
     * @throws org.tongxing.shared.RefusedException with every rule that is broken
     */
    CheckedReply check(LetterLine letter, GivenReply given) {
        Violations violations = new Violations(LABELS);
        violations.require("outcome", given.outcome());
        Optional<ReplyOutcome> outcome = violations.code(ReplyOutcome.class, "outcome", given.outcome());
        checkNumber(violations, given.documentNumber());
        LocalDate madeOn = day(violations, "documentDate", given.documentDate());
        LocalDate servedOn = day(violations, "receivedOn", given.receivedOn());
        LocalDate issued = letter.issuedOn();
        violations.addIf(madeOn != null && issued != null && madeOn.isBefore(issued), "documentDate", "不能早于所答复公函的日期");
        violations.addIf(madeOn != null && servedOn != null && servedOn.isBefore(madeOn), "receivedOn", "不能早于成文日期");
        violations.require("text", given.text());
        violations.limit("text", given.text(), LONGEST_TEXT);
        violations.addIf(holdsSigns(given.text()), "text", "含有无法显示的字符，请重新填写");
        violations.refuseIfAny();
        return new CheckedReply(
                outcome.orElseThrow(),
                given(given.documentNumber()),
                given(madeOn),
                given(servedOn),
                given(given.text()));
    }

    private void checkNumber(Violations violations, @Nullable String number) {
        violations.require("documentNumber", number);
        violations.limit("documentNumber", number, LONGEST_NUMBER);
        violations.addIf(holdsSigns(number), "documentNumber", "含有无法显示的字符，请重新填写");
        violations.addIf(
                number != null && !holdsSigns(number) && isOurs(number), "documentNumber", "这是本系统公函的文号，请填写来文自己的文号");
    }

    private boolean isOurs(String number) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM letter WHERE number = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private @Nullable LocalDate day(Violations violations, String field, @Nullable String typed) {
        violations.require(field, typed);
        if (typed == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            violations.addIf(day.isAfter(LocalDate.now(clock)), field, "不能晚于今天");
            return day;
        } catch (DateTimeException e) {
            violations.add(field, "应为日期（年-月-日）");
            return null;
        }
    }

    private static boolean holdsSigns(@Nullable String text) {
        return text != null
                && text.codePoints()
                        .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t');
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("checked before");
        }
        return value;
    }
}

package org.tongxing.correspondence.organ;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.Violations;

/** What may be set for an organ. */
final class OrganRules {

    static final String ROUND_THE_CLOCK = "全天";

    private static final Map<String, String> LABELS = Map.of(
            "mode", "办理方式",
            "mailbox", "机关邮箱",
            "passphrase", "文件口令",
            "postalAddress", "通信地址",
            "hours", "办公时间",
            "dutyTelephone", "24小时值班电话");

    private static final Pattern MAILBOX = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern TELEPHONE =
            Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|1[3-9]\\d{9}|1[12]\\d{1,3}");
    private static final Pattern SPAN = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");
    private static final int SHORTEST_PASSPHRASE = 12;
    private static final int LONGEST_PASSPHRASE = 64;
    private static final int LONGEST = 120;
    private static final int MOST_SPANS = 3;

    private OrganRules() {}

    /**
     * Checks what is given.
     *
     * @param hasPassphrase whether the organ has one that stays when none is given
     */
    static void check(GivenOrgan given, boolean hasPassphrase) {
        Violations violations = new Violations(LABELS);
        violations.require("mode", given.mode());
        violations.addIf(
                given.mode() != null && !List.of("ACCOUNT", "LETTER").contains(given.mode()), "mode", "不是可选的项目");
        checkMailbox(violations, given, hasPassphrase);
        violations.limit("postalAddress", given.postalAddress(), LONGEST);
        violations.addIf(
                given.postalAddress() != null
                        && given.postalAddress().codePoints().anyMatch(Character::isISOControl),
                "postalAddress",
                "含有无法显示的字符，请重新填写");
        String hours = given.hours();
        violations.addIf(
                hours != null && !isHours(normal(hours)), "hours", "应为工作日的起止时间，如08:30-12:00,14:00-17:30，或者填“全天”");
        violations.addIf(
                given.dutyTelephone() != null
                        && !TELEPHONE.matcher(given.dutyTelephone()).matches(),
                "dutyTelephone",
                "应为带区号的固定电话（如020-12345678）或者11位手机号码");
        violations.refuseIfAny();
    }

    private static void checkMailbox(Violations violations, GivenOrgan given, boolean hasPassphrase) {
        String mailbox = given.mailbox();
        String passphrase = given.passphrase();
        violations.addIf(mailbox != null && !isAddress(mailbox), "mailbox", "不是有效的电子邮箱地址");
        violations.addIf(mailbox == null && passphrase != null, "mailbox", "设定文件口令的，应填写机关邮箱");
        violations.addIf(mailbox != null && passphrase == null && !hasPassphrase, "passphrase", "必填：发往邮箱的公函用口令加密");
        violations.addIf(
                passphrase != null
                        && (passphrase.length() < SHORTEST_PASSPHRASE || passphrase.length() > LONGEST_PASSPHRASE),
                "passphrase",
                "应为%d至%d个字符".formatted(SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE));
    }

    private static boolean isAddress(String typed) {
        try {
            new InternetAddress(typed, true).validate();
            return MAILBOX.matcher(typed).matches();
        } catch (AddressException e) {
            return false;
        }
    }

    /** Hours written with the signs of Chinese text mean the same. */
    static @Nullable String normalHours(@Nullable String typed) {
        return typed == null ? null : normal(typed);
    }

    private static String normal(String typed) {
        return typed.replace('：', ':')
                .replaceAll("[—–～~至]+", "-")
                .replaceAll("[，、；;]", ",")
                .replaceAll("\\s", "")
                .replaceAll("(?<![0-9])([0-9]:)", "0$1");
    }

    /** Spans of one day, one after another. */
    private static boolean isHours(String hours) {
        if (hours.equals(ROUND_THE_CLOCK)) {
            return true;
        }
        List<Integer> minutes = new ArrayList<>();
        String[] spans = hours.split(",", -1);
        for (String span : spans) {
            Matcher found = SPAN.matcher(span);
            if (!found.matches()) {
                return false;
            }
            minutes.add(minute(found.group(1), found.group(2)));
            minutes.add(minute(found.group(3), found.group(4)));
        }
        return spans.length <= MOST_SPANS && isRising(minutes);
    }

    private static boolean isRising(List<Integer> minutes) {
        for (int i = 1; i < minutes.size(); i++) {
            if (minutes.get(i) <= minutes.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }
}

package org.tongxing.benefit.assistance.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.tongxing.shared.CaseReference;

/**
 * What is put up before the county decides (公示). It is made of a number, kinds and an amount and of nothing else: no child,
 * no family, no address and no illness stands in public.
 *
 * @param reference number of the matter
 * @param help what the township proposes; its goods and its referral are named by kind only
 * @param office name of the township
 * @param from first day
 * @param until last day
 */
public record PublicNotice(CaseReference reference, Help help, String office, LocalDate from, LocalDate until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** The text to be put up. */
    public String text() {
        return "临时救助公示　编号：%s　救助方式：%s。公示期：%s至%s。对公示内容有异议的，请在公示期内向%s社会救助窗口反映。"
                .formatted(reference, help.line(), from.format(DAY), until.format(DAY), office);
    }
}

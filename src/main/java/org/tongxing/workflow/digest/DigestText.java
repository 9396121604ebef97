package org.tongxing.workflow.digest;

/** The words of a digest: counts and an address, no names and no numbers of matters. */
final class DigestText {

    static final String SUBJECT = "童行：今日待办提示";

    private DigestText() {}

    /** @param address of the system; blank when the configuration does not name one */
    static String of(DueCount due, int unread, String address) {
        String where = address.isBlank() ? "请登录“童行”系统办理。" : "请登录“童行”系统办理：" + address;
        return """
                您好！截至今日上午：

                已逾期 %d 件，三天内到期 %d 件，未读通知 %d 条。

                %s

                本邮件由系统自动发出，不含个人信息，请勿回复。
                """
                .formatted(due.late(), due.soon(), unread, where);
    }
}

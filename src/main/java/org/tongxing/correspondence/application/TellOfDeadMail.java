package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/** The data steward (数据管理员) where the recipient works is told of a mail that cannot be delivered, once a month for an address. */
@Component
class TellOfDeadMail {

    private static final AreaCode PROVINCE = new AreaCode("44");
    private static final String TEXT = "有邮件未能送达，可能是工作邮箱登记有误，请在“邮件发送情况”页面查看并处理。";

    private final Notices notices;
    private final Organization organization;
    private final Clock clock;

    TellOfDeadMail(Notices notices, Organization organization, Clock clock) {
        this.notices = notices;
        this.organization = organization;
        this.clock = clock;
    }

    void tell(WaitingMail mail) {
        LocalDate today = LocalDate.now(clock);
        AreaCode area = mail.area() == null ? PROVINCE : mail.area();
        notices.tell(new Notice(
                "undelivered:" + mail.recipient() + ":" + YearMonth.from(today),
                steward(area, today),
                NoticeKind.UNDELIVERED,
                null,
                null,
                TEXT));
    }

    private String steward(AreaCode area, LocalDate today) {
        return organization.groupFor(Role.DATA_STEWARD, area, today);
    }
}

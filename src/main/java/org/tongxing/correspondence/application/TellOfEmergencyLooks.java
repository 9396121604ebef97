package org.tongxing.correspondence.application;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxing.access.EmergencyLookReported;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;

/** The superior to whom an 应急调阅 is reported is told that there is a report; who, whom and why stand on its page. */
@Component
class TellOfEmergencyLooks {

    private static final String TEXT = "有一次应急调阅报告您，请在“应急调阅”页面查看理由并确认知悉。";

    private final Notices notices;

    TellOfEmergencyLooks(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void tell(EmergencyLookReported report) {
        notices.tell(new Notice(
                "emergencyLook:" + report.id(), report.superior(), NoticeKind.EMERGENCY_LOOK, null, null, TEXT));
    }
}

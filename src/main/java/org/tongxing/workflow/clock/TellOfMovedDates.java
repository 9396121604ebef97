package org.tongxing.workflow.clock;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.deadline.DatesMoved;

/** Tells each desk once of a change how many dates of its work were reckoned anew (期限重新计算). */
@Component
class TellOfMovedDates {

    private final Notices notices;

    TellOfMovedDates(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void tell(DatesMoved moved) {
        List<Notice> told = moved.byDesk().entrySet().stream()
                .map(desk -> new Notice(
                        "redated-" + moved.change(),
                        desk.getKey(),
                        NoticeKind.REDATED,
                        null,
                        null,
                        moved.reason() + "，本岗位有" + desk.getValue() + "项工作的期限已重新计算，请查看"))
                .toList();
        notices.tellAll(told);
    }
}

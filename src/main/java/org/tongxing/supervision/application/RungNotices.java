package org.tongxing.supervision.application;

import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.Rung;

/** What desks are told about late tasks: number, step, date and desk, nothing personal. */
@Component
class RungNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Notices notices;

    RungNotices(Notices notices) {
        this.notices = notices;
    }

    /** Tells a desk of a rung; {@code desk} is what the late desk is called. */
    void tell(LateTask task, Rung rung, String recipient, String desk) {
        notices.tell(new Notice(
                "ladder:%s:%s:%s".formatted(task.taskId(), task.dueAt(), rung),
                recipient,
                kind(rung),
                task.reference(),
                rung == Rung.REMIND ? task.taskId() : null,
                text(task, rung, desk)));
    }

    private static String text(LateTask task, Rung rung, String desk) {
        String what = "%s“%s”办理期限（%s）已过"
                .formatted(task.reference(), task.label(), task.dueAt().format(DAY));
        return switch (rung) {
            case REMIND -> what + "，请尽快办结。";
            case PRESS -> what + "，" + desk + "尚未办结，请督促办理。";
            case COUNTY -> what + "，" + desk + "经督促仍未办结，请落实办理。";
            case CITY, ORDER -> what + "，" + desk + "长期未办结，请知悉。";
        };
    }

    private static NoticeKind kind(Rung rung) {
        return switch (rung) {
            case REMIND -> NoticeKind.REMINDER;
            case PRESS -> NoticeKind.PRESSED;
            case COUNTY, CITY, ORDER -> NoticeKind.ESCALATED;
        };
    }
}

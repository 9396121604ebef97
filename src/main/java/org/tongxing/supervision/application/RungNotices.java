package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.DeskNames;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.Rung;

/** What desks are told about late tasks: number, step, date and desk, nothing personal. */
@Component
class RungNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Notices notices;
    private final DeskNames names;
    private final Clock clock;

    RungNotices(Notices notices, DeskNames names, Clock clock) {
        this.notices = notices;
        this.names = names;
        this.clock = clock;
    }

    void tell(LateTask task, Rung rung, String recipient) {
        notices.tell(new Notice(
                "ladder:%s:%s:%s".formatted(task.taskId(), task.dueAt(), rung),
                recipient,
                kind(rung),
                task.reference(),
                rung == Rung.REMIND ? task.taskId() : null,
                text(task, rung)));
    }

    private String text(LateTask task, Rung rung) {
        String what = "%s“%s”办理期限（%s）已过"
                .formatted(task.reference(), task.label(), task.dueAt().format(DAY));
        return switch (rung) {
            case REMIND -> what + "，请尽快办结。";
            case PRESS -> what + "，" + desk(task) + "尚未办结，请督促办理。";
            case COUNTY -> what + "，" + desk(task) + "经督促仍未办结，请落实办理。";
            case CITY, ORDER -> what + "，" + desk(task) + "长期未办结，请知悉。";
        };
    }

    private String desk(LateTask task) {
        return names.of(List.of(task.desk()), LocalDate.now(clock)).getOrDefault(task.desk(), task.desk());
    }

    private static NoticeKind kind(Rung rung) {
        return switch (rung) {
            case REMIND -> NoticeKind.REMINDER;
            case PRESS -> NoticeKind.PRESSED;
            case COUNTY, CITY, ORDER -> NoticeKind.ESCALATED;
        };
    }
}

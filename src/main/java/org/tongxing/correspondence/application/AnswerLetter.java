package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.LetterReplied;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.correspondence.Reply;
import org.tongxing.shared.RefusedException;

/** Records what came back to a letter, and lets its matter go on. */
@Component
public class AnswerLetter {

    private final StoredLetters letters;
    private final Notices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerLetter(
            StoredLetters letters, Notices notices, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @see org.tongxing.correspondence.Letters#replied */
    @Transactional
    public void replied(long id, Reply reply) {
        LetterLine line = letters.lock(id)
                .orElseThrow(() -> LetterDesks.refused("没有这份公函"))
                .line();
        checkState(line);
        checkDay(line, reply);
        letters.replied(id, reply);
        audit.decided(AuditEvent.of(reply.recordedBy(), AuditAction.DECIDED)
                .in(line.matter().value())
                .at(line.issuer())
                .detail("letter:replied " + id + ' ' + reply.channel()));
        notices.tell(new Notice(
                "letter:replied:" + id,
                line.desk(),
                NoticeKind.LETTER,
                line.matter(),
                null,
                "公函 %s 已收到复函。".formatted(line.number())));
        events.publishEvent(new LetterReplied(id, line.matter(), line.template(), reply));
    }

    private static void checkState(LetterLine line) {
        if (line.state() == LetterState.REPLIED) {
            throw LetterDesks.refused("这份公函已经答复");
        }
        if (line.state() == LetterState.WITHDRAWN) {
            throw LetterDesks.refused("这份公函已撤回");
        }
        if (!line.state().awaitsReply()) {
            throw LetterDesks.refused("这份公函尚未发出");
        }
    }

    private void checkDay(LetterLine line, Reply reply) {
        LocalDate day = reply.receivedOn();
        if (day.isAfter(LocalDate.now(clock))) {
            throw RefusedException.of("receivedOn", "收到日期", "不能晚于今天");
        }
        if (line.issuedOn() != null && day.isBefore(line.issuedOn())) {
            throw RefusedException.of("receivedOn", "收到日期", "不能早于签发日期");
        }
    }
}

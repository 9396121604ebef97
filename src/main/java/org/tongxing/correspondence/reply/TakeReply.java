package org.tongxing.correspondence.reply;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.Reply;
import org.tongxing.correspondence.attachment.Attachments;
import org.tongxing.correspondence.attachment.CheckedFile;

/** Takes a reply, however it came: one for a letter; every other way to answer ends. */
@Component
class TakeReply {

    private final JdbcClient jdbc;
    private final Letters letters;
    private final ReceivedDocuments documents;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    TakeReply(
            JdbcClient jdbc,
            Letters letters,
            ReceivedDocuments documents,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.documents = documents;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of those who answer at once, one is first: the letter as it stands once it is this one's turn. */
    LetterLine lock(long letter) {
        jdbc.sql("SELECT id FROM letter WHERE id = ? FOR UPDATE")
                .param(letter)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        LetterLine found = letters.find(letter).orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        refuseUnlessOpen(found);
        return found;
    }

    /** @throws NotOpenException when a letter is answered, or cannot be */
    static void refuseUnlessOpen(LetterLine letter) {
        if (letter.state() == LetterState.REPLIED) {
            throw new NotOpenException(Standing.ANSWERED);
        }
        if (!letter.state().awaitsReply()) {
            throw new NotOpenException(Standing.CLOSED);
        }
    }

    /**
     * Takes what an organ itself answers, with its file, in a transaction of its own.
     *
     * @param file null when none came with it
     * @throws NotOpenException when the letter is answered meanwhile, or cannot be
     */
    @Transactional
    public void take(long id, CheckedReply reply, @Nullable CheckedFile file, String channel, String by) {
        LetterLine letter = lock(id);
        Long attachment = file == null ? null : attachments.keep(id, letter.matter(), file, by);
        take(letter, reply, channel, by, attachment);
    }

    /**
     * Takes it for a letter that is locked.
     *
     * @param by who recorded it
     */
    void take(LetterLine letter, CheckedReply reply, String channel, String by, @Nullable Long attachment) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        documents.keep(letter, reply, channel, by, attachment);
        jdbc.sql("UPDATE reply_link SET ended_at = ?, ended_as = 'ANSWERED' WHERE letter = ? AND ended_at IS NULL")
                .params(now, letter.id())
                .update();
        jdbc.sql("UPDATE entered_reply SET state = 'OVERTAKEN' WHERE letter = ? AND state = 'WAITING'")
                .param(letter.id())
                .update();
        audit.decided(AuditEvent.of(by, AuditAction.DECIDED)
                .in(letter.matter().value())
                .at(letter.issuer())
                .detail("letter:reply " + letter.id() + " " + channel + " " + reply.outcome()));
        letters.replied(
                letter.id(),
                new Reply(channel, reply.outcome().name(), reply.servedOn(), reply.documentNumber(), reply.text(), by));
    }
}

package org.tongxing.correspondence.reply;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.attachment.Attachments;
import org.tongxing.correspondence.attachment.Attachments.Attachment;

/** Attachments of replies, for the desk that issued the letter; each look is on the record. */
@Component
public class ReadAttachment {

    private final EnterReply entering;
    private final Attachments attachments;
    private final AuditTrail audit;

    ReadAttachment(EnterReply entering, Attachments attachments, AuditTrail audit) {
        this.entering = entering;
        this.attachments = attachments;
        this.audit = audit;
    }

    /**
     * What somebody reads.
     *
     * @param what type and size
     */
    public record Opened(Attachment what, byte[] content) {}

    /** An attachment of a letter; empty for everyone who does not sit at its desk. */
    public Optional<Opened> open(String login, long letter, long attachment) {
        return entering.letter(login, letter).flatMap(found -> attachments
                .find(attachment)
                .filter(one -> Long.valueOf(letter).equals(one.letter()))
                .map(one -> {
                    audit.noted(AuditEvent.of(login, AuditAction.LETTER_READ)
                            .in(found.matter().value())
                            .at(found.issuer())
                            .detail("letter:attachment " + attachment));
                    return new Opened(one, attachments.content(attachment));
                }));
    }
}

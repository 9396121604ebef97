package org.tongxing.correspondence.reply;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.Mail;
import org.tongxing.correspondence.MailKind;
import org.tongxing.correspondence.OrganMailbox;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.correspondence.Outbox;
import org.tongxing.shared.RefusedException;

/** Sends an organ a new link and a new code: the ones before are too old, lost, or were locked. */
@Component
public class RenewLink {

    private final EnterReply entering;
    private final TakeReply taking;
    private final ReplyLinks links;
    private final OrganMailboxes mailboxes;
    private final Outbox outbox;
    private final AuditTrail audit;

    RenewLink(
            EnterReply entering,
            TakeReply taking,
            ReplyLinks links,
            OrganMailboxes mailboxes,
            Outbox outbox,
            AuditTrail audit) {
        this.entering = entering;
        this.taking = taking;
        this.links = links;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Sends them; the link before no longer answers.
     *
     * @throws NotOpenException when there is no such letter for the person, or it cannot be answered
     * @throws RefusedException when the organ has no mailbox, or the letter asks nothing
     */
    @Transactional
    public void renew(String login, long id) {
        entering.letter(login, id).orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        LetterLine letter = taking.lock(id);
        OrganMailbox mailbox = Optional.ofNullable(letter.to().organ())
                .flatMap(mailboxes::of)
                .orElseThrow(() -> RefusedException.of("letter", "公函", "收函机关没有登记邮箱，请代为登记"));
        String number = Objects.requireNonNull(letter.number());
        String text = links.invite(letter, number, mailbox.address())
                .orElseThrow(() -> RefusedException.of("letter", "公函", "这类公函不需要答复"));
        long link = links.lastOf(id).orElseThrow().id();
        outbox.write(List.of(new Mail(
                "reply-link:" + link,
                MailKind.REPLY_LINK,
                mailbox.address(),
                letter.issuer(),
                "童行：公函" + number + "答复链接",
                "公函%s的答复链接已更换，以前的链接不再使用。\n%s".formatted(number, text))));
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .in(letter.matter().value())
                .at(letter.issuer())
                .detail("letter:link " + id));
    }
}

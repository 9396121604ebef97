package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.Mail;
import org.tongxing.correspondence.MailKind;
import org.tongxing.correspondence.OrganMailbox;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.correspondence.Outbox;
import org.tongxing.organization.DeskCode;

/**
 * Issues a letter (签发). Everything that could refuse it is looked at before it takes its number, and the number is taken
 * in the transaction that keeps the letter: what is rolled back gives it back.
 */
@Component
public class IssueLetter {

    private final StoredLetters letters;
    private final LetterContent content;
    private final LetterRules rules;
    private final LetterPrinter printer;
    private final LetterDesks desks;
    private final IssuingOrgans organs;
    private final OrganMailboxes mailboxes;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    IssueLetter(
            StoredLetters letters,
            LetterContent content,
            LetterRules rules,
            LetterPrinter printer,
            LetterDesks desks,
            IssuingOrgans organs,
            OrganMailboxes mailboxes,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.letters = letters;
        this.content = content;
        this.rules = rules;
        this.printer = printer;
        this.desks = desks;
        this.organs = organs;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @see org.tongxing.correspondence.Letters#issue */
    @Transactional
    public void issue(long id, String login) {
        KeptLetter letter = letters.lock(id).orElseThrow(() -> LetterDesks.refused("没有这份公函"));
        LetterLine line = letter.line();
        desks.mustSit(login, line);
        if (line.state() != LetterState.DRAFTED) {
            throw LetterDesks.refused("公函" + line.state().label() + "，不能再签发");
        }
        LocalDate today = LocalDate.now(clock);
        IssuingOrgan organ = organs.of(line.issuer(), today);
        int year = today.getYear();
        rules.check(content.template(letter), letter, content.issued(letter, organ.number(year, 1), today));
        int serial = letters.nextSerial(line.issuer(), year);
        String number = organ.number(year, serial);
        byte[] pdf = printer.print(content.issued(letter, number, today));
        letters.issue(new IssuedLetter(id, year, serial, number, pdf, today, login));
        post(line, number);
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .in(line.matter().value())
                .at(line.issuer())
                .detail("letter:issue " + id));
    }

    /** An organ without a mailbox gets paper. */
    private void post(LetterLine line, String number) {
        String organ = line.to().organ();
        if (organ != null) {
            mailboxes.of(organ).ifPresent(mailbox -> outbox.write(List.of(mail(line.id(), organ, mailbox, number))));
        }
    }

    private static Mail mail(long letter, String organ, OrganMailbox mailbox, String number) {
        return new Mail(
                "letter:" + letter,
                MailKind.LETTER,
                mailbox.address(),
                DeskCode.of("civilAffairs@" + organ).area(),
                "公函 " + number,
                "现发送公函 %s，见附件。附件已加密，用贵单位的文件口令打开。".formatted(number),
                letter);
    }
}

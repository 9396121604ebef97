package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.correspondence.OrganMailboxes;

/** What the sender of mail needs to know of letters: the file, and what becomes of it. */
@Component
class PostLetter {

    private final StoredLetters letters;
    private final LetterPrinter printer;
    private final OrganMailboxes mailboxes;
    private final Notices notices;
    private final Clock clock;

    PostLetter(StoredLetters letters, LetterPrinter printer, OrganMailboxes mailboxes, Notices notices, Clock clock) {
        this.letters = letters;
        this.printer = printer;
        this.mailboxes = mailboxes;
        this.notices = notices;
        this.clock = clock;
    }

    /** A file beside the text of a mail. */
    record Attachment(String name, byte[] content) {}

    /** The letter of a mail, locked for its organ; empty when the organ has no mailbox any more. */
    Optional<Attachment> attachment(long letter) {
        LetterLine line = letters.find(letter).orElseThrow().line();
        return mailboxes
                .of(Objects.requireNonNull(line.to().organ()))
                .map(mailbox -> new Attachment(
                        line.number() + ".pdf", printer.locked(letters.pdf(letter), mailbox.passphrase())));
    }

    /** The server took these mails. */
    void sent(Collection<WaitingMail> mails) {
        List<Long> gone =
                mails.stream().map(WaitingMail::letter).filter(Objects::nonNull).toList();
        letters.sent(gone, LocalDate.now(clock));
    }

    /** A mail is given up: the desk is told, so that the letter goes on paper. */
    void undelivered(WaitingMail mail) {
        if (mail.letter() != null) {
            letters.find(mail.letter()).map(KeptLetter::line).ifPresent(this::tell);
        }
    }

    private void tell(LetterLine line) {
        notices.tell(new Notice(
                "letter:undelivered:" + line.id(),
                line.desk(),
                NoticeKind.LETTER,
                line.matter(),
                null,
                "公函 %s 未能用邮件送达，请核对对方邮箱，或者打印后送达。".formatted(line.number())));
    }
}

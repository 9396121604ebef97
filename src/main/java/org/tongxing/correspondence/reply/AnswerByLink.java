package org.tongxing.correspondence.reply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.FailureWait;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.correspondence.application.Quantities;
import org.tongxing.correspondence.attachment.CheckFile;
import org.tongxing.correspondence.attachment.CheckedFile;
import org.tongxing.correspondence.reply.ReplyLinks.Link;
import org.tongxing.shared.RefusedException;

/**
 * An organ answers by the link that came with the letter and the code that came beside it. Wrong codes make the next one
 * wait as wrong passwords do; too many end the link and tell the issuing desk.
 */
@Component
public class AnswerByLink {

    private static final String CHANNEL = "LINK";

    /** Who answers by a link stands in the record under this name: there is no account. */
    private static final String BY = "reply-link";

    private final ReplyLinks links;
    private final Letters letters;
    private final ReplyRules rules;
    private final CheckFile files;
    private final TakeReply taking;
    private final Quantities quantities;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerByLink(
            ReplyLinks links,
            Letters letters,
            ReplyRules rules,
            CheckFile files,
            TakeReply taking,
            Quantities quantities,
            Notices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.letters = letters;
        this.rules = rules;
        this.files = files;
        this.taking = taking;
        this.quantities = quantities;
        this.notices = notices;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Number of the letter that a link answers; all that may be seen without the code.
     *
     * @throws NotOpenException when it cannot be answered
     */
    public String numberOf(String token) {
        return number(open(links.find(token)));
    }

    /**
     * Answers.
     *
     * @param code as typed
     * @param name of the file as the browser gave it; null for none
     * @param file null when none is attached
     * @return number of the letter
     * @throws NotOpenException when it cannot be answered, or no longer
     * @throws TooManyCodesException while wrong codes make this one wait
     * @throws RefusedException when the code is wrong, or with every rule that is broken
     */
    public String answer(
            String token, @Nullable String code, GivenReply given, @Nullable String name, byte @Nullable [] file) {
        Link link = links.find(token).orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        compare(link.id(), code == null ? "" : code.replaceAll("\\s", ""));
        LetterLine letter = open(Optional.of(link));
        CheckedReply reply =
                rules.check(letter, given.receivedOn(LocalDate.now(clock).toString()));
        CheckedFile checked = file == null ? null : files.check(name, file);
        taking.take(letter.id(), reply, checked, CHANNEL, BY);
        return number(letter);
    }

    /** A wrong code stays counted, whatever becomes of the rest. */
    private void compare(long link, String typed) {
        Optional<RuntimeException> refusal =
                Objects.requireNonNull(transaction.execute(status -> comparing(link, typed)));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private Optional<RuntimeException> comparing(long id, String typed) {
        Link link = links.lock(id).orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        LetterLine letter = open(Optional.of(link));
        Instant now = clock.instant();
        OffsetDateTime failedAt = link.failedAt();
        Instant until = failedAt == null ? now : failedAt.toInstant().plus(FailureWait.after(link.failures()));
        if (now.isBefore(until)) {
            return Optional.of(new TooManyCodesException(now, until));
        }
        if (typed.isEmpty()) {
            return Optional.of(RefusedException.of("code", "验证码", "必填"));
        }
        if (links.isCode(link, typed)) {
            return Optional.empty();
        }
        return Optional.of(wrong(link, letter));
    }

    private RuntimeException wrong(Link link, LetterLine letter) {
        int most = quantities.most("reply.code.tries", letter.issuer());
        boolean locks = link.failures() + 1 >= most;
        links.failed(link, locks);
        audit.decided(AuditEvent.of(BY, AuditAction.REFUSED)
                .in(letter.matter().value())
                .at(letter.issuer())
                .detail("letter:code " + letter.id() + (locks ? " locked" : "")));
        if (!locks) {
            return RefusedException.of("code", "验证码", "不正确，请核对另一封邮件中的8位数字");
        }
        notices.tell(new Notice(
                "reply-link:locked:" + link.id(),
                letter.desk(),
                NoticeKind.LETTER,
                letter.matter(),
                null,
                "公函%s的答复链接因验证码填错%d次已停用，请与收函机关核实，需要时重新发送链接或者代为登记。".formatted(letter.number(), most)));
        return new NotOpenException(Standing.LOCKED);
    }

    private LetterLine open(Optional<Link> found) {
        Link link = found.orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        LetterLine letter = letters.find(link.letter()).orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        if ("LOCKED".equals(link.endedAs())) {
            throw new NotOpenException(Standing.LOCKED);
        }
        TakeReply.refuseUnlessOpen(letter);
        if (link.endedAs() != null) {
            throw new NotOpenException(Standing.CLOSED);
        }
        if (!clock.instant().isBefore(link.validUntil().toInstant())) {
            throw new NotOpenException(Standing.EXPIRED);
        }
        return letter;
    }

    private static String number(LetterLine letter) {
        return Objects.requireNonNull(letter.number());
    }
}

package org.tongxing.correspondence.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.application.DeskLetters;
import org.tongxing.correspondence.attachment.Attachments;
import org.tongxing.correspondence.attachment.CheckFile;
import org.tongxing.correspondence.attachment.CheckedFile;
import org.tongxing.shared.RefusedException;

/**
 * 代为登记（代录）: the issuing desk enters what another organ answered on paper, with its scan. It counts when a second person
 * of the desk has compared the two.
 */
@Component
public class EnterReply implements EncryptedColumns {

    private static final EncryptedColumn CONTENT = EncryptedColumn.of("entered_reply", "content", "id");
    private static final String CHANNEL = "HAND";
    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Letters letters;
    private final DeskLetters desks;
    private final ReplyRules rules;
    private final CheckFile files;
    private final Attachments attachments;
    private final TakeReply taking;
    private final AuditTrail audit;
    private final Clock clock;

    EnterReply(
            JdbcClient jdbc,
            SealedTexts texts,
            Letters letters,
            DeskLetters desks,
            ReplyRules rules,
            CheckFile files,
            Attachments attachments,
            TakeReply taking,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.letters = letters;
        this.desks = desks;
        this.rules = rules;
        this.files = files;
        this.attachments = attachments;
        this.taking = taking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was entered.
     *
     * @param by login of who entered it
     * @param state {@code WAITING} to be compared, {@code AGREED}, {@code RETURNED} or {@code OVERTAKEN}
     * @param reason why it was sent back
     */
    public record Entered(
            long id,
            String by,
            OffsetDateTime at,
            String state,
            ReplyOutcome outcome,
            String documentNumber,
            LocalDate madeOn,
            LocalDate servedOn,
            String text,
            long attachment,
            @Nullable String reason) {}

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(CONTENT);
    }

    /** A letter that a person's desk has issued; empty for all others. */
    public Optional<LetterLine> letter(String login, long id) {
        return letters.find(id).filter(letter -> letter.number() != null).filter(letter -> desks.isThere(login, id));
    }

    /** What was entered last for a letter. */
    public Optional<Entered> lastOf(long letter) {
        return jdbc.sql("SELECT * FROM entered_reply WHERE letter = ? ORDER BY id DESC LIMIT 1")
                .param(letter)
                .query((row, n) -> {
                    Texts content = texts.open(CONTENT.context(row.getLong("id")), row.getBytes("content"));
                    CheckedReply reply = CheckedReply.of(content);
                    return new Entered(
                            row.getLong("id"),
                            row.getString("entered_by"),
                            row.getObject("entered_at", OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toOffsetDateTime(),
                            row.getString("state"),
                            reply.outcome(),
                            reply.documentNumber(),
                            reply.madeOn(),
                            reply.servedOn(),
                            reply.text(),
                            row.getLong("attachment"),
                            content.text("reason"));
                })
                .optional();
    }

    /**
     * Enters what came on paper.
     *
     * @param file the scan
     * @throws NotOpenException when there is no such letter for the person, or it cannot be answered
     * @throws RefusedException with every rule that is broken, or when something waits to be compared
     */
    @Transactional
    public void enter(String login, long id, GivenReply given, @Nullable String name, byte[] file) {
        letter(login, id).orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        LetterLine letter = taking.lock(id);
        if (lastOf(id).filter(entered -> entered.state().equals("WAITING")).isPresent()) {
            throw RefusedException.of("letter", "公函", "已有代录的内容待另一人比对");
        }
        CheckedReply reply = rules.check(letter, given);
        CheckedFile scan = files.check(name, file);
        long entry = CONTENT.nextId(jdbc);
        long attachment = attachments.keep(id, letter.matter(), scan, login);
        jdbc.sql(
                        """
                        INSERT INTO entered_reply (id, letter, content, attachment, entered_by, entered_at)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry,
                        id,
                        texts.seal(CONTENT.context(entry), reply.texts()),
                        attachment,
                        login,
                        OffsetDateTime.now(clock))
                .update();
        record(login, letter, "letter:enter " + id);
    }

    /**
     * Says that what was entered is what the scan says: it counts now.
     *
     * @throws NotOpenException when there is nothing for the person to compare, or the letter is answered meanwhile
     * @throws RefusedException when the person entered it themselves
     */
    @Transactional
    public void agree(String login, long id) {
        Waiting waiting = waiting(login, id);
        taking.take(
                waiting.letter(),
                new CheckedReply(
                        waiting.entered().outcome(),
                        waiting.entered().documentNumber(),
                        waiting.entered().madeOn(),
                        waiting.entered().servedOn(),
                        waiting.entered().text()),
                CHANNEL,
                waiting.entered().by(),
                waiting.entered().attachment());
        settle(login, waiting, "AGREED");
    }

    /**
     * Sends back what was entered: it is not what the scan says.
     *
     * @throws NotOpenException when there is nothing for the person to compare, or the letter is answered meanwhile
     * @throws RefusedException when the person entered it themselves, or gives no reason
     */
    @Transactional
    public void sendBack(String login, long id, @Nullable String reason) {
        Waiting waiting = waiting(login, id);
        if (reason == null || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw RefusedException.of("reason", "退回原因", "必填，不能超过" + LONGEST_REASON + "字");
        }
        Entered entered = waiting.entered();
        Texts content = new CheckedReply(
                        entered.outcome(),
                        entered.documentNumber(),
                        entered.madeOn(),
                        entered.servedOn(),
                        entered.text())
                .texts()
                .and("reason", reason);
        jdbc.sql("UPDATE entered_reply SET content = ? WHERE id = ?")
                .params(texts.seal(CONTENT.context(entered.id()), content), entered.id())
                .update();
        settle(login, waiting, "RETURNED");
    }

    private record Waiting(LetterLine letter, Entered entered) {}

    private Waiting waiting(String login, long id) {
        letter(login, id).orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        LetterLine letter = taking.lock(id);
        Entered entered = lastOf(id)
                .filter(one -> one.state().equals("WAITING"))
                .orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        if (entered.by().equals(login)) {
            throw RefusedException.of("letter", "公函", "代录的内容须由另一人比对");
        }
        return new Waiting(letter, entered);
    }

    /** Taking the reply has put aside whatever waited; what was agreed on is not among it. */
    private void settle(String login, Waiting waiting, String state) {
        jdbc.sql("UPDATE entered_reply SET state = ?, checked_by = ?, checked_at = ? WHERE id = ?")
                .params(
                        state,
                        login,
                        OffsetDateTime.now(clock),
                        waiting.entered().id())
                .update();
        record(login, waiting.letter(), "letter:compare " + waiting.letter().id() + " " + state);
    }

    private void record(String login, LetterLine letter, String detail) {
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .in(letter.matter().value())
                .at(letter.issuer())
                .detail(detail));
    }
}

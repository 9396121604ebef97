package org.tongxing.correspondence.reply;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.KeyedDigest;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.Mail;
import org.tongxing.correspondence.MailKind;
import org.tongxing.correspondence.Outbox;
import org.tongxing.correspondence.ReplyInvitations;
import org.tongxing.correspondence.application.LetterTemplates;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.AreaCode;

/**
 * Links (答复链接) by which an organ answers without an account: the link goes with the letter, a code of eight digits in a
 * mail of its own. Of both only keyed digests are kept.
 */
@Component
public class ReplyLinks implements ReplyInvitations {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 100_000_000;

    private final LetterTemplates templates;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Limits limits;
    private final KeyedDigest digests;
    private final String address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReplyLinks(
            LetterTemplates templates,
            JdbcClient jdbc,
            Outbox outbox,
            Limits limits,
            KeyedDigest digests,
            @Value("${tongxing.address:}") String address,
            Clock clock) {
        this.templates = templates;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.limits = limits;
        this.digests = digests;
        this.address = address.endsWith("/") ? address : address + '/';
        this.clock = clock;
    }

    /** A link as it stands. */
    record Link(
            long id,
            long letter,
            byte[] code,
            OffsetDateTime validUntil,
            int failures,
            @Nullable OffsetDateTime failedAt,
            @Nullable String endedAs) {}

    @Override
    public Optional<String> invite(LetterLine letter, String number, String mailbox) {
        String organ = letter.to().organ();
        if (organ == null || !templates.asks(letter.template())) {
            return Optional.empty();
        }
        LocalDateTime until = limits.due("reply.code.valid", letter.issuer(), LocalDateTime.now(clock))
                .at();
        String token = token();
        String code = "%08d".formatted(random.nextInt(CODES));
        long link = write(letter, token, code, until);
        outbox.write(List.of(new Mail(
                "reply-code:" + link,
                MailKind.REPLY_CODE,
                mailbox,
                new AreaCode(organ.substring(0, organ.indexOf('-'))),
                "童行：公函" + number + "答复验证码",
                "答复公函%s的验证码：%s\n有效期至%s。请在答复页面填写，不要转告他人。".formatted(number, code, until.format(DAY)))));
        return Optional.of("请在%s前答复，无需账号，验证码另行发送：\n%sreply/%s".formatted(until.format(DAY), address, token));
    }

    private long write(LetterLine letter, String token, String code, LocalDateTime until) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("UPDATE reply_link SET ended_at = ?, ended_as = 'REPLACED' WHERE letter = ? AND ended_at IS NULL")
                .params(now, letter.id())
                .update();
        long id = jdbc.sql("SELECT nextval(pg_get_serial_sequence('reply_link', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        INSERT INTO reply_link (id, letter, token_digest, code_digest, opened_at, valid_until)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        letter.id(),
                        tokenDigest(token),
                        codeDigest(id, code),
                        now,
                        until.atZone(clock.getZone()).toOffsetDateTime())
                .update();
        return id;
    }

    /** The link of a token. */
    Optional<Link> find(String token) {
        return find("token_digest = ?", tokenDigest(token));
    }

    /** The same, held until the transaction ends: codes are looked at one after another. */
    Optional<Link> lock(long id) {
        return find("id = ? FOR UPDATE", id);
    }

    /** Whether a code is that of a link. */
    boolean isCode(Link link, String typed) {
        return MessageDigest.isEqual(link.code(), codeDigest(link.id(), typed));
    }

    /** Counts a wrong code. */
    void failed(Link link, boolean locks) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                        UPDATE reply_link SET failures = failures + 1, failed_at = :now,
                               ended_at = CASE WHEN :locks THEN :now END, ended_as = CASE WHEN :locks THEN 'LOCKED' END
                         WHERE id = :id
                        """)
                .param("now", now)
                .param("locks", locks)
                .param("id", link.id())
                .update();
    }

    /** The last link of a letter. */
    Optional<Link> lastOf(long letter) {
        return find("letter = ? ORDER BY id DESC LIMIT 1", letter);
    }

    private Optional<Link> find(String condition, Object value) {
        return jdbc.sql(
                        """
                        SELECT id, letter, code_digest, valid_until, failures, failed_at, ended_as
                          FROM reply_link WHERE
                        """
                                + condition)
                .param(value)
                .query((row, n) -> new Link(
                        row.getLong("id"),
                        row.getLong("letter"),
                        Objects.requireNonNull(row.getBytes("code_digest")),
                        row.getObject("valid_until", OffsetDateTime.class),
                        row.getInt("failures"),
                        row.getObject("failed_at", OffsetDateTime.class),
                        row.getString("ended_as")))
                .optional();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] tokenDigest(String token) {
        return digests.of("reply-link", token);
    }

    private byte[] codeDigest(long link, String code) {
        return digests.of("reply-code:" + link, code);
    }
}

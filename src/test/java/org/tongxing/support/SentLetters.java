package org.tongxing.support;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.correspondence.OrganMailbox;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;

/** Letters (催办函) of the civil-affairs desk of 天河 that have left for an organ and wait to be answered. */
public final class SentLetters {

    /** Who issues them. */
    public static final String ISSUER = "civilaffairs.440106";

    /** Who sits at the same desk. */
    public static final String COLLEAGUE = "civilaffairs2.440106";

    private static final Pattern LINK = Pattern.compile("/reply/(\\S+)");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{8})(?!\\d)");
    private static final AtomicInteger MATTERS = new AtomicInteger(900_000);

    private final Letters letters;
    private final OrganMailboxes mailboxes;
    private final JdbcClient jdbc;

    public SentLetters(Letters letters, OrganMailboxes mailboxes, JdbcClient jdbc) {
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
    }

    /** Id of the organ of a role in 天河. */
    public String organ(Role role) {
        return jdbc.sql("SELECT id FROM organ WHERE role = ? AND area = '440106' ORDER BY id LIMIT 1")
                .param(role.code())
                .query(String.class)
                .single();
    }

    /** A letter to the organ of a role in 天河, which has a mailbox. */
    public long to(Role role) {
        String organ = organ(role);
        if (mailboxes.of(organ).isEmpty()) {
            mailboxes.set(organ, new OrganMailbox(organ + "@demo.invalid", "tongxing-demo-" + organ), ISSUER);
        }
        long letter = letters.drawUp(new NewLetter(
                UUID.randomUUID().toString(),
                "urge",
                new CaseReference("CC-440106-2026-" + MATTERS.incrementAndGet()),
                new AreaCode("440106"),
                Role.CIVIL_AFFAIRS,
                new Addressee(organ, role.label()),
                Map.of(
                        "subject", "示例事项",
                        "earlier", "此前已函请",
                        "replyBy", "2026年12月31日",
                        "contact", "示例联系人")));
        letters.issue(letter, ISSUER);
        jdbc.sql("UPDATE letter SET state = 'SENT', sent_on = issued_on WHERE id = ?")
                .param(letter)
                .update();
        return letter;
    }

    /** Number of a letter. */
    public String number(long letter) {
        return letters.find(letter).orElseThrow().number();
    }

    /** Day on which a letter was issued. */
    public LocalDate issuedOn(long letter) {
        return letters.find(letter).orElseThrow().issuedOn();
    }

    /** State of a letter. */
    public String state(long letter) {
        return letters.find(letter).orElseThrow().state().name();
    }

    /** The token that stands in the last mail with a link. */
    public String token(long letter) {
        return found(
                LINK,
                """
                SELECT text FROM mail_outbox
                 WHERE (letter = ? OR once_key = 'reply-link:' || (SELECT max(id) FROM reply_link WHERE letter = ?))
                   AND text LIKE '%/reply/%'
                 ORDER BY id DESC LIMIT 1
                """,
                letter,
                letter);
    }

    /** The code that stands in the last mail with a code. */
    public String code(long letter) {
        return found(
                CODE,
                """
                SELECT text FROM mail_outbox
                 WHERE once_key = 'reply-code:' || (SELECT max(id) FROM reply_link WHERE letter = ?)
                """,
                letter);
    }

    private String found(Pattern pattern, String sql, Object... parameters) {
        Matcher found = pattern.matcher(
                jdbc.sql(sql).params(parameters).query(String.class).single());
        if (!found.find()) {
            throw new AssertionError("not in the mail");
        }
        return found.group(1);
    }
}

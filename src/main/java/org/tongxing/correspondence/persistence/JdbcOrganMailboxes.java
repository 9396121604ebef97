package org.tongxing.correspondence.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.correspondence.OrganMailbox;
import org.tongxing.correspondence.OrganMailboxes;

/** Mailboxes of organs (机关邮箱); their passphrases are encrypted. */
@Repository
class JdbcOrganMailboxes implements OrganMailboxes, EncryptedColumns {

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("organ_mailbox", "texts", "id");
    private static final String PASSPHRASE = "passphrase";

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    JdbcOrganMailboxes(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    @Override
    public Optional<OrganMailbox> of(String organ) {
        return jdbc.sql("SELECT id, address, texts FROM organ_mailbox WHERE organ = ? AND ended_at IS NULL")
                .param(organ)
                .query((row, n) -> new OrganMailbox(
                        row.getString("address"),
                        texts.open(TEXTS.context(row.getLong("id")), row.getBytes("texts"))
                                .given(PASSPHRASE)))
                .optional();
    }

    @Override
    @Transactional
    public void set(String organ, OrganMailbox mailbox, String login) {
        end(organ, login);
        long id = TEXTS.nextId(jdbc);
        jdbc.sql(
                        """
                        INSERT INTO organ_mailbox (id, organ, address, texts, set_at, set_by)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        organ,
                        mailbox.address(),
                        texts.seal(TEXTS.context(id), Texts.of(PASSPHRASE, mailbox.passphrase())),
                        OffsetDateTime.now(clock),
                        login)
                .update();
    }

    @Override
    @Transactional
    public void end(String organ, String login) {
        jdbc.sql("UPDATE organ_mailbox SET ended_at = ?, ended_by = ? WHERE organ = ? AND ended_at IS NULL")
                .params(OffsetDateTime.now(clock), login, organ)
                .update();
    }
}

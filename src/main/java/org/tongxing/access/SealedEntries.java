package org.tongxing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.shared.ChildId;

/**
 * 密封信息: kept and read by the members of a compartment alone. For everyone else there is nothing: no row, no count, no
 * refusal that would tell.
 */
@Component
public class SealedEntries implements EncryptedColumns {

    private static final EncryptedColumn CONTENT = EncryptedColumn.of("sealed_entry", "content", "id");

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final Clock clock;

    SealedEntries(JdbcClient jdbc, FieldCipher cipher, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(CONTENT);
    }

    /**
     * An entry as a member reads it.
     *
     * @param compartment what kind
     * @param content as typed
     * @param keptAt when it was kept
     */
    public record Entry(Compartment compartment, String content, OffsetDateTime keptAt) {}

    /** Keeps an entry in the name of a person, who need not be a member: reporting harm is open to everyone. */
    @Transactional
    public void keep(String login, Compartment compartment, ChildId child, String content) {
        long id = CONTENT.nextId(jdbc);
        jdbc.sql(
                        """
                        INSERT INTO sealed_entry (id, compartment, child_id, content, kept_by, kept_at)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        compartment.name(),
                        child.value(),
                        cipher.encrypt(content, CONTENT.context(id)),
                        login,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** What a person may read about a child; looking is recorded when there was anything. */
    @Transactional
    public List<Entry> read(String login, ChildId child) {
        List<Entry> entries = jdbc.sql(
                        """
                        SELECT e.id, e.compartment, e.content, e.kept_at
                          FROM sealed_entry e
                         WHERE e.child_id = :child
                           AND e.compartment IN (
                               SELECT m.compartment FROM compartment_member m
                                WHERE m.login = :login AND :today BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity'))
                         ORDER BY e.id
                        """)
                .param("child", child.value())
                .param("login", login)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Entry(
                        Compartment.valueOf(row.getString("compartment")),
                        cipher.decrypt(row.getBytes("content"), CONTENT.context(row.getLong("id"))),
                        row.getObject("kept_at", OffsetDateTime.class)))
                .list();
        if (!entries.isEmpty()) {
            audit.noted(AuditEvent.of(login, AuditAction.REVEALED).about(child).detail("sealed"));
        }
        return entries;
    }
}

package org.tongxing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * 密封信息: kept and read by the members of a compartment alone. For everyone else there is nothing: no row, no count, no
 * refusal that would tell; nor does the table say whose it is, or who brought it.
 */
@Component
public class SealedEntries implements EncryptedColumns {

    private static final EncryptedColumn CONTENT = EncryptedColumn.of("sealed_entry", "content", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Lookup lookup;
    private final AuditTrail audit;
    private final Clock clock;

    SealedEntries(JdbcClient jdbc, SealedTexts texts, Lookup lookup, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.lookup = lookup;
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
        keep(login, compartment, child.value(), content);
    }

    /** The same about a child who is not in the ledger: kept with the matter that is about them. */
    @Transactional
    public void keep(String login, Compartment compartment, CaseReference matter, String content) {
        keep(login, compartment, matter.value(), content);
    }

    private void keep(String login, Compartment compartment, String subject, String content) {
        long id = CONTENT.nextId(jdbc);
        Texts kept = Texts.of("compartment", compartment.name())
                .and("content", content)
                .and("by", login)
                .and("at", OffsetDateTime.now(clock).toString());
        jdbc.sql("INSERT INTO sealed_entry (id, matter_lookup, content) OVERRIDING SYSTEM VALUE VALUES (?, ?, ?)")
                .params(id, matter(compartment, subject), texts.seal(CONTENT.context(id), kept))
                .update();
    }

    /**
     * What a person may read about a child. Looking is recorded when there was anything, without the child: the record
     * of who looked at it is read outside the compartment.
     */
    @Transactional
    public List<Entry> read(String login, ChildId child) {
        return read(login, child.value());
    }

    /** The same of what was kept with a matter. */
    @Transactional
    public List<Entry> read(String login, CaseReference matter) {
        return read(login, matter.value());
    }

    private List<Entry> read(String login, String subject) {
        List<byte[]> open = compartmentsOf(login).stream()
                .map(compartment -> matter(compartment, subject))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = jdbc.sql(
                        "SELECT id, content FROM sealed_entry WHERE matter_lookup IN (:open) ORDER BY id")
                .param("open", open)
                .query((row, n) -> entry(texts.open(CONTENT.context(row.getLong(1)), row.getBytes(2))))
                .list();
        if (!entries.isEmpty()) {
            audit.noted(AuditEvent.of(login, AuditAction.REVEALED).detail("sealed"));
        }
        return entries;
    }

    private List<Compartment> compartmentsOf(String login) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT compartment FROM compartment_member
                         WHERE login = :login AND :today BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                        """)
                .param("login", login)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Compartment.valueOf(row.getString(1)))
                .list();
    }

    private byte[] matter(Compartment compartment, String subject) {
        return lookup.of("sealed." + compartment.name(), subject);
    }

    private static Entry entry(Texts kept) {
        return new Entry(
                Compartment.valueOf(kept.given("compartment")),
                kept.given("content"),
                OffsetDateTime.parse(kept.given("at")));
    }
}

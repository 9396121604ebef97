package org.tongxing.correspondence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.correspondence.Reply;
import org.tongxing.correspondence.application.IssuedLetter;
import org.tongxing.correspondence.application.KeptLetter;
import org.tongxing.correspondence.application.LetterField;
import org.tongxing.correspondence.application.LetterTemplate;
import org.tongxing.correspondence.application.LetterTemplates;
import org.tongxing.correspondence.application.StoredLetters;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;

/** Letters in PostgreSQL. */
@Repository
class JdbcLetters implements StoredLetters, EncryptedColumns {

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("letter", "texts", "id");
    private static final EncryptedColumn REPLY = EncryptedColumn.of("letter_reply", "texts", "letter");

    private static final String ADDRESSEE = "to";
    private static final String FIELD = "field.";

    private static final String NOT_HIDDEN =
            "NOT EXISTS (SELECT FROM v_access_hidden_matter h WHERE h.login = :login AND h.matter = l.matter)";

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final LetterPdfs pdfs;
    private final LetterTemplates templates;
    private final Clock clock;

    JdbcLetters(JdbcClient jdbc, SealedTexts texts, LetterPdfs pdfs, LetterTemplates templates, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.pdfs = pdfs;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS, REPLY);
    }

    @Override
    public Optional<Long> add(NewLetter letter, int version, LocalDate on) {
        long id = TEXTS.nextId(jdbc);
        int added = jdbc.sql(
                        """
                        INSERT INTO letter (id, once_key, template, template_version, matter, issuer_area, issuer_role,
                                            to_organ, texts, drafted_on)
                        OVERRIDING SYSTEM VALUE
                        VALUES (:id, :once, :template, :version, :matter, :area, :role, :organ, :texts, :on)
                        ON CONFLICT (once_key) DO NOTHING
                        """)
                .param("id", id)
                .param("once", letter.onceKey())
                .param("template", letter.template())
                .param("version", version)
                .param("matter", letter.matter().value())
                .param("area", letter.issuer().value())
                .param("role", letter.issuerRole().code())
                .param("organ", letter.to().organ())
                .param("texts", sealed(id, letter.to().name(), letter.fields()))
                .param("on", on)
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    @Override
    public Optional<Long> ofOccasion(String onceKey) {
        return jdbc.sql("SELECT id FROM letter WHERE once_key = ?")
                .param(onceKey)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<KeptLetter> find(long letter) {
        return jdbc.sql("SELECT * FROM letter WHERE id = ?")
                .param(letter)
                .query(this::letter)
                .optional();
    }

    @Override
    public Optional<KeptLetter> lock(long letter) {
        return jdbc.sql("SELECT * FROM letter WHERE id = ? FOR UPDATE")
                .param(letter)
                .query(this::letter)
                .optional();
    }

    @Override
    public List<LetterLine> of(CaseReference matter) {
        return jdbc.sql("SELECT * FROM letter WHERE matter = ? ORDER BY id")
                .param(matter.value())
                .query((row, n) -> letter(row, n).line())
                .list();
    }

    @Override
    public List<LetterLine> page(Set<String> desks, LetterState state, String login, @Nullable Long before, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM letter l
                         WHERE l.desk = ANY (:desks) AND l.state = :state AND l.id < :before AND %s
                         ORDER BY l.id DESC LIMIT :most
                        """
                                .formatted(NOT_HIDDEN))
                .param("desks", desks.toArray(String[]::new))
                .param("state", state.name())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("login", login)
                .param("most", most)
                .query((row, n) -> letter(row, n).line())
                .list();
    }

    @Override
    public Map<LetterState, Integer> count(Set<String> desks, String login) {
        return jdbc
                .sql("SELECT l.state, count(*) FROM letter l WHERE l.desk = ANY (:desks) AND " + NOT_HIDDEN
                        + " GROUP BY l.state")
                .param("desks", desks.toArray(String[]::new))
                .param("login", login)
                .query((row, n) -> Map.entry(LetterState.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean isHidden(CaseReference matter, String login) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM v_access_hidden_matter WHERE login = ? AND matter = ?)")
                .params(login, matter.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void rewrite(long letter, String addressee, Map<String, String> fields) {
        jdbc.sql("UPDATE letter SET texts = ? WHERE id = ? AND state = 'DRAFTED'")
                .params(sealed(letter, addressee, fields), letter)
                .update();
    }

    @Override
    public int nextSerial(AreaCode issuer, int year) {
        return jdbc.sql(
                        """
                        INSERT INTO letter_number AS n (area, year, last) VALUES (?, ?, 1)
                        ON CONFLICT (area, year) DO UPDATE SET last = n.last + 1 RETURNING last
                        """)
                .params(issuer.value(), year)
                .query(Integer.class)
                .single();
    }

    @Override
    public void issue(IssuedLetter issued) {
        int parts = pdfs.keep(issued.letter(), issued.pdf());
        jdbc.sql(
                        """
                        UPDATE letter
                           SET state = 'ISSUED', year = :year, serial = :serial, number = :number, pdf_sha256 = :sha256,
                               pdf_parts = :parts, issued_on = :on, issued_by = :by
                         WHERE id = :id
                        """)
                .param("year", issued.year())
                .param("serial", issued.serial())
                .param("number", issued.number())
                .param("sha256", LetterPdfs.sha256(issued.pdf()))
                .param("parts", parts)
                .param("on", issued.on())
                .param("by", issued.by())
                .param("id", issued.letter())
                .update();
    }

    @Override
    public void withdraw(long letter, LocalDate on, String by) {
        jdbc.sql("UPDATE letter SET state = 'WITHDRAWN', withdrawn_on = ?, withdrawn_by = ? WHERE id = ?")
                .params(on, by, letter)
                .update();
    }

    @Override
    public void sent(Collection<Long> letters, LocalDate on) {
        if (!letters.isEmpty()) {
            jdbc.sql("UPDATE letter SET state = 'SENT', sent_on = :on WHERE id IN (:letters) AND state = 'ISSUED'")
                    .param("on", on)
                    .param("letters", letters)
                    .update();
        }
    }

    @Override
    public void received(long letter, LocalDate on, String by) {
        jdbc.sql("UPDATE letter SET state = 'RECEIVED', received_on = ?, received_by = ? WHERE id = ?")
                .params(on, by, letter)
                .update();
    }

    @Override
    public void replied(long letter, Reply reply) {
        Texts said = Texts.of("number", reply.documentNumber()).and("text", reply.text());
        jdbc.sql(
                        """
                        INSERT INTO letter_reply (letter, channel, outcome, received_on, recorded_by, recorded_at, texts)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        letter,
                        reply.channel(),
                        reply.outcome(),
                        reply.receivedOn(),
                        reply.recordedBy(),
                        OffsetDateTime.now(clock),
                        texts.seal(REPLY.context(letter), said))
                .update();
        jdbc.sql("UPDATE letter SET state = 'REPLIED', replied_on = ? WHERE id = ?")
                .params(reply.receivedOn(), letter)
                .update();
    }

    @Override
    public Optional<Reply> reply(long letter) {
        return jdbc.sql("SELECT * FROM letter_reply WHERE letter = ?")
                .param(letter)
                .query((row, n) -> {
                    Texts said = texts.open(REPLY.context(letter), row.getBytes("texts"));
                    return new Reply(
                            row.getString("channel"),
                            row.getString("outcome"),
                            row.getObject("received_on", LocalDate.class),
                            said.given("number"),
                            said.given("text"),
                            row.getString("recorded_by"));
                })
                .optional();
    }

    @Override
    public byte[] pdf(long letter) {
        record Issued(int pdfParts, String pdfSha256) {}
        Issued issued = jdbc.sql("SELECT pdf_parts, pdf_sha256 FROM letter WHERE id = ? AND number IS NOT NULL")
                .param(letter)
                .query(Issued.class)
                .single();
        return pdfs.read(letter, issued.pdfParts(), issued.pdfSha256());
    }

    private byte @Nullable [] sealed(long id, String addressee, Map<String, String> fields) {
        Texts said = Texts.of(ADDRESSEE, addressee);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            said = said.and(FIELD + field.getKey(), field.getValue());
        }
        return texts.seal(TEXTS.context(id), said);
    }

    private KeptLetter letter(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        Texts said = texts.open(TEXTS.context(id), row.getBytes("texts"));
        LetterTemplate template = templates.version(row.getString("template"), row.getInt("template_version"));
        Map<String, String> fields = new HashMap<>();
        for (LetterField field : template.fields()) {
            String value = said.text(FIELD + field.name());
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        LetterLine line = new LetterLine(
                id,
                row.getString("number"),
                template.key(),
                template.title(),
                new CaseReference(row.getString("matter")),
                new AreaCode(row.getString("issuer_area")),
                Role.ofCode(row.getString("issuer_role")).orElseThrow(),
                new Addressee(row.getString("to_organ"), said.given(ADDRESSEE)),
                LetterState.valueOf(row.getString("state")),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("replied_on", LocalDate.class));
        return new KeptLetter(line, template.version(), fields, row.getString("pdf_sha256"));
    }
}

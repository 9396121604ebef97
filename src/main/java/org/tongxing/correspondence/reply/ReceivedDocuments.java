package org.tongxing.correspondence.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.correspondence.LetterLine;

/** Documents of other organs (来文), under their own numbers. */
@Component
public class ReceivedDocuments implements EncryptedColumns {

    private static final EncryptedColumn CONTENT = EncryptedColumn.of("received_document", "content", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    ReceivedDocuments(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A document.
     *
     * @param organ name of the organ that made it
     * @param attachment its scan; null when none came
     */
    public record Received(
            String organ,
            String number,
            LocalDate madeOn,
            LocalDate servedOn,
            String channel,
            @Nullable Long attachment) {}

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(CONTENT);
    }

    /** The documents that came to a letter. */
    public List<Received> of(long letter) {
        return jdbc.sql("SELECT * FROM received_document WHERE letter = ? ORDER BY id")
                .param(letter)
                .query((row, n) -> {
                    Texts content = texts.open(CONTENT.context(row.getLong("id")), row.getBytes("content"));
                    return new Received(
                            content.given("organ"),
                            content.given("number"),
                            row.getObject("made_on", LocalDate.class),
                            row.getObject("served_on", LocalDate.class),
                            row.getString("channel"),
                            row.getObject("attachment", Long.class));
                })
                .list();
    }

    void keep(LetterLine letter, CheckedReply reply, String channel, String by, @Nullable Long attachment) {
        long id = CONTENT.nextId(jdbc);
        Texts content = Texts.of("organ", letter.to().name()).and("number", reply.documentNumber());
        jdbc.sql(
                        """
                        INSERT INTO received_document
                               (id, letter, organ, content, made_on, served_on, attachment, channel, recorded_by,
                                recorded_at)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        letter.id(),
                        letter.to().organ(),
                        texts.seal(CONTENT.context(id), content),
                        reply.madeOn(),
                        reply.servedOn(),
                        attachment,
                        channel,
                        by,
                        OffsetDateTime.now(clock))
                .update();
    }
}

package org.tongxing.benefit.entitlement.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.benefit.entitlement.domain.ChaseRung;
import org.tongxing.shared.CaseReference;

/** Chasing (催办) in PostgreSQL: which rung was reached when, and what was done on it. */
@Repository
public class JdbcChases implements EncryptedColumns {

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("benefit_chase", "texts", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    JdbcChases(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * A rung.
     *
     * @param chasedOn day on which it was done; null while it is to be done
     * @param contact with whom one spoke
     * @param note what was said
     */
    public record Chase(
            long id, ChaseRung rung, @Nullable LocalDate chasedOn, @Nullable String contact, @Nullable String note) {}

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    /** A rung is reached; a second time nothing happens, so that a job may run twice. */
    public void reached(CaseReference reference, ChaseRung rung, OffsetDateTime at) {
        jdbc.sql("INSERT INTO benefit_chase (reference, rung, prepared_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(reference.value(), rung.name(), at)
                .update();
    }

    /** The rungs of an application, the first first. */
    public List<Chase> of(CaseReference reference) {
        return jdbc.sql("SELECT * FROM benefit_chase WHERE reference = ? ORDER BY id")
                .param(reference.value())
                .query((row, n) -> {
                    long id = row.getLong("id");
                    Texts said = texts.open(TEXTS.context(id), row.getBytes("texts"));
                    return new Chase(
                            id,
                            ChaseRung.valueOf(Objects.requireNonNull(row.getString("rung"))),
                            JdbcBenefits.day(row, "chased_on"),
                            said.text("contact"),
                            said.text("note"));
                })
                .list();
    }

    /** The rungs that some applications have reached, one query. */
    public Map<CaseReference, List<ChaseRung>> climbed(Collection<CaseReference> references) {
        return references.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT reference, rung FROM benefit_chase WHERE reference IN (:references)")
                        .param(
                                "references",
                                references.stream().map(CaseReference::value).toList())
                        .query((row, n) ->
                                Map.entry(new CaseReference(row.getString(1)), ChaseRung.valueOf(row.getString(2))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What was done on a rung. */
    public void done(long id, LocalDate on, String by, Texts said) {
        jdbc.sql("UPDATE benefit_chase SET chased_on = ?, chased_by = ?, texts = ? WHERE id = ?")
                .params(on, by, texts.seal(TEXTS.context(id), said), id)
                .update();
    }
}

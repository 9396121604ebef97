package org.tongxing.register.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Registrations, the questions that follow from them, and exits. */
@Repository
public class RegistrationRecords implements EncryptedColumns {

    static final EncryptedColumn DUPLICATE = EncryptedColumn.of("registration", "texts", "reference");
    static final EncryptedColumn ANSWER = EncryptedColumn.of("residence_answer", "texts", "reference");
    static final EncryptedColumn EXIT = EncryptedColumn.of("child_exit", "texts", "child_id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    RegistrationRecords(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(DUPLICATE, ANSWER, EXIT);
    }

    /**
     * A registration.
     *
     * @param reference its number
     * @param child the child
     * @param outcome what came of it
     * @param careReference number reserved for a case of key care
     * @param formerChild record of the same child at the former place (调转中)
     * @param by login
     * @param on day
     * @param area place of residence
     */
    public record Registration(
            CaseReference reference,
            ChildId child,
            RegistrationOutcome outcome,
            @Nullable CaseReference careReference,
            @Nullable ChildId formerChild,
            String by,
            LocalDate on,
            AreaCode area) {}

    /** Stores a registration. */
    public void add(Registration registration) {
        jdbc.sql(
                        """
                        INSERT INTO registration
                               (reference, child_id, outcome, care_reference, former_child,
                                registered_by, registered_on, area)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        registration.reference().value(),
                        registration.child().value(),
                        registration.outcome().name(),
                        text(registration.careReference()),
                        text(registration.formerChild()),
                        registration.by(),
                        registration.on(),
                        registration.area().value())
                .update();
    }

    /** A registration by its number. */
    public Optional<Registration> find(CaseReference reference) {
        return jdbc.sql("SELECT * FROM registration WHERE reference = ?")
                .param(reference.value())
                .query(RegistrationRecords::registration)
                .optional();
    }

    /** A child's registrations. */
    public List<Registration> of(ChildId child) {
        return jdbc.sql("SELECT * FROM registration WHERE child_id = ? ORDER BY registered_on")
                .param(child.value())
                .query(RegistrationRecords::registration)
                .list();
    }

    /** What came of a registration after all, and the record at the former place when that came to light. */
    public void settle(CaseReference reference, RegistrationOutcome outcome, @Nullable ChildId former) {
        jdbc.sql("UPDATE registration SET outcome = ?, former_child = coalesce(?, former_child) WHERE reference = ?")
                .params(outcome.name(), text(former), reference.value())
                .update();
    }

    /** Who decided whether two records are one child, and why. */
    public void decideDuplicate(CaseReference reference, String outcome, String reason, String by) {
        byte[] sealed = texts.seal(DUPLICATE.context(reference.value()), Texts.of("reason", reason));
        jdbc.sql(
                        """
                        UPDATE registration SET duplicate_outcome = ?, texts = ?, duplicate_by = ?
                         WHERE reference = ?
                        """)
                .params(outcome, sealed, by, reference.value())
                .update();
    }

    /** The registration of a child whose second record somebody has recognised, as long as that is not settled. */
    public Optional<CaseReference> recognised(ChildId child) {
        return jdbc.sql(
                        """
                        SELECT reference FROM registration
                         WHERE child_id = ? AND outcome = 'SUSPECTED' AND duplicate_outcome = 'SAME'
                         ORDER BY registered_on DESC LIMIT 1
                        """)
                .param(child.value())
                .query(String.class)
                .optional()
                .map(CaseReference::new);
    }

    /** A page of the list 待复核 of an area. */
    public List<Registration> toReview(AreaCode area, @Nullable String after, int size) {
        return jdbc.sql(
                        """
                        SELECT * FROM registration
                         WHERE reviewed_on IS NULL AND area LIKE :area AND reference > :after
                         ORDER BY reference LIMIT :size
                        """)
                .param("area", area.value() + "%")
                .param("after", after == null ? "" : after)
                .param("size", size)
                .query(RegistrationRecords::registration)
                .list();
    }

    /** Ticks registrations of an area off. */
    public int markReviewed(Collection<CaseReference> references, AreaCode area, String by, LocalDate on) {
        return jdbc.sql(
                        """
                        UPDATE registration SET reviewed_by = :by, reviewed_on = :on
                         WHERE reference IN (:references) AND area LIKE :area AND reviewed_on IS NULL
                        """)
                .param("by", by)
                .param("on", on)
                .param(
                        "references",
                        references.stream().map(CaseReference::value).toList())
                .param("area", area.value() + "%")
                .update();
    }

    /** Notes that a place was asked whether a child still lives there. */
    public void ask(CaseReference reference, ChildId child, LocalDate on) {
        jdbc.sql("INSERT INTO residence_answer (reference, child_id, asked_on) VALUES (?, ?, ?)")
                .params(reference.value(), child.value(), on)
                .update();
    }

    /** Whether a question about a child is open. */
    public boolean isAsked(ChildId child) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM residence_answer WHERE child_id = ? AND answered_on IS NULL)")
                .param(child.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps the answer. */
    public void answer(
            CaseReference reference,
            String outcome,
            @Nullable LocalDate leftOn,
            @Nullable String leftTo,
            @Nullable String note,
            String by,
            LocalDate on) {
        byte[] sealed = texts.seal(
                ANSWER.context(reference.value()), Texts.of("leftTo", leftTo).and("note", note));
        jdbc.sql(
                        """
                        UPDATE residence_answer
                           SET outcome = ?, left_on = ?, texts = ?, answered_by = ?, answered_on = ?
                         WHERE reference = ?
                        """)
                .params(outcome, leftOn, sealed, by, on, reference.value())
                .update();
    }

    /** Keeps why and when a child left the ledger. */
    public void exit(
            ChildId child,
            String reason,
            LocalDate leftOn,
            @Nullable String place,
            @Nullable String note,
            String by,
            LocalDate on) {
        byte[] sealed =
                texts.seal(EXIT.context(child.value()), Texts.of("place", place).and("note", note));
        jdbc.sql(
                        """
                        INSERT INTO child_exit (child_id, reason, left_on, texts, recorded_by, recorded_on)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(child.value(), reason, leftOn, sealed, by, on)
                .update();
    }

    /**
     * How a child left the ledger.
     *
     * @param reason why
     * @param leftOn day on which it happened
     * @param place where to, as far as known
     */
    public record ExitMade(ExitReason reason, LocalDate leftOn, @Nullable String place) {}

    /** How a child left the ledger; empty while it has not. */
    public Optional<ExitMade> exitOf(ChildId child) {
        return jdbc.sql("SELECT reason, left_on, texts FROM child_exit WHERE child_id = ?")
                .param(child.value())
                .query((row, number) -> new ExitMade(
                        ExitReason.valueOf(row.getString("reason")),
                        row.getObject("left_on", LocalDate.class),
                        texts.open(EXIT.context(child.value()), row.getBytes("texts"))
                                .text("place")))
                .optional();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        String care = row.getString("care_reference");
        String former = row.getString("former_child");
        return new Registration(
                new CaseReference(row.getString("reference")),
                new ChildId(row.getString("child_id")),
                RegistrationOutcome.valueOf(row.getString("outcome")),
                care == null ? null : new CaseReference(care),
                former == null ? null : new ChildId(former),
                row.getString("registered_by"),
                row.getObject("registered_on", LocalDate.class),
                new AreaCode(row.getString("area")));
    }
}

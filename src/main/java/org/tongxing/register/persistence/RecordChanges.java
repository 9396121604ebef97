package org.tongxing.register.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.FieldCipher;
import org.tongxing.register.domain.ChangeDecision;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.ChangeOutcome;
import org.tongxing.register.domain.DecisionRoute;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RaisedBecause;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.ReplyMethod;
import org.tongxing.register.domain.RequestChannel;
import org.tongxing.register.domain.Requester;
import org.tongxing.register.domain.RequesterRelation;
import org.tongxing.register.domain.WrittenAnswer;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Requests about registrations. Whatever tells of people is encrypted. */
@Repository
public class RecordChanges implements EncryptedColumns {

    private static final String CHANGE = "record_change";
    private static final String FIELD = "record_change_field";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RecordChanges(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        Stream<EncryptedColumn> ofChange = Stream.of(
                        "requester_name",
                        "requester_identity",
                        "reason",
                        "proof",
                        "decision_reason",
                        "answer",
                        "remedies")
                .map(RecordChanges::ofChange);
        Stream<EncryptedColumn> ofField = Stream.of("before", "after").map(RecordChanges::ofField);
        return Stream.concat(ofChange, ofField).toList();
    }

    /** Stores what was proposed. */
    public void add(RecordChange change) {
        Map<String, @Nullable Object> values = proposed(change);
        values.putAll(requested(change.requester(), change.reference()));
        String columns = String.join(", ", values.keySet());
        String parameters = ":" + String.join(", :", values.keySet());
        jdbc.sql("INSERT INTO record_change (" + columns + ") VALUES (" + parameters + ")")
                .params(values)
                .update();
        change.fields().forEach(field -> add(change.reference(), field));
    }

    /** A request by its number. */
    public Optional<RecordChange> find(CaseReference reference) {
        return jdbc.sql("SELECT * FROM record_change WHERE reference = ?")
                .param(reference.value())
                .query(this::change)
                .optional();
    }

    /** A request by its number; whoever else would decide it waits until this transaction has ended. */
    public RecordChange lock(CaseReference reference) {
        return jdbc.sql("SELECT * FROM record_change WHERE reference = ? FOR UPDATE")
                .param(reference.value())
                .query(this::change)
                .single();
    }

    /** All requests that concern a record, the latest first. */
    public List<RecordChange> of(ChildId child) {
        return jdbc.sql(
                        """
                        SELECT * FROM record_change WHERE child_id = :child OR other_child = :child
                         ORDER BY proposed_on DESC, reference DESC
                        """)
                .param("child", child.value())
                .query(this::change)
                .list();
    }

    /** Keeps the decision. */
    public void decide(CaseReference reference, ChangeDecision decision) {
        jdbc.sql(
                        """
                        UPDATE record_change
                           SET outcome = ?, decision_reason = ?, decided_by = ?, decided_on = ?
                         WHERE reference = ?
                        """)
                .params(
                        decision.outcome().name(),
                        secret("decision_reason", decision.reason(), reference),
                        decision.by(),
                        decision.on(),
                        reference.value())
                .update();
    }

    /** Keeps what the family was told. */
    public void answer(CaseReference reference, WrittenAnswer answer) {
        jdbc.sql(
                        """
                        UPDATE record_change
                           SET answer = ?, remedies = ?, answer_method = ?, answered_by = ?, answered_on = ?
                         WHERE reference = ?
                        """)
                .params(
                        secret("answer", answer.text(), reference),
                        secret("remedies", answer.remedies(), reference),
                        answer.method().name(),
                        answer.by(),
                        answer.on(),
                        reference.value())
                .update();
    }

    private static Map<String, @Nullable Object> proposedCodes(RecordChange change) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("reference", change.reference().value());
        values.put("child_id", change.child().value());
        values.put("other_child", change.other() == null ? null : change.other().value());
        values.put("kind", change.kind().name());
        values.put("area", change.area().value());
        values.put("proposed_by", change.proposedBy());
        values.put("proposed_on", change.proposedOn());
        values.put("decision_area", change.route().area().value());
        RaisedBecause raised = change.route().raised();
        values.put("raised", raised == null ? null : raised.name());
        return values;
    }

    private Map<String, @Nullable Object> proposed(RecordChange change) {
        Map<String, @Nullable Object> values = proposedCodes(change);
        values.put("reason", secret("reason", change.reason(), change.reference()));
        values.put("proof", secret("proof", change.proof(), change.reference()));
        return values;
    }

    private Map<String, @Nullable Object> requested(@Nullable Requester requester, CaseReference reference) {
        if (requester == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("requester_name", secret("requester_name", requester.name(), reference));
        values.put("requester_relation", requester.relation().name());
        values.put("requester_identity", secret("requester_identity", requester.identitySeen(), reference));
        values.put("requested_on", requester.on());
        values.put("request_channel", requester.channel().name());
        values.put("lives_with_child", requester.livesWithChild());
        return values;
    }

    private void add(CaseReference reference, FieldChange change) {
        jdbc.sql("INSERT INTO record_change_field (reference, field, before, after) VALUES (?, ?, ?, ?)")
                .params(
                        reference.value(),
                        change.field().key(),
                        secret("before", change.before(), reference, change.field()),
                        secret("after", change.after(), reference, change.field()))
                .update();
    }

    private List<FieldChange> fields(String reference) {
        return jdbc
                .sql("SELECT field, before, after FROM record_change_field WHERE reference = ?")
                .param(reference)
                .query((row, n) -> field(row, reference))
                .list()
                .stream()
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
    }

    private RecordChange change(ResultSet row, int number) throws SQLException {
        String other = row.getString("other_child");
        ChangeKind kind = ChangeKind.valueOf(row.getString("kind"));
        String reference = row.getString("reference");
        return new RecordChange(
                new CaseReference(reference),
                new ChildId(row.getString("child_id")),
                other == null ? null : new ChildId(other),
                kind,
                new AreaCode(row.getString("area")),
                requester(row),
                given(row, "reason"),
                plain(row, "proof"),
                kind == ChangeKind.CORRECT ? fields(reference) : List.of(),
                row.getString("proposed_by"),
                row.getObject("proposed_on", LocalDate.class),
                route(row),
                decision(row),
                answer(row));
    }

    private static DecisionRoute route(ResultSet row) throws SQLException {
        String raised = row.getString("raised");
        return new DecisionRoute(
                new AreaCode(row.getString("decision_area")), raised == null ? null : RaisedBecause.valueOf(raised));
    }

    private @Nullable Requester requester(ResultSet row) throws SQLException {
        String relation = row.getString("requester_relation");
        return relation == null
                ? null
                : new Requester(
                        given(row, "requester_name"),
                        RequesterRelation.valueOf(relation),
                        given(row, "requester_identity"),
                        row.getObject("requested_on", LocalDate.class),
                        RequestChannel.valueOf(row.getString("request_channel")),
                        row.getBoolean("lives_with_child"));
    }

    private @Nullable ChangeDecision decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new ChangeDecision(
                        ChangeOutcome.valueOf(outcome),
                        plain(row, "decision_reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class));
    }

    private @Nullable WrittenAnswer answer(ResultSet row) throws SQLException {
        String method = row.getString("answer_method");
        return method == null
                ? null
                : new WrittenAnswer(
                        row.getObject("answered_on", LocalDate.class),
                        ReplyMethod.valueOf(method),
                        given(row, "answer"),
                        plain(row, "remedies"),
                        row.getString("answered_by"));
    }

    private FieldChange field(ResultSet row, String reference) throws SQLException {
        String field = row.getString("field");
        return new FieldChange(
                RegistrationField.ofKey(field).orElseThrow(),
                opened(row.getBytes("before"), ofField("before").context(reference, field)),
                opened(row.getBytes("after"), ofField("after").context(reference, field)));
    }

    private byte @Nullable [] secret(String column, @Nullable String plain, CaseReference reference) {
        return plain == null ? null : cipher.encrypt(plain, ofChange(column).context(reference));
    }

    private byte @Nullable [] secret(
            String column, @Nullable String plain, CaseReference reference, RegistrationField field) {
        return plain == null ? null : cipher.encrypt(plain, ofField(column).context(reference, field.key()));
    }

    private @Nullable String plain(ResultSet row, String column) throws SQLException {
        return opened(row.getBytes(column), ofChange(column).context(row.getString("reference")));
    }

    private String given(ResultSet row, String column) throws SQLException {
        return cipher.decrypt(row.getBytes(column), ofChange(column).context(row.getString("reference")));
    }

    private @Nullable String opened(byte @Nullable [] stored, String context) {
        return stored == null ? null : cipher.decrypt(stored, context);
    }

    private static EncryptedColumn ofChange(String column) {
        return EncryptedColumn.of(CHANGE, column, "reference");
    }

    private static EncryptedColumn ofField(String column) {
        return EncryptedColumn.of(FIELD, column, "reference", "field");
    }
}

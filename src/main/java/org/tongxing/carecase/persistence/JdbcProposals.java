package org.tongxing.carecase.persistence;

import static org.tongxing.carecase.persistence.Columns.code;
import static org.tongxing.carecase.persistence.Columns.codes;
import static org.tongxing.carecase.persistence.Columns.given;
import static org.tongxing.carecase.persistence.Columns.instant;
import static org.tongxing.carecase.persistence.Columns.name;
import static org.tongxing.carecase.persistence.Columns.names;
import static org.tongxing.carecase.persistence.Columns.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.carecase.domain.CareSuggestion;
import org.tongxing.carecase.domain.CloseReason;
import org.tongxing.carecase.domain.GradeReason;
import org.tongxing.carecase.domain.Proposal;
import org.tongxing.carecase.domain.ProposalKind;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.carecase.domain.Signature;
import org.tongxing.carecase.domain.SignedProposal;
import org.tongxing.carecase.domain.SigningOutcome;
import org.tongxing.carecase.domain.SigningStep;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RiskGrade;

/** Suggestions, proposals and signatures in PostgreSQL. */
@Repository
public class JdbcProposals implements Proposals, EncryptedColumns {

    static final EncryptedColumn PROPOSAL = EncryptedColumn.of("proposal", "texts", "id");
    static final EncryptedColumn SIGNATURE = EncryptedColumn.of("signature", "texts", "proposal_id", "step");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcProposals(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(PROPOSAL, SIGNATURE);
    }

    @Override
    public void suggested(CaseReference reference, CareSuggestion suggestion, OffsetDateTime at) {
        jdbc.sql(
                        """
                INSERT INTO care_suggestion (case_reference, grounds, grade, reason_code, rule_ids, suggested_at)
                VALUES (:reference, :grounds, :grade, :reasonCode, :ruleIds, :at)
                """)
                .param("reference", reference.value())
                .param("grounds", names(suggestion.grounds()))
                .param("grade", suggestion.grade().name())
                .param("reasonCode", suggestion.reasonCode().name())
                .param("ruleIds", suggestion.ruleIds().toArray(String[]::new))
                .param("at", at)
                .update();
    }

    @Override
    public Optional<CareSuggestion> suggestion(CaseReference reference) {
        return jdbc.sql(
                        """
                SELECT grounds, grade, reason_code, rule_ids
                FROM care_suggestion WHERE case_reference = :reference
                ORDER BY id DESC LIMIT 1
                """)
                .param("reference", reference.value())
                .query((row, number) -> new CareSuggestion(
                        set(codes(CareGround.class, row, "grounds")),
                        given(code(RiskGrade.class, row, "grade")),
                        given(code(GradeReason.class, row, "reason_code")),
                        texts(row, "rule_ids")))
                .optional();
    }

    @Override
    public void add(Proposal proposal) {
        long id = PROPOSAL.nextId(jdbc);
        Texts said = Texts.of("reason", proposal.reason()).and("childWish", proposal.childWish());
        jdbc.sql(
                        """
                INSERT INTO proposal (id, case_reference, suggestion_id, kind, grounds, grade, danger, texts,
                                      child_heard, close_reason, proposed_by, proposed_at)
                OVERRIDING SYSTEM VALUE
                VALUES (:id, :reference, (SELECT max(id) FROM care_suggestion WHERE case_reference = :reference),
                        :kind, :grounds, :grade, :danger, :texts, :childHeard, :closeReason, :by, :at)
                """)
                .param("id", id)
                .param("reference", proposal.reference().value())
                .param("kind", proposal.kind().name())
                .param("grounds", names(proposal.grounds()))
                .param("grade", name(proposal.grade()))
                .param("danger", proposal.danger())
                .param("texts", texts.seal(PROPOSAL.context(id), said))
                .param("childHeard", proposal.childHeard())
                .param("closeReason", name(proposal.closeReason()))
                .param("by", proposal.by())
                .param("at", proposal.at())
                .update();
    }

    @Override
    public Optional<SignedProposal> last(CaseReference reference) {
        return jdbc.sql("SELECT * FROM proposal WHERE case_reference = :reference ORDER BY id DESC LIMIT 1")
                .param("reference", reference.value())
                .query(this::read)
                .optional();
    }

    @Override
    public Map<CaseReference, LocalDate> firstGradedOn(Collection<CaseReference> references) {
        return jdbc
                .sql(
                        """
                SELECT case_reference, (min(proposed_at) AT TIME ZONE 'Asia/Shanghai')::date AS graded_on
                FROM proposal WHERE case_reference = ANY (:references) AND grade IS NOT NULL
                GROUP BY case_reference
                """)
                .param(
                        "references",
                        references.stream().map(CaseReference::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new CaseReference(row.getString("case_reference")),
                        row.getObject("graded_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<SignedProposal> all(CaseReference reference) {
        return jdbc.sql("SELECT * FROM proposal WHERE case_reference = :reference ORDER BY id")
                .param("reference", reference.value())
                .query(this::read)
                .list();
    }

    @Override
    public void sign(long proposal, Signature signature) {
        jdbc.sql(
                        """
                INSERT INTO signature (proposal_id, step, outcome, texts, signed_by, signed_at)
                VALUES (:proposal, :step, :outcome, :texts, :by, :at)
                """)
                .param("proposal", proposal)
                .param("step", signature.step().name())
                .param("outcome", signature.outcome().name())
                .param(
                        "texts",
                        texts.seal(
                                SIGNATURE.context(proposal, signature.step().name()),
                                Texts.of("reason", signature.reason())))
                .param("by", signature.by())
                .param("at", signature.at())
                .update();
    }

    private SignedProposal read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        Texts said = texts.open(PROPOSAL.context(id), row.getBytes("texts"));
        Proposal proposal = new Proposal(
                new CaseReference(row.getString("case_reference")),
                given(code(ProposalKind.class, row, "kind")),
                codes(CareGround.class, row, "grounds"),
                code(RiskGrade.class, row, "grade"),
                row.getBoolean("danger"),
                said.text("reason"),
                row.getObject("child_heard", Boolean.class),
                said.text("childWish"),
                code(CloseReason.class, row, "close_reason"),
                row.getString("proposed_by"),
                given(instant(row, "proposed_at")));
        return new SignedProposal(id, proposal, signatures(id));
    }

    private List<Signature> signatures(long proposal) {
        return jdbc.sql("SELECT * FROM signature WHERE proposal_id = :proposal ORDER BY signed_at, step DESC")
                .param("proposal", proposal)
                .query((row, number) -> new Signature(
                        given(code(SigningStep.class, row, "step")),
                        given(code(SigningOutcome.class, row, "outcome")),
                        texts.open(SIGNATURE.context(proposal, row.getString("step")), row.getBytes("texts"))
                                .text("reason"),
                        row.getString("signed_by"),
                        given(instant(row, "signed_at"))))
                .list();
    }

    private static Set<CareGround> set(List<CareGround> grounds) {
        Set<CareGround> set = EnumSet.noneOf(CareGround.class);
        set.addAll(grounds);
        return set;
    }
}

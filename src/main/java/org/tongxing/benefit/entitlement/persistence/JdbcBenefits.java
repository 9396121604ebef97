package org.tongxing.benefit.entitlement.persistence;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.benefit.entitlement.domain.Applicant;
import org.tongxing.benefit.entitlement.domain.Benefit;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.BenefitState;
import org.tongxing.benefit.entitlement.domain.Detail;
import org.tongxing.benefit.entitlement.domain.Grant;
import org.tongxing.benefit.entitlement.domain.ReplyChannel;
import org.tongxing.benefit.entitlement.domain.ReplyOutcome;
import org.tongxing.benefit.entitlement.domain.StopReason;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Applications in PostgreSQL. */
@Repository
public class JdbcBenefits implements EncryptedColumns {

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("benefit", "texts", "reference");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    JdbcBenefits(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    /** Stores a new application. */
    public void open(BenefitCase application, String login) {
        jdbc.sql(
                        """
                INSERT INTO benefit (reference, child_id, area_code, hukou_area, benefit, state, applicant, applied_on,
                                     applied_by, inside_province, texts)
                VALUES (:reference, :child, :area, :hukou, :benefit, :state, :applicant, :on, :by, :inside, :texts)
                """)
                .param("reference", application.reference().value())
                .param("child", application.child().value())
                .param("area", application.area().value())
                .param("hukou", application.hukou().value())
                .param("benefit", application.benefit().name())
                .param("state", application.state().name())
                .param("applicant", application.applicant().name())
                .param("on", application.appliedOn())
                .param("by", login)
                .param("inside", application.insideProvince())
                .param("texts", sealed(application.reference(), application.details()))
                .update();
    }

    /**
     * An application, locked until the transaction ends.
     *
     * @throws IllegalStateException when there is none: a fault of the process, not of a person
     */
    public BenefitCase lock(CaseReference reference) {
        return read("SELECT * FROM benefit WHERE reference = ? FOR UPDATE", reference.value()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no application " + reference));
    }

    /** An application to look at. */
    public Optional<BenefitCase> find(CaseReference reference) {
        return read("SELECT * FROM benefit WHERE reference = ?", reference.value()).stream()
                .findFirst();
    }

    /** Some applications, one query. */
    public List<BenefitCase> find(Collection<CaseReference> references) {
        return references.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM benefit WHERE reference IN (:references)")
                        .param(
                                "references",
                                references.stream().map(CaseReference::value).toList())
                        .query((row, n) -> toCase(row))
                        .list();
    }

    /** All applications for a child, the newest first. */
    public List<BenefitCase> ofChild(ChildId child) {
        return read("SELECT * FROM benefit WHERE child_id = ? ORDER BY applied_on DESC, reference DESC", child.value());
    }

    /** Keeps a child's applications apart in time: two at once are looked at one after the other. */
    public void lockChild(ChildId child) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('benefit:' || ?, 0))")
                .param(child.value())
                .query((row, n) -> n)
                .list();
    }

    /** The family is told what is missing. */
    public void supplementAsked(BenefitCase application, String missing) {
        keep(application, BenefitState.SUPPLEMENT, Map.of(Detail.MISSING, missing));
    }

    /** Papers are complete. */
    public void accepted(BenefitCase application, LocalDate on) {
        keep(application, BenefitState.ACCEPTED, Map.of());
        set(application, "accepted_on", on);
    }

    /** It is entered in the national system and pushed. */
    public void pushed(
            BenefitCase application,
            LocalDate on,
            String by,
            @Nullable AreaCode township,
            @Nullable CaseReference verification,
            Map<Detail, String> details) {
        keep(application, BenefitState.WAITING, details);
        jdbc.sql(
                        """
                UPDATE benefit SET pushed_on = :on, pushed_by = :by, township = :township, verification = :verification
                WHERE reference = :reference
                """)
                .param("on", on)
                .param("by", by)
                .param("township", township == null ? null : township.value())
                .param("verification", verification == null ? null : verification.value())
                .param("reference", application.reference().value())
                .update();
    }

    /** Somebody records how waiting ended; it does not hold before it is compared. */
    public void replied(BenefitCase application, GivenReply reply) {
        keep(application, application.state(), reply.details());
        Grant grant = reply.grant();
        jdbc.sql(
                        """
                UPDATE benefit
                SET reply = :reply, reply_channel = :channel, replied_on = :on, reply_by = :by, amount = :amount,
                    start_month = :start, recheck_on = :recheck
                WHERE reference = :reference
                """)
                .param("reply", reply.outcome().name())
                .param(
                        "channel",
                        reply.channel() == null ? null : reply.channel().name())
                .param("on", reply.on())
                .param("by", reply.by())
                .param("amount", grant == null ? null : grant.amount())
                .param("start", grant == null ? null : grant.startMonth().atDay(1))
                .param("recheck", grant == null ? null : grant.recheckOn())
                .param("reference", application.reference().value())
                .update();
    }

    /** The answer holds. */
    public void answered(BenefitCase application, String comparedBy) {
        keep(application, BenefitState.ANSWERED, Map.of());
        set(application, "compared_by", comparedBy);
    }

    /** What was recorded is not what came: waiting goes on. */
    public void replyReturned(BenefitCase application) {
        jdbc.sql(
                        """
                UPDATE benefit
                SET reply = NULL, reply_channel = NULL, replied_on = NULL, reply_by = NULL, amount = NULL,
                    start_month = NULL, recheck_on = NULL
                WHERE reference = ?
                """)
                .param(application.reference().value())
                .update();
    }

    /** The family knows. */
    public void told(BenefitCase application, BenefitState state, LocalDate on, String by, String how) {
        keep(application, state, Map.of(Detail.TOLD, how));
        jdbc.sql("UPDATE benefit SET told_on = ?, told_by = ? WHERE reference = ?")
                .params(on, by, application.reference().value())
                .update();
    }

    /** It was looked at again, and goes on. */
    public void rechecked(BenefitCase application, LocalDate next, String note) {
        keep(application, BenefitState.GRANTED, Map.of(Detail.RECHECK, note));
        set(application, "recheck_on", next);
    }

    /** 减员. */
    public void stopped(BenefitCase application, StopReason reason, YearMonth last, LocalDate on, String note) {
        keep(application, BenefitState.STOPPED, note.isEmpty() ? Map.of() : Map.of(Detail.RECHECK, note));
        jdbc.sql("UPDATE benefit SET stop_reason = ?, last_month = ?, ended_on = ? WHERE reference = ?")
                .params(
                        reason.name(),
                        last.atDay(1),
                        on,
                        application.reference().value())
                .update();
    }

    /** It ends without an answer. */
    public void ended(BenefitCase application, BenefitState state, LocalDate on) {
        keep(application, state, Map.of());
        set(application, "ended_on", on);
    }

    /** An answer as it is stored; no grant when nothing was granted. */
    public record GivenReply(
            ReplyOutcome outcome,
            @Nullable ReplyChannel channel,
            LocalDate on,
            String by,
            @Nullable Grant grant,
            Map<Detail, String> details) {}

    private void set(BenefitCase application, String column, Object value) {
        jdbc.sql("UPDATE benefit SET " + column + " = ? WHERE reference = ?")
                .params(value, application.reference().value())
                .update();
    }

    private void keep(BenefitCase application, BenefitState state, Map<Detail, String> more) {
        Map<Detail, String> all = new EnumMap<>(Detail.class);
        all.putAll(application.details());
        all.putAll(more);
        jdbc.sql("UPDATE benefit SET state = :state, texts = :texts WHERE reference = :reference")
                .param("state", state.name())
                .param("texts", sealed(application.reference(), all))
                .param("reference", application.reference().value())
                .update();
    }

    private byte @Nullable [] sealed(CaseReference reference, Map<Detail, String> details) {
        Texts all = Texts.none();
        for (Map.Entry<Detail, String> detail : details.entrySet()) {
            all = all.and(detail.getKey().name(), detail.getValue());
        }
        return texts.seal(TEXTS.context(reference.value()), all);
    }

    private List<BenefitCase> read(String sql, String key) {
        return jdbc.sql(sql).param(key).query((row, n) -> toCase(row)).list();
    }

    private BenefitCase toCase(ResultSet row) throws SQLException {
        String township = row.getString("township");
        String verification = row.getString("verification");
        String reply = row.getString("reply");
        String channel = row.getString("reply_channel");
        BigDecimal amount = row.getBigDecimal("amount");
        return new BenefitCase(
                new CaseReference(row.getString("reference")),
                new ChildId(row.getString("child_id")),
                new AreaCode(row.getString("area_code")),
                new AreaCode(row.getString("hukou_area")),
                Benefit.valueOf(row.getString("benefit")),
                BenefitState.valueOf(row.getString("state")),
                Applicant.valueOf(row.getString("applicant")),
                Objects.requireNonNull(day(row, "applied_on")),
                day(row, "accepted_on"),
                day(row, "pushed_on"),
                row.getBoolean("inside_province"),
                township == null ? null : new AreaCode(township),
                verification == null ? null : new CaseReference(verification),
                reply == null ? null : ReplyOutcome.valueOf(reply),
                channel == null ? null : ReplyChannel.valueOf(channel),
                day(row, "replied_on"),
                row.getString("reply_by"),
                amount,
                day(row, "start_month"),
                day(row, "recheck_on"),
                details(row));
    }

    private Map<Detail, String> details(ResultSet row) throws SQLException {
        Texts open = texts.open(TEXTS.context(row.getString("reference")), row.getBytes("texts"));
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            String text = open.text(detail.name());
            if (text != null) {
                details.put(detail, text);
            }
        }
        return details;
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}

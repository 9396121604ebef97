package org.tongxing.benefit.assistance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.benefit.assistance.domain.ApplicantKind;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.Assistance.Told;
import org.tongxing.benefit.assistance.domain.AssistanceSituation;
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceWay;
import org.tongxing.benefit.assistance.domain.EndReason;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Matters of temporary assistance (临时救助). */
@Repository
public class JdbcAssistances implements EncryptedColumns {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("assistance", "texts", "reference");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcAssistances(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    /** Lets one request after the other be looked at in a county, until the transaction ends: none is taken twice. */
    public void oneByOne(AreaCode county) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('tongxing.assistance.' || ?, 0))")
                .param(county.value())
                .query(row -> {});
    }

    /**
     * Stores a new matter.
     *
     * @param person keyed hash by which a child who is not in the ledger is found again; null when nothing is known
     */
    public void add(Assistance matter, byte @Nullable [] person) {
        jdbc.sql(
                        """
                        INSERT INTO assistance (reference, child_id, person_lookup, area, county, way, situation, applied_by,
                                                arisen_on, requested_by, requested_at, earlier, state, texts)
                        VALUES (:reference, :child, :person, :area, :county, :way, :situation, :appliedBy,
                                :arisenOn, :by, :at, :earlier, :state, :texts)
                        """)
                .param("reference", matter.reference().value())
                .param("child", matter.child() == null ? null : matter.child().value())
                .param("person", person)
                .param("area", matter.area().value())
                .param("county", matter.reference().areaCode().value())
                .param("way", matter.way().name())
                .param("situation", matter.situation().name())
                .param("appliedBy", matter.appliedBy().name())
                .param("arisenOn", matter.arisenOn())
                .param("by", matter.requestedBy())
                .param("at", offset(matter.requestedAt()))
                .param("earlier", matter.earlier())
                .param("state", matter.state().name())
                .param("texts", texts.seal(context(matter.reference()), sealed(matter.told())))
                .update();
    }

    /** A matter; a fault of the model when there is none. */
    public Assistance get(CaseReference reference) {
        return find(reference, "").orElseThrow(() -> new IllegalStateException("no assistance " + reference));
    }

    /** The same, which nobody else changes until the transaction ends. */
    public Assistance lock(CaseReference reference) {
        return find(reference, " FOR UPDATE")
                .orElseThrow(() -> new IllegalStateException("no assistance " + reference));
    }

    private Optional<Assistance> find(CaseReference reference, String lock) {
        return jdbc.sql("SELECT * FROM assistance WHERE reference = ?" + lock)
                .param(reference.value())
                .query(this::read)
                .optional();
    }

    /** Stores where a matter stands now. */
    public void save(Assistance matter) {
        jdbc.sql(
                        """
                        UPDATE assistance SET way = :way, state = :state, decided_on = :decidedOn, ended_on = :endedOn,
                                              end_reason = :endReason
                         WHERE reference = :reference
                        """)
                .param("reference", matter.reference().value())
                .param("way", matter.way().name())
                .param("state", matter.state().name())
                .param("decidedOn", matter.decidedOn())
                .param("endedOn", matter.endedOn())
                .param(
                        "endReason",
                        matter.endReason() == null ? null : matter.endReason().name())
                .update();
    }

    /** The matters of a child, the newest first. */
    public List<Assistance> ofChild(ChildId child) {
        return jdbc.sql("SELECT * FROM assistance WHERE child_id = ? ORDER BY requested_at DESC, reference DESC")
                .param(child.value())
                .query(this::read)
                .list();
    }

    /**
     * Matters of the same household or person that have not ended without a decision, the newest first.
     *
     * @param children the child and those of its household
     * @param person keyed hash of a child who is not in the ledger
     */
    public List<Assistance> earlier(Collection<ChildId> children, byte @Nullable [] person) {
        return jdbc.sql(
                        """
                        SELECT * FROM assistance
                         WHERE (child_id = ANY (:children) OR person_lookup = :person) AND state <> 'ENDED'
                         ORDER BY requested_at DESC, reference DESC
                        """)
                .param("children", children.stream().map(ChildId::value).toArray(String[]::new))
                .param("person", person)
                .query(this::read)
                .list();
    }

    private static Texts sealed(Told told) {
        LocalDate birthDate = told.birthDate();
        return Texts.of("name", told.name())
                .and("birthDate", birthDate == null ? null : birthDate.toString())
                .and("need", told.need())
                .and("applicant", told.applicant())
                .and("phone", told.phone())
                .and("anotherReason", told.anotherReason());
    }

    private Assistance read(ResultSet row, int number) throws SQLException {
        CaseReference reference = new CaseReference(row.getString("reference"));
        Texts typed = texts.open(context(reference), row.getBytes("texts"));
        String child = row.getString("child_id");
        String endReason = row.getString("end_reason");
        String birthDate = typed.text("birthDate");
        return new Assistance(
                reference,
                child == null ? null : new ChildId(child),
                new AreaCode(row.getString("area")),
                AssistanceWay.valueOf(row.getString("way")),
                AssistanceSituation.valueOf(row.getString("situation")),
                ApplicantKind.valueOf(row.getString("applied_by")),
                Objects.requireNonNull(row.getObject("arisen_on", LocalDate.class)),
                row.getString("requested_by"),
                local(row, "requested_at"),
                row.getString("earlier"),
                AssistanceState.valueOf(row.getString("state")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                endReason == null ? null : EndReason.valueOf(endReason),
                new Told(
                        typed.text("name"),
                        birthDate == null ? null : LocalDate.parse(birthDate),
                        typed.given("need"),
                        typed.text("applicant"),
                        typed.text("phone"),
                        typed.text("anotherReason")));
    }

    private static String context(CaseReference reference) {
        return TEXTS.context(reference.value());
    }

    static OffsetDateTime offset(LocalDateTime at) {
        return at.atZone(CHINA).toOffsetDateTime();
    }

    static LocalDateTime local(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .atZoneSameInstant(CHINA)
                .toLocalDateTime();
    }
}

package org.tongxing.visit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;
import org.tongxing.visit.domain.CaseStanding;
import org.tongxing.visit.domain.PlannedVisit;
import org.tongxing.visit.domain.VisitKind;
import org.tongxing.visit.domain.VisitMode;
import org.tongxing.visit.domain.VisitOutcome;
import org.tongxing.visit.domain.VisitRecord;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.WhereaboutsOutcome;

/** Visits in PostgreSQL. */
@Repository
public class JdbcVisits implements Visits, EncryptedColumns {

    static final EncryptedColumn RECORD = EncryptedColumn.of("visit_record", "texts", "id");
    static final EncryptedColumn DANGER = EncryptedColumn.of("danger_handling", "texts", "id");
    static final EncryptedColumn WHEREABOUTS = EncryptedColumn.of("whereabouts_check", "texts", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcVisits(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(RECORD, DANGER, WHEREABOUTS);
    }

    @Override
    public long plan(NewVisit visit) {
        return jdbc.sql(
                        """
                INSERT INTO visit (reference, case_reference, child_id, area_code, attempt, kind, state,
                                   planned_at, follow_up_at, due_at, due_provisional, limit_key, counts_from)
                SELECT :reference, :caseReference, :child, :area, coalesce(max(attempt), 0) + 1, :kind, 'PLANNED',
                       :plannedAt, :followUpAt, :dueAt, :dueProvisional, :limit, :countsFrom
                FROM visit WHERE reference = :reference
                RETURNING id
                """)
                .param("reference", visit.reference().value())
                .param("caseReference", visit.caseReference().value())
                .param("child", visit.child().value())
                .param("area", visit.area().value())
                .param("kind", visit.kind().name())
                .param("plannedAt", visit.plannedAt())
                .param("followUpAt", visit.followUpAt())
                .param("dueAt", visit.dueAt())
                .param("dueProvisional", visit.dueProvisional())
                .param("limit", visit.limit())
                .param("countsFrom", visit.countsFrom())
                .query(Long.class)
                .single();
    }

    @Override
    public PlannedVisit lock(long id) {
        return read("SELECT * FROM visit WHERE id = :id FOR UPDATE", id);
    }

    @Override
    public PlannedVisit planned(long id) {
        return read("SELECT * FROM visit WHERE id = :id", id);
    }

    private PlannedVisit read(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(JdbcVisits::readPlanned)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no visit " + id));
    }

    @Override
    public void record(PlannedVisit visit, VisitRecord made, boolean reassessmentNeeded) {
        long record = RECORD.nextId(jdbc);
        insert(record, visit, made, reassessmentNeeded);
        line(record, visit.child(), made.seenInPerson());
        made.alsoSeen().forEach(child -> line(record, child, true));
        jdbc.sql("UPDATE visit SET state = 'DONE' WHERE id = :id")
                .param("id", visit.id())
                .update();
    }

    private void insert(long id, PlannedVisit visit, VisitRecord made, boolean reassessmentNeeded) {
        jdbc.sql(
                        """
                INSERT INTO visit_record (id, visit_id, visited_on, mode, outcome, child_seen, spoke_alone,
                                          guardian_present, living_conditions, daily_care, health_and_medication,
                                          schooling, psychology, guardian_care, danger, neglect, needs,
                                          proposed_grade, reassessment_needed, texts, recorded_by, recorded_at)
                OVERRIDING SYSTEM VALUE
                VALUES (:id, :visit, :visitedOn, :mode, :outcome, :childSeen, :spokeAlone,
                        :guardianPresent, :livingConditions, :dailyCare, :healthAndMedication,
                        :schooling, :psychology, :guardianCare, :danger, :neglect, :needs,
                        :proposedGrade, :reassessmentNeeded, :texts, :by, :at)
                """)
                .param("id", id)
                .param("visit", visit.id())
                .param("visitedOn", made.visitedOn())
                .param("mode", made.mode().name())
                .param("outcome", made.outcome().name())
                .param("childSeen", made.childSeen())
                .param("spokeAlone", made.spokeAlone())
                .param("guardianPresent", made.guardianPresent())
                .param("livingConditions", observation(made, "livingConditions"))
                .param("dailyCare", observation(made, "dailyCare"))
                .param("healthAndMedication", observation(made, "healthAndMedication"))
                .param("schooling", observation(made, "schooling"))
                .param("psychology", observation(made, "psychology"))
                .param("guardianCare", observation(made, "guardianCare"))
                .param("danger", made.danger())
                .param("neglect", made.neglect())
                .param("needs", made.needs().stream().map(Enum::name).toArray(String[]::new))
                .param("proposedGrade", name(made.proposedGrade()))
                .param("reassessmentNeeded", reassessmentNeeded)
                .param("texts", texts.seal(RECORD.context(id), textsOf(made)))
                .param("by", made.by())
                .param("at", made.at())
                .update();
    }

    private static Texts textsOf(VisitRecord made) {
        return Texts.of("place", made.place())
                .and("companions", made.companions())
                .and("childWish", made.childWish())
                .and("changes", made.changes())
                .and("actionsTaken", made.actionsTaken())
                .and("findings", made.findings())
                .and("note", made.note());
    }

    private void line(long record, ChildId child, boolean seenInPerson) {
        jdbc.sql("INSERT INTO visit_line (record_id, child_id, seen_in_person) VALUES (:record, :child, :seen)")
                .param("record", record)
                .param("child", child.value())
                .param("seen", seenInPerson)
                .update();
    }

    @Override
    public List<SeenToo> endVisitsOfSeenToo(long id) {
        return jdbc.sql(
                        """
                UPDATE visit SET state = 'DONE', seen_with = record.id
                FROM visit_record record
                JOIN visit_line line ON line.record_id = record.id AND line.seen_in_person
                WHERE record.id = (SELECT max(id) FROM visit_record WHERE visit_id = :id) AND NOT record.danger
                  AND visit.child_id = line.child_id AND visit.state = 'PLANNED' AND visit.id <> :id
                RETURNING visit.reference, record.neglect
                """)
                .param("id", id)
                .query((row, number) ->
                        new SeenToo(new CaseReference(row.getString("reference")), row.getBoolean("neglect")))
                .list();
    }

    @Override
    public Optional<OffsetDateTime> dangerFoundAt(long id) {
        return jdbc.sql("SELECT max(recorded_at) FROM visit_record WHERE visit_id = :id AND danger")
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional();
    }

    @Override
    public void cancelPlanned(ChildId child) {
        jdbc.sql("UPDATE visit SET state = 'CANCELLED' WHERE child_id = :child AND state = 'PLANNED'")
                .param("child", child.value())
                .update();
    }

    @Override
    public void withdrawPlanned(CaseReference reference) {
        jdbc.sql("UPDATE visit SET state = 'CANCELLED' WHERE reference = :reference AND state = 'PLANNED'")
                .param("reference", reference.value())
                .update();
    }

    @Override
    public Optional<CaseStanding> standing(CaseReference caseReference) {
        return jdbc.sql("SELECT grade, urgent, opened_on FROM v_carecase_grade WHERE case_reference = :reference")
                .param("reference", caseReference.value())
                .query((row, number) -> new CaseStanding(
                        grade(row.getString("grade")),
                        row.getBoolean("urgent"),
                        row.getObject("opened_on", LocalDate.class)))
                .optional();
    }

    @Override
    public int attempts(CaseReference reference) {
        return jdbc.sql("SELECT count(*) FROM visit WHERE reference = :reference AND state <> 'CANCELLED'")
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public int unmet(CaseReference reference) {
        return unmetDays(reference).size();
    }

    @Override
    public List<LocalDate> unmetDays(CaseReference reference) {
        return jdbc.sql(
                        """
                SELECT record.visited_on
                FROM visit_record record JOIN visit ON visit.id = record.visit_id
                WHERE visit.reference = :reference AND record.outcome = 'NOT_AT_HOME'
                  AND record.recorded_at > coalesce(
                      (SELECT max(verified.checked_at)
                       FROM whereabouts_check verified JOIN visit tried ON tried.id = verified.visit_id
                       WHERE tried.reference = :reference), '-infinity')
                ORDER BY record.id
                """)
                .param("reference", reference.value())
                .query(LocalDate.class)
                .list();
    }

    @Override
    public Optional<String> refusedBy(long id) {
        return jdbc.sql(
                        """
                SELECT recorded_by FROM visit_record
                WHERE visit_id = :id AND outcome = 'REFUSED' ORDER BY id LIMIT 1
                """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<MadeVisit> lastMade(CaseReference caseReference) {
        return jdbc.sql(
                        """
                SELECT record.id, record.visited_on, record.mode, record.outcome, line.seen_in_person, record.recorded_at
                FROM visit
                JOIN visit_record record ON record.visit_id = visit.id OR record.id = visit.seen_with
                JOIN visit_line line ON line.record_id = record.id AND line.child_id = visit.child_id
                WHERE visit.case_reference = :reference AND record.outcome = 'SEEN'
                ORDER BY record.visited_on DESC, record.id DESC LIMIT 1
                """)
                .param("reference", caseReference.value())
                .query(JdbcVisits::readMade)
                .optional();
    }

    @Override
    public List<MadeVisit> ofChild(ChildId child) {
        return jdbc.sql(
                        """
                SELECT record.id, record.visited_on, record.mode, record.outcome, line.seen_in_person, record.recorded_at
                FROM visit_line line JOIN visit_record record ON record.id = line.record_id
                WHERE line.child_id = :child
                ORDER BY record.visited_on DESC, record.id DESC
                """)
                .param("child", child.value())
                .query(JdbcVisits::readMade)
                .list();
    }

    @Override
    public Optional<Whereabouts> lastWhereabouts(CaseReference caseReference) {
        return jdbc.sql(
                        """
                SELECT verified.outcome, verified.away_until, verified.checked_at
                FROM whereabouts_check verified JOIN visit ON visit.id = verified.visit_id
                WHERE visit.case_reference = :reference
                ORDER BY verified.id DESC LIMIT 1
                """)
                .param("reference", caseReference.value())
                .query((row, number) -> new Whereabouts(
                        WhereaboutsOutcome.valueOf(row.getString("outcome")),
                        row.getObject("away_until", LocalDate.class),
                        instant(row, "checked_at")))
                .optional();
    }

    @Override
    public Optional<VisitFindings> findings(long id) {
        return jdbc.sql(
                        """
                SELECT id, visited_on, danger, texts FROM visit_record
                WHERE visit_id = :id ORDER BY id DESC LIMIT 1
                """)
                .param("id", id)
                .query(this::readFindings)
                .optional();
    }

    @Override
    public void dangerHandled(DangerHandling handling) {
        long number = DANGER.nextId(jdbc);
        Texts written =
                Texts.of("incidentNumber", handling.incidentNumber()).and("actionsTaken", handling.actionsTaken());
        jdbc.sql(
                        """
                INSERT INTO danger_handling (id, visit_id, police_called_at, texts, child_safe, handled_by, handled_at)
                OVERRIDING SYSTEM VALUE
                VALUES (:id, :visit, :policeCalledAt, :texts, :childSafe, :by, :at)
                """)
                .param("id", number)
                .param("visit", handling.visit())
                .param("policeCalledAt", handling.policeCalledAt())
                .param("texts", texts.seal(DANGER.context(number), written))
                .param("childSafe", handling.childSafe())
                .param("by", handling.by())
                .param("at", handling.at())
                .update();
    }

    @Override
    public void whereaboutsVerified(WhereaboutsCheck check) {
        long number = WHEREABOUTS.nextId(jdbc);
        jdbc.sql(
                        """
                INSERT INTO whereabouts_check (id, visit_id, outcome, source, away_until, texts, checked_by, checked_at)
                OVERRIDING SYSTEM VALUE
                VALUES (:id, :visit, :outcome, :source, :awayUntil, :texts, :by, :at)
                """)
                .param("id", number)
                .param("visit", check.visit())
                .param("outcome", check.outcome().name())
                .param("source", check.source().name())
                .param("awayUntil", check.awayUntil())
                .param("texts", texts.seal(WHEREABOUTS.context(number), Texts.of("note", check.note())))
                .param("by", check.by())
                .param("at", check.at())
                .update();
    }

    private static PlannedVisit readPlanned(ResultSet row, int number) throws SQLException {
        return new PlannedVisit(
                row.getLong("id"),
                new CaseReference(row.getString("reference")),
                new CaseReference(row.getString("case_reference")),
                new ChildId(row.getString("child_id")),
                new AreaCode(row.getString("area_code")),
                row.getInt("attempt"),
                VisitKind.valueOf(row.getString("kind")),
                instant(row, "planned_at"),
                instant(row, "due_at"));
    }

    private VisitFindings readFindings(ResultSet row, int number) throws SQLException {
        Texts written = texts.open(RECORD.context(row.getLong("id")), row.getBytes("texts"));
        return new VisitFindings(
                row.getObject("visited_on", LocalDate.class),
                row.getBoolean("danger"),
                written.text("findings"),
                written.text("actionsTaken"));
    }

    private static MadeVisit readMade(ResultSet row, int number) throws SQLException {
        return new MadeVisit(
                row.getLong("id"),
                row.getObject("visited_on", LocalDate.class),
                VisitMode.valueOf(row.getString("mode")),
                VisitOutcome.valueOf(row.getString("outcome")),
                row.getBoolean("seen_in_person"),
                instant(row, "recorded_at"));
    }

    private static OffsetDateTime instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }

    private static @Nullable String observation(VisitRecord made, String side) {
        return name(made.observations().get(side));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable RiskGrade grade(@Nullable String code) {
        return code == null ? null : RiskGrade.valueOf(code);
    }
}

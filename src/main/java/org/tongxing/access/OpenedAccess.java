package org.tongxing.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;

/**
 * Access for a reason: 具名查阅 above the county, and 应急调阅 (break-glass) of a child outside one's scope. Each is typed,
 * ends by itself, stands on the record, and an 应急调阅 is reported to the superior.
 */
@Component
public class OpenedAccess implements EncryptedColumns {

    private static final EncryptedColumn REASON = EncryptedColumn.of("opened_access", "reason", "id");

    /** Labels of the pages. */
    public static final Map<String, String> FIELDS = Map.of("reason", "理由", "area", "区划", "child", "儿童");

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration names;
    private final Duration emergency;

    OpenedAccess(
            JdbcClient jdbc,
            Organization organization,
            FieldCipher cipher,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${tongxing.access.names:8h}") Duration names,
            @Value("${tongxing.access.emergency:3h}") Duration emergency) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.cipher = cipher;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.names = names;
        this.emergency = emergency;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(REASON);
    }

    /**
     * An 应急调阅 that goes on: the person has it before their eyes all the time.
     *
     * @param until when it ends
     */
    public record Running(ChildId child, OffsetDateTime until) {}

    /**
     * An 应急调阅 as the superior reads it.
     *
     * @param acknowledgedBy login of who has taken note; null while nobody has
     */
    public record Report(
            long id,
            String person,
            ChildId child,
            String reason,
            OffsetDateTime openedAt,
            @Nullable String acknowledgedBy) {}

    /**
     * Opens the names of an area for a reason.
     *
     * @throws org.tongxing.shared.RefusedException when the reason is too short or too long
     */
    @Transactional
    public void openNames(String login, AreaCode area, @Nullable String reason) {
        String typed = checked(reason);
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id = REASON.nextId(jdbc);
        jdbc.sql(
                        """
                        INSERT INTO opened_access (id, login, purpose, area, reason, opened_at, ends_at)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, 'NAMES', ?, ?, ?, ?)
                        """)
                .params(id, login, area.value(), sealed(id, typed), now, now.plus(names))
                .update();
        audit.decided(AuditEvent.of(login, AuditAction.NAMES_OPENED).at(area).because(typed));
    }

    /**
     * Opens one child for a reason, and reports it to the superior.
     *
     * @param residence where the child lives, for the record
     * @throws org.tongxing.shared.RefusedException when the reason is too short or too long
     */
    @Transactional
    public void openEmergency(String login, ChildId child, AreaCode residence, @Nullable String reason) {
        String typed = checked(reason);
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id = REASON.nextId(jdbc);
        String superior = organization.superiorGroup(login, LocalDate.now(clock));
        jdbc.sql(
                        """
                        INSERT INTO opened_access
                               (id, login, purpose, child_id, reason, opened_at, ends_at, reported_to)
                        OVERRIDING SYSTEM VALUE VALUES (?, ?, 'EMERGENCY', ?, ?, ?, ?, ?)
                        """)
                .params(id, login, child.value(), sealed(id, typed), now, now.plus(emergency), superior)
                .update();
        audit.decided(AuditEvent.of(login, AuditAction.GLASS_BROKEN)
                .about(child)
                .at(residence)
                .because(typed));
        events.publishEvent(new EmergencyLookReported(id, superior));
    }

    /** The children whom a person has opened and may still see. */
    List<ChildId> childrenBy(String login) {
        return running(login).stream().map(Running::child).distinct().toList();
    }

    /** What a person has opened by 应急调阅 and may still see, what ends first first. */
    public List<Running> running(String login) {
        return jdbc.sql(
                        """
                        SELECT child_id, ends_at FROM opened_access
                         WHERE login = ? AND purpose = 'EMERGENCY' AND ends_at > ? ORDER BY ends_at
                        """)
                .params(login, OffsetDateTime.now(clock))
                .query((row, n) ->
                        new Running(new ChildId(row.getString(1)), here(row.getObject(2, OffsetDateTime.class))))
                .list();
    }

    /** The areas whose names a person has opened and may still see. */
    List<AreaCode> areasBy(String login) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT area FROM opened_access
                         WHERE login = ? AND purpose = 'NAMES' AND ends_at > ? ORDER BY area
                        """)
                .params(login, OffsetDateTime.now(clock))
                .query((row, n) -> new AreaCode(row.getString(1)))
                .list();
    }

    /** What was reported to a person as superior, the latest first; at most 100. */
    public List<Report> reportsTo(String login) {
        List<String> groups = List.copyOf(organization.groupsOf(login, LocalDate.now(clock)));
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT o.id, s.display_name, o.child_id, o.reason, o.opened_at, o.acknowledged_by
                          FROM opened_access o JOIN staff s USING (login)
                         WHERE o.reported_to IN (:groups) AND o.login <> :login
                         ORDER BY o.id DESC LIMIT 100
                        """)
                .param("groups", groups)
                .param("login", login)
                .query((row, n) -> new Report(
                        row.getLong("id"),
                        row.getString("display_name"),
                        new ChildId(row.getString("child_id")),
                        cipher.decrypt(row.getBytes("reason"), REASON.context(row.getLong("id"))),
                        here(row.getObject("opened_at", OffsetDateTime.class)),
                        row.getString("acknowledged_by")))
                .list();
    }

    /** The superior has taken note. What was not reported to them stays as it is. */
    @Transactional
    public boolean acknowledge(String login, long id) {
        List<String> groups = List.copyOf(organization.groupsOf(login, LocalDate.now(clock)));
        return !groups.isEmpty()
                && jdbc.sql(
                                        """
                                        UPDATE opened_access SET acknowledged_by = :login, acknowledged_at = :now
                                         WHERE id = :id AND reported_to IN (:groups) AND login <> :login
                                           AND acknowledged_by IS NULL
                                        """)
                                .param("login", login)
                                .param("now", OffsetDateTime.now(clock))
                                .param("id", id)
                                .param("groups", groups)
                                .update()
                        == 1;
    }

    private byte[] sealed(long id, String reason) {
        return cipher.encrypt(reason, REASON.context(id));
    }

    /** The database answers in UTC; people read their own clock. */
    private OffsetDateTime here(OffsetDateTime stored) {
        return stored.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    /** A reason is a sentence, not a dot. */
    static String checked(@Nullable String reason) {
        String typed = reason == null ? "" : reason.strip();
        Violations violations = new Violations(FIELDS);
        violations.addIf(typed.codePointCount(0, typed.length()) < SHORTEST, "reason", "请写明理由，不少于" + SHORTEST + "个字");
        violations.limit("reason", typed, LONGEST);
        violations.refuseIfAny();
        return typed;
    }
}

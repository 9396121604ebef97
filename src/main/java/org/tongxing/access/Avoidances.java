package org.tongxing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.organization.Organization;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * 回避: who keeps away from a child or a matter. For them it is as if it were not there, and tasks go past them. A report
 * about a worker is hidden from the worker and from their line.
 */
@Component
public class Avoidances {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Avoidances(
            JdbcClient jdbc,
            Organization organization,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A person declares that a child is their kin (亲属) or otherwise their concern: they see it no more. */
    @Transactional
    public void declare(String login, ChildId child, boolean kin) {
        String ground = kin ? "KIN" : "CONCERNED";
        add(login, child, null, ground, login);
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED).about(child).detail("avoid " + ground));
    }

    /**
     * Hides a matter about a worker from them and from everyone in their line, whether it runs already or begins later:
     * its tasks go past them, and they find nothing of it in the engine.
     */
    @Transactional
    public void hideFromLine(CaseReference matter, String worker, String by) {
        organization.lineOf(worker, LocalDate.now(clock)).forEach(login -> add(login, null, matter, "REPORTED", by));
        events.publishEvent(new MatterHidden(matter));
    }

    /** What is about hidden matters is hidden from the same people (督办). */
    @Transactional
    public void hideWith(CaseReference about, List<String> matters) {
        int hidden = jdbc.sql(
                        """
                        INSERT INTO avoidance (login, matter, ground, declared_by, declared_at)
                        SELECT DISTINCT ON (login) login, :about, ground, declared_by, declared_at
                          FROM avoidance WHERE matter IN (:matters) ORDER BY login, declared_at
                        ON CONFLICT DO NOTHING
                        """)
                .param("about", about.value())
                .param("matters", matters)
                .update();
        if (hidden > 0) {
            events.publishEvent(new MatterHidden(about));
        }
    }

    /** Those of some matters that are hidden from anybody. */
    public List<String> hiddenAmong(List<String> matters) {
        return matters.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT matter FROM avoidance WHERE matter IN (:matters) ORDER BY matter")
                        .param("matters", matters)
                        .query(String.class)
                        .list();
    }

    /** Whether a person keeps away from a child. */
    public boolean isAvoided(String login, ChildId child) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM avoidance WHERE login = ? AND child_id = ?)")
                .params(login, child.value())
                .query(Boolean.class)
                .single();
    }

    /** The children from whom a person keeps away. */
    List<ChildId> childrenAvoidedBy(String login) {
        return jdbc.sql("SELECT child_id FROM avoidance WHERE login = ? AND child_id IS NOT NULL ORDER BY child_id")
                .param(login)
                .query((row, n) -> new ChildId(row.getString(1)))
                .list();
    }

    /** The matters that are hidden from a person. */
    public Set<String> mattersHiddenFrom(String login) {
        return Set.copyOf(jdbc.sql("SELECT matter FROM avoidance WHERE login = ? AND matter IS NOT NULL")
                .param(login)
                .query(String.class)
                .list());
    }

    /** Who keeps away from a child or from one of some matters: no task of these may reach them. */
    public Set<String> whoAvoids(@Nullable ChildId child, List<String> matters) {
        return new LinkedHashSet<>(
                jdbc.sql("SELECT login FROM avoidance WHERE child_id = :child OR matter IN (:matters)")
                        .param("child", child == null ? "" : child.value())
                        .param("matters", matters.isEmpty() ? List.of("") : matters)
                        .query(String.class)
                        .list());
    }

    private void add(String login, @Nullable ChildId child, @Nullable CaseReference matter, String ground, String by) {
        jdbc.sql(
                        """
                        INSERT INTO avoidance (login, child_id, matter, ground, declared_by, declared_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        login,
                        child == null ? null : child.value(),
                        matter == null ? null : matter.value(),
                        ground,
                        by,
                        OffsetDateTime.now(clock))
                .update();
    }
}

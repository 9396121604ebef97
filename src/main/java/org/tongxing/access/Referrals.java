package org.tongxing.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.ChildId;

/**
 * Who is asked about which child: an organ, or a desk outside whose area the child lives. They see that child as long as
 * they are asked, and no other.
 */
@Component
public class Referrals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Referrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody is asked by a task about a child.
     *
     * @param asked id of an organ, or a desk ({@code role@area})
     */
    public void begin(String asked, ChildId child, String taskId) {
        jdbc.sql(
                        """
                        INSERT INTO referral (organ, child_id, task_id, referred_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(asked, child.value(), taskId, OffsetDateTime.now(clock))
                .update();
    }

    /** The task is done or gone: nobody is asked any more. */
    public void end(String taskId) {
        jdbc.sql("UPDATE referral SET ended_at = ? WHERE task_id = ? AND ended_at IS NULL")
                .params(OffsetDateTime.now(clock), taskId)
                .update();
    }

    /** Those of some desks that are asked about any child now: hardly ever one. */
    List<String> askedAmong(List<String> desks) {
        return desks.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT organ FROM referral WHERE organ IN (:desks) AND ended_at IS NULL")
                        .param("desks", desks)
                        .query(String.class)
                        .list();
    }

    /** The organs and desks that are asked about a child now. */
    List<String> askedAbout(ChildId child) {
        return jdbc.sql("SELECT DISTINCT organ FROM referral WHERE child_id = ? AND ended_at IS NULL")
                .param(child.value())
                .query(String.class)
                .list();
    }
}

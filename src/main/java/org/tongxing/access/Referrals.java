package org.tongxing.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.ChildId;

/** Which organ is asked about which child: it sees that child as long as it is asked, and no other. */
@Component
public class Referrals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Referrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An organ is asked by a task about a child. */
    public void begin(String organ, ChildId child, String taskId) {
        jdbc.sql(
                        """
                        INSERT INTO referral (organ, child_id, task_id, referred_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(organ, child.value(), taskId, OffsetDateTime.now(clock))
                .update();
    }

    /** The task is done or gone: nobody is asked any more. */
    public void end(String taskId) {
        jdbc.sql("UPDATE referral SET ended_at = ? WHERE task_id = ? AND ended_at IS NULL")
                .params(OffsetDateTime.now(clock), taskId)
                .update();
    }

    /** The organs that are asked about a child now. */
    List<String> organsOf(ChildId child) {
        return jdbc.sql("SELECT DISTINCT organ FROM referral WHERE child_id = ? AND ended_at IS NULL")
                .param(child.value())
                .query(String.class)
                .list();
    }
}

package org.tongxing.carecase.persistence;

import static org.tongxing.carecase.persistence.Columns.date;
import static org.tongxing.carecase.persistence.Columns.given;
import static org.tongxing.carecase.persistence.Columns.instant;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.carecase.domain.VisitHistory;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Reads the views {@code v_visit_last_seen} and {@code v_visit_made}, which the visits own. */
@Repository
public class JdbcVisitHistory implements VisitHistory {

    private final JdbcClient jdbc;

    public JdbcVisitHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean seenInPersonSince(ChildId child, OffsetDateTime since) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT FROM v_visit_last_seen
                               WHERE child_id = :child AND seen_in_person AND recorded_at > :since
                                 AND visited_on >= :since::date)
                """)
                .param("child", child.value())
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<OffsetDateTime> reassessmentRequestedAt(CaseReference reference) {
        return jdbc.sql(
                        """
                SELECT recorded_at FROM v_visit_made
                WHERE case_reference = :reference AND reassessment_needed
                ORDER BY recorded_at DESC LIMIT 1
                """)
                .param("reference", reference.value())
                .query((row, number) -> given(instant(row, "recorded_at")))
                .optional();
    }

    @Override
    public List<VisitMade> lastVisits(CaseReference reference, int atMost) {
        return jdbc.sql(
                        """
                SELECT visited_on, mode_label, seen_in_person, danger FROM v_visit_made
                WHERE case_reference = :reference
                ORDER BY visited_on DESC, recorded_at DESC LIMIT :atMost
                """)
                .param("reference", reference.value())
                .param("atMost", atMost)
                .query((row, number) -> new VisitMade(
                        given(date(row, "visited_on")),
                        row.getString("mode_label"),
                        row.getBoolean("seen_in_person"),
                        row.getBoolean("danger")))
                .list();
    }
}

package org.tongxing.visit.persistence;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.access.MasterKey;
import org.tongxing.access.Sealing;
import org.tongxing.access.SealingMigration;

/** Encrypts the free texts of earlier visits. */
@Component
class V202611241717__seal_visit extends SealingMigration {

    V202611241717__seal_visit(MasterKey key) {
        super(key);
    }

    @Override
    protected void seal(Sealing sealing) {
        sealing.move(
                JdbcVisits.RECORD,
                Map.of(
                        "place", "place",
                        "companions", "companions",
                        "childWish", "child_wish",
                        "changes", "changes",
                        "actionsTaken", "actions_taken",
                        "findings", "findings",
                        "note", "note"));
        sealing.move(JdbcVisits.DANGER, Map.of("incidentNumber", "incident_number", "actionsTaken", "actions_taken"));
        sealing.move(JdbcVisits.WHEREABOUTS, Map.of("note", "note"));
    }
}

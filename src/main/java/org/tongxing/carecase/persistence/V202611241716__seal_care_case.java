package org.tongxing.carecase.persistence;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.access.MasterKey;
import org.tongxing.access.Sealing;
import org.tongxing.access.SealingMigration;

/** Encrypts the free texts of earlier cases. */
@Component
class V202611241716__seal_care_case extends SealingMigration {

    V202611241716__seal_care_case(MasterKey key) {
        super(key);
    }

    @Override
    protected void seal(Sealing sealing) {
        sealing.move(JdbcProposals.PROPOSAL, Map.of("reason", "reason", "childWish", "child_wish"));
        sealing.move(JdbcProposals.SIGNATURE, Map.of("reason", "reason"));
        sealing.move(
                JdbcCaseRecords.PLAN,
                Map.of("goals", "goals", "responsible", "responsible", "childWish", "child_wish", "note", "note"));
        sealing.move(JdbcCaseRecords.ANSWER, Map.of("note", "note"));
        sealing.move(JdbcCaseRecords.NOTICE, Map.of("note", "note"));
    }
}

package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.MergedRecords;
import org.tongxing.register.persistence.StatusRecords;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/** 并入 and 撤销并入. A case stays with the record that it was opened under, whichever way. */
@Component
class MergeRecords {

    private final ChildRecords children;
    private final MergedRecords merged;
    private final StatusRecords statuses;
    private final DetermineStatus status;
    private final Clock clock;

    MergeRecords(
            ChildRecords children, MergedRecords merged, StatusRecords statuses, DetermineStatus status, Clock clock) {
        this.children = children;
        this.merged = merged;
        this.statuses = statuses;
        this.status = status;
        this.clock = clock;
    }

    /** One record gives way to another. */
    void merge(ChildId child, ChildId survivor) {
        children.deactivate(child, survivor);
        children.endEpisode(child, LocalDate.now(clock));
        statuses.stop(child);
    }

    /**
     * A record that had given way stands for itself again.
     *
     * @throws RefusedException when its number has been given to another record in the meantime
     */
    void restore(ChildId child) {
        try {
            merged.restore(child);
        } catch (DuplicateKeyException e) {
            throw RegisterChild.numberTaken();
        }
        RegisteredChild restored = children.find(child).orElseThrow();
        status.determine(restored, LocalDate.now(clock));
    }
}

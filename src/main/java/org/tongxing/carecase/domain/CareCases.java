package org.tongxing.carecase.domain;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** The ledger of key care (重点关爱服务对象信息台账). */
public interface CareCases {

    /** Opens a case; a case that is already there stays as it is, so that a job may run twice. */
    void open(CareCase careCase);

    /**
     * A case, locked until the transaction ends.
     *
     * @throws IllegalStateException when there is none: a fault of the process, not of a person
     */
    CareCase lock(CaseReference reference);

    /** A case to look at. */
    Optional<CareCase> find(CaseReference reference);

    /** All cases of a child, the newest first. */
    List<CareCase> ofChild(ChildId child);

    /** Stores what changed in a case. */
    void save(CareCase careCase);

    /** Stores the grounds with which a case is listed, in place of earlier ones. */
    void list(CareCase careCase, List<CareGround> grounds);

    /** Grounds with which a case is listed. */
    List<CareGround> grounds(CaseReference reference);
}

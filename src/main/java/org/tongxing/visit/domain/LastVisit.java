package org.tongxing.visit.domain;

import java.util.Map;
import org.tongxing.shared.CaseReference;

/** What was found when the child was last met, so that only what has changed needs to be entered. */
public interface LastVisit {

    /** Observations of the last record of a case in which the child was met, by side; empty before the first. */
    Map<String, Observation> observations(CaseReference caseReference);
}

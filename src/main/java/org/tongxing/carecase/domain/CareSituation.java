package org.tongxing.carecase.domain;

import java.util.Set;

/**
 * Coded facts from which grounds and risk are judged; they never pass through the process engine.
 *
 * @param conditions codes of the register: HARDSHIP, DISABILITY, NO_GUARDIAN, VAGRANT, PSYCHOLOGICAL, an area's own
 * @param requestsHelp whether help has been asked for
 * @param age full years
 * @param population MONITORED, STATISTICAL, PENDING or NONE
 * @param accompaniedBy who came along: BOTH_PARENTS, ONE_PARENT, OTHER_GUARDIAN, CARER or NONE
 * @param guardianUnknown whether the guardian is not known
 */
public record CareSituation(
        Set<String> conditions,
        boolean requestsHelp,
        int age,
        String population,
        String accompaniedBy,
        boolean guardianUnknown) {}

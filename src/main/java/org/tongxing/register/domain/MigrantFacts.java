package org.tongxing.register.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the decision {@code migrantStatus} gets to see of a child on a day: codes and counts, nobody's place or date.
 *
 * @param hukouStatus state of the household registration
 * @param ageYears age in full years (周岁), one more from the birthday on; -1 before birth
 * @param livesHere whether an episode of residence covers the day, a short visit home included
 * @param moveScope how far the place of living is from the hukou place
 * @param accompaniedBy who came along, null while not known
 * @param monthsAcrossCounties full months of living across counties with a guardian, without a break; 0 when not now
 * @param monthsAcrossTownships full months of living outside the hukou township with a guardian, without a break; 0 when
 *     not now
 */
public record MigrantFacts(
        HukouStatus hukouStatus,
        int ageYears,
        boolean livesHere,
        MoveScope moveScope,
        @Nullable AccompaniedBy accompaniedBy,
        int monthsAcrossCounties,
        int monthsAcrossTownships) {}

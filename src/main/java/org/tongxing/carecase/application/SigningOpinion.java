package org.tongxing.carecase.application;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.carecase.domain.Signature;
import org.tongxing.carecase.domain.SigningOutcome;
import org.tongxing.carecase.domain.SigningStep;
import org.tongxing.shared.Violations;

/**
 * What a signer filled in.
 *
 * @param reviewOutcome code of a {@link SigningOutcome}
 * @param reason needed unless the signer agrees
 */
public record SigningOpinion(@Nullable String reviewOutcome, @Nullable String reason) {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of("reviewOutcome", "意见", "reason", "理由");

    static final Set<SigningOutcome> ANY = EnumSet.allOf(SigningOutcome.class);
    static final Set<SigningOutcome> AGREE_OR_RETURN = EnumSet.of(SigningOutcome.AGREE, SigningOutcome.RETURN);

    /**
     * Ends the check with a signature.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken, here or before
     */
    Signature sign(
            SigningStep step, Set<SigningOutcome> allowed, String login, OffsetDateTime at, Violations violations) {
        violations.require("reviewOutcome", reviewOutcome);
        violations.limit("reason", reason, 500);
        Optional<SigningOutcome> outcome = violations.code(SigningOutcome.class, "reviewOutcome", reviewOutcome);
        outcome.ifPresent(given -> check(given, allowed, violations));
        violations.refuseIfAny();
        return new Signature(step, outcome.orElseThrow(), reason, login, at);
    }

    private void check(SigningOutcome outcome, Set<SigningOutcome> allowed, Violations violations) {
        violations.addIf(!allowed.contains(outcome), "reviewOutcome", "不是可选的项目");
        violations.addIf(outcome != SigningOutcome.AGREE && reason == null, "reason", "退回或者不同意的，须说明理由");
    }
}

package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.BenefitState;
import org.tongxing.benefit.entitlement.domain.PapersOutcome;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefitRules;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefitRules.Paper;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/**
 * The desk looks whether the papers are there that the county of the hukou asks for (形式审核). What is missing is told once
 * (一次性告知); while the family fetches it no clock of ours runs, for that of the push begins when the papers are complete.
 */
@Component
public class CheckPapers {

    /** Fields of the first look. */
    public static final Map<String, String> FIELDS =
            Map.of("papersGiven", "已提交的材料", "papersOutcome", "核对结果", "missingNote", "补正告知");

    /** Fields of what comes after the family was told. */
    public static final Map<String, String> SUPPLEMENT_FIELDS =
            Map.of("papersGiven", "已提交的材料", "papersOutcome", "核对结果");

    private final JdbcBenefits benefits;
    private final JdbcBenefitRules rules;
    private final BenefitDates dates;
    private final Clock clock;

    CheckPapers(JdbcBenefits benefits, JdbcBenefitRules rules, BenefitDates dates, Clock clock) {
        this.benefits = benefits;
        this.rules = rules;
        this.dates = dates;
        this.clock = clock;
    }

    /** What came of it, and until when it is to be pushed when it is accepted. */
    public record Checked(PapersOutcome outcome, LocalDateTime pushDue) {}

    /** The papers that this application needs. */
    public List<Paper> papers(BenefitCase application) {
        return rules.papers(application.benefit(), application.hukou(), application.appliedOn());
    }

    /**
     * Stores a look at the papers.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public Checked check(
            CaseReference reference, Collection<String> given, @Nullable String outcome, @Nullable String missing) {
        BenefitCase application = benefits.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("papersOutcome", outcome);
        violations.limit("missingNote", missing, 500);
        Optional<PapersOutcome> found = violations.code(PapersOutcome.class, "papersOutcome", outcome);
        found.ifPresent(result -> checkPapers(application, given, result, missing, violations));
        violations.refuseIfAny();
        PapersOutcome result = found.orElseThrow();
        LocalDate today = LocalDate.now(clock);
        switch (result) {
            case COMPLETE -> benefits.accepted(application, today);
            case INCOMPLETE -> benefits.supplementAsked(application, Objects.requireNonNull(missing));
            case WITHDRAWN -> benefits.ended(application, BenefitState.WITHDRAWN, today);
        }
        return new Checked(result, dates.push(application, today));
    }

    private void checkPapers(
            BenefitCase application,
            Collection<String> given,
            PapersOutcome outcome,
            @Nullable String missing,
            Violations violations) {
        List<Paper> needed = papers(application);
        List<String> codes = needed.stream().map(Paper::code).toList();
        violations.addIf(!codes.containsAll(given), "papersGiven", "不在户籍地的材料清单中");
        List<String> lacking = needed.stream()
                .filter(paper -> !given.contains(paper.code()))
                .map(Paper::name)
                .toList();
        if (outcome == PapersOutcome.COMPLETE) {
            violations.addIf(!lacking.isEmpty(), "papersGiven", "材料齐全的，须逐项核对；还缺：" + String.join("、", lacking));
        }
        if (outcome == PapersOutcome.INCOMPLETE) {
            boolean told = application.state() == BenefitState.SUPPLEMENT;
            violations.addIf(told, "papersOutcome", "补正只能一次性告知，不能再次要求补正");
            violations.addIf(lacking.isEmpty(), "papersOutcome", "材料已齐全，不得要求补正");
            violations.addIf(missing == null, "missingNote", "写明一次性告知家庭需要补正的全部材料");
        }
    }
}

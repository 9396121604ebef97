package org.tongxing.benefit.entitlement.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A benefit as everybody may name it. The orphan, the child who lives with HIV and the child whom nobody in fact brings up
 * have one name here (艾滋病防治条例第三十九条): which of them a child is stands sealed, in {@link BenefitKind}.
 */
public enum Benefit {
    /** 孤儿、艾滋病病毒感染儿童、事实无人抚养儿童 (annex row 10). */
    CHILD_LIVING("儿童基本生活保障", true, new Terms("orphan.push", "orphan.town", "orphan.county", "orphan.notify")),
    /** 困难残疾人生活补贴 (row 11). */
    DISABLED_LIVING(
            "困难残疾人生活补贴", false, new Terms("disability2.push", "disability2.decide", null, "disability2.notify")),
    /** 重度残疾人护理补贴 (row 11). */
    DISABLED_CARE("重度残疾人护理补贴", false, new Terms("disability2.push", "disability2.decide", null, "disability2.notify")),
    /** 最低生活保障 (row 13). */
    MINIMUM_LIVING("最低生活保障", false, new Terms("benefit.push", "dibao.total", null, "dibao.refuseNotice")),
    /** 特困人员供养 (row 14). */
    EXTREME_HARDSHIP("特困人员供养", true, new Terms("benefit.push", "tekun.town", "tekun.county", "benefit.notify"));

    private final String label;
    private final boolean minors;
    private final Terms terms;

    Benefit(String label, boolean minors, Terms terms) {
        this.label = label;
        this.minors = minors;
        this.terms = terms;
    }

    /** Official Chinese name, as it may stand on any screen and letter. */
    public String label() {
        return label;
    }

    /** Whether a child has it as a minor only: to eighteen, and on while in school. */
    public boolean forMinors() {
        return minors;
    }

    /** By which limits it is pushed, decided and told. */
    public Terms terms() {
        return terms;
    }

    /** Whether an area may open applications at the residence for it (社会救助法第三十七条). */
    public boolean mayBeOpenedAtResidence() {
        return this == MINIMUM_LIVING || this == EXTREME_HARDSHIP;
    }

    /**
     * Keys of limits.
     *
     * @param push from acceptance to the entry in the national system
     * @param township from there to the opinion, or to the decision where there is one limit for both
     * @param county from the opinion to the decision; null where the first limit is for both
     * @param tell from the answer to telling the family
     */
    public record Terms(String push, String township, @Nullable String county, String tell) {

        /** Limit of the second stage, where there is one. */
        public Optional<String> secondStage() {
            return Optional.ofNullable(county);
        }
    }
}

package org.tongxing.register.domain;

/** Why a decision went one level up by itself (转由上一级决定的原因). */
public enum RaisedBecause implements Coded {
    /** Four eyes: nobody else at the township could decide. */
    ONLY_PROPOSER("乡镇（街道）除提出人外没有其他人可以决定，按两人办理的要求转由上一级决定"),
    /** Two townships are concerned. */
    OTHER_TOWNSHIP("两份登记不在同一乡镇（街道），转由上一级决定");

    private final String label;

    RaisedBecause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}

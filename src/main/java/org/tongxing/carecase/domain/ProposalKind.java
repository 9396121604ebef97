package org.tongxing.carecase.domain;

/** What a proposal asks for. */
public enum ProposalKind {
    /** 列入台账: entry in the ledger with grounds and grade. */
    FIRST,
    /** 不建议列入. */
    WITHDRAWN,
    /** 风险等级复评. */
    REASSESSMENT,
    /** 结案. */
    CLOSING
}

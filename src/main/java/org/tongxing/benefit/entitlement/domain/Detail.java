package org.tongxing.benefit.entitlement.domain;

/** The sealed texts of an application. */
public enum Detail {
    /** Code of the {@link BenefitKind}. */
    KIND,
    /** Why the community applies for the family. */
    ON_BEHALF,
    /** Papers of which the family was told that they are missing. */
    MISSING,
    /** 全国系统编号. */
    NATIONAL_NUMBER,
    /** 推送回执. */
    RECEIPT,
    /** Number of the document with which the answer came. */
    DOCUMENT,
    /** Who pays. */
    PAYER,
    /** Grounds of the answer. */
    REASON,
    /** How the family was told. */
    TOLD,
    /** What was said when it was looked at again. */
    RECHECK
}

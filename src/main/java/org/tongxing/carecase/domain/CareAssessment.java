package org.tongxing.carecase.domain;

/** The decision tables on grounds and risk (研判情形与风险). */
public interface CareAssessment {

    /** What the tables suggest for a child. */
    CareSuggestion assess(CareSituation situation);
}

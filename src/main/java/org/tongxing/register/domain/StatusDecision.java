package org.tongxing.register.domain;

/** The decision {@code migrantStatus}: from facts to population and reason. */
@FunctionalInterface
public interface StatusDecision {

    /** Decides; there is an answer to all facts. */
    Decided decide(MigrantFacts facts);

    /**
     * An answer and the trace of it.
     *
     * @param population population
     * @param reason why
     * @param ruleId id of the table row that fired, to be stored with the answer
     */
    record Decided(Population population, StatusReason reason, String ruleId) {}
}

package org.tongxing.register.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.MigrantFacts;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.StatusDecision;
import org.tongxing.register.domain.StatusReason;

/**
 * The decision table {@code migrantStatus} in a DMN engine of its own, which keeps no history: the facts of a child never
 * pass through the process engine.
 */
public final class MigrantStatusDecision implements StatusDecision {

    private static final String KEY = "migrantStatus";
    private static final String TABLE = "/processes/migrant-status.dmn";

    private static final int MOST_KNOWN = 20_000;

    private final DmnEngine engine;
    private final DmnDecision table;
    private final Map<MigrantFacts, Decided> known = new ConcurrentHashMap<>();
    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> fired = new ThreadLocal<>();

    /** Reads the table that this application was built with. */
    public MigrantStatusDecision() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::remember));
        engine = configuration.buildEngine();
        try (InputStream model = MigrantStatusDecision.class.getResourceAsStream(TABLE)) {
            table = engine.parseDecision(KEY, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts are few codes and the table never changes while the application runs: each answer is found once. */
    @Override
    public Decided decide(MigrantFacts facts) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(facts, this::evaluate);
    }

    private Decided evaluate(MigrantFacts facts) {
        try {
            engine.evaluateDecisionTable(table, inputs(facts));
            return decided(fired.get(), facts);
        } finally {
            fired.remove();
        }
    }

    private static Decided decided(@Nullable List<DmnEvaluatedDecisionRule> rules, MigrantFacts facts) {
        if (rules == null || rules.isEmpty()) {
            throw new IllegalStateException("no row of " + KEY + " answers " + facts);
        }
        DmnEvaluatedDecisionRule rule = rules.get(0);
        return new Decided(
                Population.valueOf(output(rule, "population")),
                StatusReason.valueOf(output(rule, "reasonCode")),
                rule.getId());
    }

    private static String output(DmnEvaluatedDecisionRule rule, String name) {
        return (String) Objects.requireNonNull(rule.getOutputEntries().get(name), name)
                .getValue()
                .getValue();
    }

    private static Map<String, Object> inputs(MigrantFacts facts) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("hukouStatus", facts.hukouStatus().code());
        inputs.put("ageYears", facts.ageYears());
        inputs.put("livesHere", facts.livesHere());
        inputs.put("moveScope", facts.moveScope().code());
        inputs.put(
                "accompaniedBy",
                facts.accompaniedBy() == null ? null : facts.accompaniedBy().code());
        inputs.put("monthsAcrossCounties", facts.monthsAcrossCounties());
        inputs.put("monthsAcrossTownships", facts.monthsAcrossTownships());
        return inputs;
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        fired.set(event.getMatchingRules());
    }
}

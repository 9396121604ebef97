package org.tongxing.carecase.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * A decision table in a DMN engine of its own, which keeps no history: the facts of a child never pass through the
 * process engine.
 */
final class DecisionTable {

    private static final int MOST_KNOWN = 20_000;

    private final Map<Map<String, Object>, List<Row>> known = new ConcurrentHashMap<>();
    private final DmnEngine engine;
    private final DmnDecision table;
    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> fired = ThreadLocal.withInitial(List::of);

    /** Reads the table of a key that this application was built with. */
    DecisionTable(String key, String resource) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                List.of(evaluation -> fired.set(evaluation.getMatchingRules())));
        engine = configuration.buildEngine();
        try (InputStream model = DecisionTable.class.getResourceAsStream(resource)) {
            table = engine.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows that answer these facts; of a table with hit policy FIRST the one that counts. The facts are few codes and
     * the table never changes while the application runs: each answer is found once.
     */
    List<Row> evaluate(Map<String, Object> facts) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(Map.copyOf(facts), this::find);
    }

    private List<Row> find(Map<String, Object> facts) {
        try {
            engine.evaluateDecisionTable(table, facts);
            return fired.get().stream().map(Row::new).toList();
        } finally {
            fired.remove();
        }
    }

    /** A row that fired. */
    record Row(DmnEvaluatedDecisionRule rule) {

        String id() {
            return rule.getId();
        }

        /** The code that this row answers under a name. */
        String output(String name) {
            return (String) Objects.requireNonNull(rule.getOutputEntries().get(name))
                    .getValue()
                    .getValue();
        }
    }
}

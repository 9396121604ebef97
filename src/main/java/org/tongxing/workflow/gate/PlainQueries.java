package org.tongxing.workflow.gate;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.Validator;

/**
 * Refuses expressions in a task query that somebody asks now, because they run code. The engine itself does not look into
 * a query's {@code or} parts.
 */
final class PlainQueries implements Validator<AbstractQuery<?, ?>> {

    /** @throws BadUserRequestException when a part of the query holds an expression */
    @Override
    public void validate(AbstractQuery<?, ?> query) {
        boolean plain = ((TaskQueryImpl) query)
                .getQueries().stream().allMatch(part -> part.getExpressions().isEmpty());
        if (!plain) {
            throw new BadUserRequestException("a query holds no expressions");
        }
    }
}

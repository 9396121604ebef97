package org.tongxing.workflow.gate;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * A task query that somebody asks now. The engine refuses expressions in such a query, because they run code, but does
 * not look into its {@code or} parts; here it does.
 */
final class PlainTaskQuery extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    PlainTaskQuery(CommandExecutor executor) {
        super(executor);
    }

    /** @throws BadUserRequestException when a part holds an expression */
    @Override
    public void validate() {
        super.validate();
        if (getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw new BadUserRequestException("a query holds no expressions");
        }
    }
}

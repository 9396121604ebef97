package org.tongxing.workflow.authority;

import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/**
 * Stored filters. The engine evaluates expressions in them with every bean at hand, so that only the application's own
 * standing filters may hold any: whoever is signed in stores a filter without.
 */
final class PlainFilters extends FilterManager {

    /** @throws BadUserRequestException when a person stores a filter with an expression */
    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        boolean byPerson = Context.getCommandContext().getAuthentication() != null;
        if (byPerson && parts(filter).anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw new BadUserRequestException("a filter holds no expressions");
        }
        return super.insertOrUpdateFilter(filter);
    }

    private static Stream<? extends AbstractQuery<?, ?>> parts(Filter filter) {
        Object query = filter.getQuery();
        return query instanceof TaskQueryImpl tasks
                ? Stream.concat(Stream.of(tasks), tasks.getQueries().stream())
                : Stream.ofNullable((AbstractQuery<?, ?>) query);
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new PlainFilters();
        }
    }
}

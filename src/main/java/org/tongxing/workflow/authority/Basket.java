package org.tongxing.workflow.authority;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * The tasks of one desk. Every task carries its one candidate group as owner too, so that a desk's list is one
 * condition on one table, which an index answers in the order of the list: neither a join nor the size of the basket
 * matters (ADR 5).
 */
final class Basket {

    private Basket() {}

    /** Whether a query may be asked in this way. */
    static boolean fits(TaskQueryImpl query, String group) {
        return query.getCandidateUser() == null
                && (query.getOwner() == null || query.getOwner().equals(group));
    }

    /** Asks for the tasks of a group by their owner; what the query says of candidate groups is thereby said. */
    static void narrow(TaskQueryImpl query, String group) {
        if (query.getCandidateGroups() != null) {
            if (!query.isIncludeAssignedTasks()) {
                query.taskUnassigned();
            }
            forgetCandidateGroups(query);
        }
        query.taskOwner(group);
    }

    /** Whether a query asks for one of the person's own baskets and nothing else. */
    static boolean asked(TaskQueryImpl query, @Nullable Authentication person) {
        return query.getOwner() != null
                && person != null
                && person.getGroupIds() != null
                && Posts.taskGroups(person).contains(query.getOwner());
    }

    /** The engine's query cannot take a condition back. */
    private static void forgetCandidateGroups(TaskQueryImpl query) {
        DirectFieldAccessor fields = new DirectFieldAccessor(query);
        fields.setPropertyValue("candidateGroup", null);
        fields.setPropertyValue("candidateGroups", null);
        fields.setPropertyValue("cachedCandidateGroups", null);
    }
}

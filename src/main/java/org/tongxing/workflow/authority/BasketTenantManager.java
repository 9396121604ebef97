package org.tongxing.workflow.authority;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/**
 * Tenants as the engine checks them, but for a desk's own basket: it lies in one tenant anyway, and the condition
 * "this tenant or none" would lead PostgreSQL away from the index of the basket (ADR 5).
 */
final class BasketTenantManager extends TenantManager {

    @Override
    public ListQueryParameterObject configureQuery(ListQueryParameterObject query) {
        ListQueryParameterObject checked = super.configureQuery(query);
        if (query instanceof TaskQueryImpl tasks && Basket.asked(tasks, getCurrentAuthentication())) {
            query.getTenantCheck().setTenantCheckEnabled(false);
        }
        return checked;
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TenantManager.class;
        }

        @Override
        public Session openSession() {
            return new BasketTenantManager();
        }
    }
}

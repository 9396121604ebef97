package org.tongxing.workflow.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.workflow.MatterVariables;

/** The tenant of an instance is the county that manages its area; it keeps it for life. */
@Component
class AreaTenants implements TenantIdProvider {

    private final Areas areas;
    private final Clock clock;

    AreaTenants(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() instanceof ExecutionEntity caller) {
            return caller.getTenantId();
        }
        Object area = context.getVariables().get(MatterVariables.AREA_CODE.name());
        if (area == null) {
            throw new IllegalStateException("an instance needs the area of its matter");
        }
        AreaCode code = new AreaCode(area.toString());
        return code.reaches(AreaLevel.COUNTY)
                ? areas.managingCounty(code, LocalDate.now(clock)).value()
                : code.value();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}

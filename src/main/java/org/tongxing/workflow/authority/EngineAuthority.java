package org.tongxing.workflow.authority;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Brings our answer to "who may" into the engine's places for it. */
@Component
public class EngineAuthority {

    /** Group of technical administrators: the engine, no dossier. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private final StaffDirectory directory;

    EngineAuthority(StaffDirectory directory) {
        this.directory = directory;
    }

    /** Before the engine is built. */
    public void configure(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new StaffIdentities.Factory(directory));
        configuration.setResourceAuthorizationProvider(new NoTaskAuthorizations());
        configuration.setCommandCheckers(
                new ArrayList<>(List.of(ForeignIsUnknown.asked(new TenantCommandChecker()), new PostCommandChecker())));
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new PostAuthorizationManager.Factory());
        factories.add(new BasketTenantManager.Factory());
        factories.add(new PlainFilters.Factory());
        configuration.setCustomSessionFactories(factories);
        configuration.setAdminGroups(new ArrayList<>(List.of(ADMINISTRATORS)));
    }

    /** Once the engine stands and knows the models. */
    public void grant(ProcessEngine engine) {
        StandingGrants grants = new StandingGrants(engine);
        grants.write();
        new StandingFilters(engine, grants).write();
    }
}

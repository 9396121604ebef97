package org.tongxing.workflow.web;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.access.AuditTrail;
import org.tongxing.workflow.authority.StaffDirectory;

/** What stands between Spring Security and the engine's REST and web applications, in this order. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER;

    @Bean
    FilterRegistrationBean<EngineAnswers> engineAnswers(EngineCalls calls, AuditTrail trail) {
        var filter = new FilterRegistrationBean<>(new EngineAnswers(calls, trail));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineDoors> engineDoors(
            EngineCalls calls, NamedThings things, StaffDirectory directory, AuditTrail trail) {
        var filter = new FilterRegistrationBean<>(new EngineDoors(calls, things, directory, trail));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineSignIn> engineSignIn(IdentityService identity, StaffDirectory directory) {
        var filter = new FilterRegistrationBean<>(new EngineSignIn(identity, directory));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(AFTER_SECURITY + 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webApplicationSignIn() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SignedInStaff.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY + 3);
        return filter;
    }
}

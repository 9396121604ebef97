package org.tongxing.workflow.web;

import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyDelegateFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link EngineIndexPages} in the place of the engine's own filter, which gives way to one of the same name. */
@Configuration(proxyBeanMethods = false)
class EngineIndexFilter {

    private static final String NAME_OF_THE_ENGINE = "Engines Filter";

    @Bean
    FilterRegistrationBean<LazyDelegateFilter<EngineIndexPages>> engineIndexPages() {
        var filter = new FilterRegistrationBean<>(new LazyDelegateFilter<>(EngineIndexPages.class));
        filter.setName(NAME_OF_THE_ENGINE);
        filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*", "/camunda/", "/camunda");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 9);
        return filter;
    }
}

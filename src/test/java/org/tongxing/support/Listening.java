package org.tongxing.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.tongxing.workflow.Desk;

/**
 * Stands before the application and remembers what anybody types: any client, a real browser too, and the desk that
 * tests use in the name of an account.
 */
@TestConfiguration(proxyBeanMethods = false)
class Listening {

    @Bean
    FilterRegistrationBean<Filter> listeningFilter() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(Listening::listen);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    static BeanPostProcessor listeningDesk() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Desk desk ? heard(desk) : bean;
            }
        };
    }

    private static void listen(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Traffic.asked(asked.getRequestURI() + (asked.getQueryString() == null ? "" : "?" + asked.getQueryString()));
        HeardRequest heard = new HeardRequest(asked);
        try {
            chain.doFilter(heard, response);
        } finally {
            heard.remember();
            rememberHeaders((HttpServletResponse) response);
        }
    }

    /** The policy is of our own making and differs with every answer. */
    private static void rememberHeaders(HttpServletResponse answer) {
        for (String header : answer.getHeaderNames()) {
            if (!header.equalsIgnoreCase("Content-Security-Policy")) {
                answer.getHeaders(header).forEach(value -> Traffic.answered(header, value));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Desk heard(Desk desk) {
        return (Desk) Proxy.newProxyInstance(
                Desk.class.getClassLoader(), new Class<?>[] {Desk.class}, (proxy, method, given) -> {
                    if (given != null && given[given.length - 1] instanceof Map<?, ?> form) {
                        TypedValues.remember((Map<String, ?>) form);
                    }
                    try {
                        return method.invoke(desk, given);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}

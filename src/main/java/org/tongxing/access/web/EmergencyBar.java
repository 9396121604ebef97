package org.tongxing.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongxing.access.OpenedAccess;

/** Gives every page what a person has opened by 应急调阅, so that it is before their eyes all the time. */
@Component
class EmergencyBar implements HandlerInterceptor, WebMvcConfigurer {

    private final OpenedAccess opened;

    EmergencyBar(OpenedAccess opened) {
        this.opened = opened;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Principal person = request.getUserPrincipal();
        if (page != null
                && person != null
                && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            page.addObject("emergencies", opened.running(person.getName()));
        }
    }
}

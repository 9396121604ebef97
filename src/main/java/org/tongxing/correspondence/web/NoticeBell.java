package org.tongxing.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongxing.correspondence.application.ReadNotices;

/** Gives every page the count of unread notices; parts of pages do without. */
@Component
class NoticeBell implements HandlerInterceptor, WebMvcConfigurer {

    private static final String UNREAD = "unread";

    private final ReadNotices notices;

    NoticeBell(ReadNotices notices) {
        this.notices = notices;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Principal person = request.getUserPrincipal();
        if (page != null && person != null && isPage(String.valueOf(page.getViewName()))) {
            page.addObject(UNREAD, shown(notices.unread(person.getName())));
        }
    }

    /** What stands beside the word; null when there is nothing to read. */
    static @Nullable String shown(int unread) {
        if (unread == 0) {
            return null;
        }
        return unread < ReadNotices.MOST_COUNTED ? Integer.toString(unread) : "99+";
    }

    private static boolean isPage(String view) {
        return !view.startsWith("redirect:") && !view.contains("::");
    }
}

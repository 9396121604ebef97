package org.tongxing.access.web;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.COOKIES;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.util.unit.DataSize;

/**
 * One login, three chains (architecture D5): machines, the engine's web applications, pages; and one for the page that
 * needs no login. Headers are written by
 * {@link AnswerHeaders} for all of them.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] FOR_EVERYONE = {
        "/sign-in",
        "/error",
        "/tongxing.css",
        "/forget.js",
        "/favicon.ico",
        "/icons/**",
        "/webjars/**",
        "/actuator/health"
    };

    private final SignInEntryPoint signIn = new SignInEntryPoint();

    /** Machines: stateless, Basic. A signed-in browser may call what its own pages call. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, Clock clock) throws Exception {
        BasicEntryPoint entry = new BasicEntryPoint(clock);
        return http.securityMatcher(request -> machine(request.getServletPath(), request.getHeader("Authorization")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(entry).authenticationDetailsSource(SignInOrigin::basic))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entry))
                .build();
    }

    /** The engine's web applications: the session, Camunda's own CSRF, and a plain 401 instead of a page. */
    @Bean
    @Order(2)
    SecurityFilterChain engineApplications(HttpSecurity http, OpenAccounts accounts, SignInRecord record)
            throws Exception {
        return http.securityMatcher("/camunda/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new ClosedAccountFilter(accounts, record), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(signIn))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * The page on which an organ without an account answers a letter: no session, and nobody is signed in there. What
     * stands for a token against other sites is the address itself and the code, of which they know neither.
     */
    @Bean
    @Order(3)
    SecurityFilterChain replies(HttpSecurity http) throws Exception {
        return http.securityMatcher("/reply/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Pages: sign in on a form, land where one wanted to go. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http,
            OpenAccounts accounts,
            SignInRecord record,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest)
            throws Exception {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(PageRequests::isWorthReturningTo);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FOR_EVERYONE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new ClosedAccountFilter(accounts, record), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailureHandler())
                        .authenticationDetailsSource(SignInOrigin::page)
                        .permitAll())
                .logout(leaving(record))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**")
                        .ignoringRequestMatchers(SecurityConfiguration::scriptedByOurPages))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(signIn)
                        .accessDeniedHandler(new StaleFormHandler(signIn, largest)))
                .build();
    }

    /** Nothing of the person stays: neither here nor, as far as the browser obeys, there. */
    private static Customizer<LogoutConfigurer<HttpSecurity>> leaving(SignInRecord record) {
        return logout -> logout.addLogoutHandler((request, response, person) -> {
                    if (person != null) {
                        record.signedOut(person);
                    }
                })
                .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, COOKIES, STORAGE)))
                .addLogoutHandler(
                        new CookieClearingLogoutHandler(gone("JSESSIONID", "/"), gone("XSRF-TOKEN", "/camunda")))
                .logoutSuccessUrl("/sign-in?out");
    }

    /** A cookie as the browser has to be told to drop it: where it was set, and expired. */
    private static Cookie gone(String name, String path) {
        Cookie cookie = new Cookie(name, null);
        cookie.setPath(path);
        cookie.setMaxAge(0);
        return cookie;
    }

    /** {@code /api} with credentials is a machine's; without, it is a call of our own pages under their session. */
    private static boolean machine(String path, @Nullable String authorization) {
        return path.startsWith("/engine-rest") || (path.startsWith("/api/") && authorization != null);
    }

    /** Scripts beside Tasklist send this header; another site's page cannot, so that it stands for a token. */
    private static boolean scriptedByOurPages(HttpServletRequest request) {
        String path = request.getServletPath();
        return (path.startsWith("/drafts/") || path.startsWith("/api/")) && request.getHeader("X-XSRF-TOKEN") != null;
    }
}

package org.tongxing.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** One login, three chains (architecture D5): machines, the engine's web applications, pages. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    AuthenticationProvider staffAuthentication(StaffAccounts accounts, PasswordEncoder encoder, Clock clock) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        return new VerifiedCredentials(provider, clock);
    }

    /** Machines: stateless, Basic. A signed-in browser may call what its own pages call. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> machine(request.getServletPath(), request.getHeader("Authorization")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.realmName("Tongxing"))
                .build();
    }

    /** The engine's web applications: the session, Camunda's own CSRF, and a plain 401 instead of a page. */
    @Bean
    @Order(2)
    SecurityFilterChain engineApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher("/camunda/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Pages: sign in on a form, land where one wanted to go. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/error",
                                "/tongxing.css",
                                "/favicon.ico",
                                "/icons/**",
                                "/webjars/**",
                                "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**")
                        .ignoringRequestMatchers(SecurityConfiguration::scriptedByOurPages))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .build();
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

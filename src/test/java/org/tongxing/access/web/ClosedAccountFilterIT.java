package org.tongxing.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxing.organization.Organization;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TongxingTest;

/** A session does not outlive its account by more than a minute. */
@TongxingTest
class ClosedAccountFilterIT {

    private final MovableClock clock = MovableClock.at(LocalDateTime.of(2026, 11, 24, 9, 0));
    private final String login = "test." + UUID.randomUUID();
    private final MockHttpSession session = new MockHttpSession();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organization organization;

    @Autowired
    private SignInRecord record;

    private ClosedAccountFilter filter;

    @BeforeEach
    void hire() {
        jdbc.sql("INSERT INTO staff (login, display_name, password_hash) VALUES (?, '示例', '-')")
                .param(login)
                .update();
        filter = new ClosedAccountFilter(new OpenAccounts(organization, clock), record);
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void endsTheSessionOfAClosedAccountWithinAMinute() throws Exception {
        request();
        jdbc.sql("UPDATE staff SET enabled = false WHERE login = ?")
                .param(login)
                .update();

        clock.pass(Duration.ofMinutes(1));
        request();

        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(jdbc.sql("SELECT action || ' ' || detail FROM audit_event WHERE login = ?")
                        .param(login)
                        .query(String.class)
                        .list())
                .containsExactly("SIGNED_OUT CLOSED");
    }

    @Test
    void leavesTheSessionOfAnOpenAccountAlone() throws Exception {
        request();
        clock.pass(Duration.ofMinutes(1));
        request();

        assertThat(session.isInvalid()).isFalse();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
    }

    private void request() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        login, null, AuthorityUtils.createAuthorityList("STAFF")));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}

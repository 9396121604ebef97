package org.tongxing.access.web;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;

/** Staff accounts as Spring Security asks for them. What a person may do is told by posts, not by authorities. */
@Component
class StaffAccounts implements UserDetailsService {

    private final Organization organization;

    StaffAccounts(Organization organization) {
        this.organization = organization;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        Account account =
                organization.account(login).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(account.login())
                .password(account.passwordHash())
                .disabled(!account.enabled())
                .authorities("STAFF")
                .build();
    }
}

package org.tongxing.access.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;

/** Staff accounts as Spring Security asks for them. What a person may do is told by posts, not by authorities. */
@Component
class StaffAccounts implements UserDetailsService, UserDetailsPasswordService {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9.-]{1,100}");

    private final Organization organization;

    StaffAccounts(Organization organization) {
        this.organization = organization;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return details(account(login).orElseThrow(() -> new UsernameNotFoundException("no such account")));
    }

    /** Keeps the hash of the same password that today's algorithm and strength make. */
    @Override
    public UserDetails updatePassword(UserDetails user, String newHash) {
        organization.rehash(user.getUsername(), user.getPassword(), newHash);
        return User.withUserDetails(user).password(newHash).build();
    }

    boolean exists(String login) {
        return account(login).isPresent();
    }

    private Optional<Account> account(String login) {
        return LOGIN.matcher(login).matches() ? organization.account(login) : Optional.empty();
    }

    private static UserDetails details(Account account) {
        return User.withUsername(account.login())
                .password(account.passwordHash())
                .disabled(!account.enabled())
                .authorities("STAFF")
                .build();
    }
}

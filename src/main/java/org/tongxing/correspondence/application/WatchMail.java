package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.organization.Organization;
import org.tongxing.shared.Role;

/**
 * Looks after the outbox: data stewards (数据管理员) see the mails to recipients of their area, technical administrators
 * all.
 */
@Component
public class WatchMail {

    private static final int PAGE = 50;

    private final KeptMails mails;
    private final MailServer server;
    private final Organization organization;
    private final AuditTrail audit;
    private final Clock clock;

    WatchMail(KeptMails mails, MailServer server, Organization organization, AuditTrail audit, Clock clock) {
        this.mails = mails;
        this.server = server;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of dead mails.
     *
     * @param next id below which the next page begins; null on the last one
     */
    public record Page(List<KeptMails.Dead> dead, @Nullable Long next) {}

    /** Whether a person looks after the outbox. */
    public boolean mayWatch(String login) {
        return !areas(login).isEmpty();
    }

    /** Name of the setting without which no mail leaves; empty when mail can leave. */
    public Optional<String> missing() {
        return server.missing();
    }

    /** Why the server cannot be used at present, in its own words; empty when it can. */
    public Optional<String> trouble() {
        return server.trouble();
    }

    /** What waits in a person's areas. */
    public KeptMails.Waiting waiting(String login) {
        return mails.waiting(areas(login));
    }

    /**
     * What could not be delivered in a person's areas.
     *
     * @param before {@link Page#next} of the page before; null for the first one
     */
    public Page dead(String login, @Nullable Long before) {
        List<KeptMails.Dead> found = mails.dead(areas(login), before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<KeptMails.Dead> shown = found.stream().limit(PAGE).toList();
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /**
     * Has a dead mail sent again, from the first attempt on.
     *
     * @return false when there is no such dead mail for this person
     */
    @Transactional
    public boolean resend(String login, long id) {
        return mails.resend(areas(login), id, OffsetDateTime.now(clock)) && recorded(login, "mail:resend " + id);
    }

    /**
     * Puts a dead mail aside: the recipient has been told otherwise, or need not be.
     *
     * @return false when there is no such dead mail for this person
     */
    @Transactional
    public boolean close(String login, long id) {
        return mails.close(areas(login), id, OffsetDateTime.now(clock)) && recorded(login, "mail:close " + id);
    }

    private boolean recorded(String login, String detail) {
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED).detail(detail));
        return true;
    }

    private List<String> areas(String login) {
        if (organization.isTechnicalAdministrator(login)) {
            return List.of("");
        }
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .filter(post -> post.role() == Role.DATA_STEWARD)
                .map(post -> post.area().value())
                .toList();
    }
}

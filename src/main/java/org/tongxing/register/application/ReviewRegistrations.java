package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.register.persistence.RegistrationRecords.Registration;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;

/** 待复核: new entries are looked through by the township and ticked off in bulk; nothing waits for it. */
@Component
public class ReviewRegistrations {

    private static final int PAGE = 50;

    private final RegistrationRecords registrations;
    private final ChildRecords children;
    private final Organization organization;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewRegistrations(
            RegistrationRecords registrations,
            ChildRecords children,
            Organization organization,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.children = children;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** An entry of the list. */
    public record Row(String reference, String name, LocalDate on, String outcome) {}

    /** A page; {@code next} is null on the last one. */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** The entries of the townships that a person supervises. */
    @Transactional(readOnly = true)
    public Page page(String login, @Nullable String after) {
        List<Registration> found = townships(login).stream()
                .flatMap(area -> registrations.toReview(area, after, PAGE + 1).stream())
                .sorted(Comparator.comparing(
                        registration -> registration.reference().value()))
                .limit(PAGE + 1L)
                .toList();
        boolean more = found.size() > PAGE;
        List<Registration> page = more ? found.subList(0, PAGE) : found;
        Map<ChildId, String> names = page.isEmpty()
                ? Map.of()
                : children.names(page.stream().map(Registration::child).collect(Collectors.toSet()));
        List<Row> rows = page.stream()
                .map(one -> new Row(
                        one.reference().value(),
                        names.getOrDefault(one.child(), ""),
                        one.on(),
                        one.outcome().label()))
                .toList();
        return new Page(rows, more ? page.get(PAGE - 1).reference().value() : null);
    }

    /** Ticks entries off; those outside the person's townships are left alone. */
    @Transactional
    public int markReviewed(String login, Collection<String> references) {
        List<CaseReference> known =
                references.stream().flatMap(ReviewRegistrations::reference).toList();
        return known.isEmpty()
                ? 0
                : townships(login).stream()
                        .mapToInt(area -> markReviewed(login, area, known))
                        .sum();
    }

    private int markReviewed(String login, AreaCode area, List<CaseReference> known) {
        int ticked = registrations.markReviewed(known, area, login, LocalDate.now(clock));
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED).at(area).detail("reviewRegistrations " + ticked));
        return ticked;
    }

    /** What is no number ticks nothing off. */
    private static Stream<CaseReference> reference(String sent) {
        try {
            return Stream.of(new CaseReference(sent));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private List<AreaCode> townships(String login) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .filter(post -> post.role() == Role.CHILD_SUPERVISOR)
                .map(Post::area)
                .toList();
    }
}

package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.Organization;
import org.tongxing.shared.Role;

/** The desks that a matter goes to, past those who keep away from it (回避), and what they are told. */
@Component
class AssistanceDesks {

    private final Organization organization;
    private final Avoidances avoidances;
    private final Notices notices;
    private final Clock clock;

    AssistanceDesks(Organization organization, Avoidances avoidances, Notices notices, Clock clock) {
        this.organization = organization;
        this.avoidances = avoidances;
        this.notices = notices;
        this.clock = clock;
    }

    /** The desk of a role that has the matter's tasks today. */
    String of(Role role, Assistance matter) {
        return organization.groupFor(role, matter.area(), today(), avoiding(matter));
    }

    /**
     * The desk of civil affairs at which somebody else than a person decides: the county's, or one further up when there
     * is nobody else (four eyes).
     */
    String beside(String login, Assistance matter) {
        return Role.CIVIL_AFFAIRS.code() + '@' + organization.civilAffairsBeside(login, matter.area(), today());
    }

    /** Tells a desk, once for each occasion. */
    void tell(Assistance matter, String occasion, String desk, String text) {
        notices.tell(new Notice(
                "assistance-%s-%s".formatted(occasion, matter.reference()),
                desk,
                NoticeKind.ASSISTANCE,
                matter.reference(),
                null,
                text));
    }

    private Set<String> avoiding(Assistance matter) {
        return avoidances.whoAvoids(matter.child(), List.of(matter.reference().value()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.organization.Organization;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationContext;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.ChildId;

/** What the rules of registration ask about the day and the person. */
@Component
class RegistrationScope {

    private final Areas areas;
    private final Organization organization;
    private final ChildRecords children;
    private final Clock clock;

    RegistrationScope(Areas areas, Organization organization, ChildRecords children, Clock clock) {
        this.areas = areas;
        this.organization = organization;
        this.children = children;
        this.clock = clock;
    }

    /** For a person; {@code itself} is the child whose form is completed, which is no duplicate of itself. */
    RegistrationContext of(String login, @Nullable ChildId itself) {
        LocalDate today = LocalDate.now(clock);
        return new RegistrationContext() {
            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public boolean exists(AreaCode area) {
                return known(area, today);
            }

            @Override
            public boolean inScope(AreaCode residence) {
                return organization.covers(login, residence, today) || townshipOf(login, residence, today);
            }

            @Override
            public boolean isRegistered(String idNumber) {
                return children.withNumber(idNumber).stream()
                        .filter(child -> !child.id().equals(itself))
                        .map(RegistrationScope::residence)
                        .flatMap(Optional::stream)
                        .anyMatch(this::inScope);
            }

            @Override
            public Set<String> areaConditions() {
                return Set.of();
            }
        };
    }

    /** Outside Guangdong codes are known down to the county; what is finer there is taken on its county's word. */
    private boolean known(AreaCode area, LocalDate today) {
        boolean finer =
                area.reaches(AreaLevel.TOWNSHIP) && !area.province().value().equals("44");
        return areas.find(finer ? area.county() : area, today).isPresent();
    }

    /** 社区待核定: a director may register in the township of their community while the community is not settled. */
    private boolean townshipOf(String login, AreaCode residence, LocalDate today) {
        return residence.level() == AreaLevel.TOWNSHIP
                && organization.areasOf(login, today).stream().anyMatch(area -> area.isWithin(residence));
    }

    private static Optional<AreaCode> residence(RegisteredChild child) {
        return child.form().area(RegistrationField.RESIDENCE_AREA);
    }
}

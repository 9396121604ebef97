package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxing.register.ChildLists;
import org.tongxing.register.ListedChild;
import org.tongxing.register.domain.CalendarPeriods;
import org.tongxing.register.domain.PersonName;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.Sex;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.StatusRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** Gives the lists of other modules their children. */
@Component
class ListChildren implements ChildLists {

    private final ChildRecords children;
    private final StatusRecords statuses;
    private final Clock clock;

    ListChildren(ChildRecords children, StatusRecords statuses, Clock clock) {
        this.children = children;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public Map<ChildId, ListedChild> listed(Collection<ChildId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ChildId, Population> populations = statuses.populations(ids);
        return children.find(ids).stream()
                .map(child -> listed(child, populations.getOrDefault(child.id(), Population.NONE)))
                .collect(Collectors.toMap(ListedChild::id, child -> child));
    }

    @Override
    public List<ChildId> named(String name, AreaCode community, int most) {
        return children.named(name, community, most);
    }

    @Override
    public List<ChildId> livingAt(String part, AreaCode community) {
        return children.livingAt(part, community);
    }

    private ListedChild listed(RegisteredChild child, Population population) {
        RegistrationForm form = child.form();
        LocalDate birth = form.date(RegistrationField.BIRTH_DATE).orElseThrow();
        return new ListedChild(
                child.id(),
                PersonName.masked(form.text(RegistrationField.CHILD_NAME).orElseThrow()),
                form.code(RegistrationField.SEX, Sex.class).map(Sex::label).orElse(""),
                CalendarPeriods.fullYears(birth, LocalDate.now(clock)),
                population.label(),
                child.active());
    }
}

package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.organization.Organization;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.PersonName;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;

/** Finds children in a person's areas; what comes back is masked. */
@Component
public class SearchChildren {

    private static final int PAGE = 50;

    private final ChildRecords children;
    private final Organization organization;
    private final Clock clock;

    SearchChildren(ChildRecords children, Organization organization, Clock clock) {
        this.children = children;
        this.organization = organization;
        this.clock = clock;
    }

    /** A child as a list shows it: name and number masked. */
    public record Found(
            String childId, String name, @Nullable String idNumber, String birthYear, String residenceArea) {}

    /** A page; {@code next} is null on the last one. */
    public record Page(List<Found> children, @Nullable String next) {}

    /**
     * Finds by exact name or number; a name in Latin letters is sought as pinyin too.
     *
     * @param area area to search in, null for all of the person's
     * @param after last child of the page before
     * @throws RefusedException when the area is no area's code
     */
    @Transactional(readOnly = true)
    public Page search(
            String login,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String area,
            @Nullable String after) {
        List<AreaCode> areas = within(login, area);
        if (areas.isEmpty()) {
            return new Page(List.of(), null);
        }
        List<RegisteredChild> found = children.page(
                areas,
                given(name).orElse(null),
                given(idNumber).map(IdentityDocuments::normalise).orElse(null),
                after,
                PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RegisteredChild> page = more ? found.subList(0, PAGE) : found;
        String next = more ? page.get(PAGE - 1).id().value() : null;
        return new Page(page.stream().map(SearchChildren::masked).toList(), next);
    }

    private List<AreaCode> within(String login, @Nullable String area) {
        LocalDate today = LocalDate.now(clock);
        List<AreaCode> mine = organization.areasOf(login, today);
        if (given(area).isEmpty()) {
            return mine;
        }
        AreaCode asked = code(area);
        return organization.covers(login, asked, today)
                ? List.of(asked)
                : mine.stream().filter(own -> own.isWithin(asked)).toList();
    }

    private static AreaCode code(@Nullable String area) {
        try {
            return new AreaCode(String.valueOf(area));
        } catch (IllegalArgumentException e) {
            throw RefusedException.of("area", "区划", "不是区划代码");
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }

    private static Found masked(RegisteredChild child) {
        RegistrationForm form = child.form();
        return new Found(
                child.id().value(),
                PersonName.masked(form.text(RegistrationField.CHILD_NAME).orElseThrow()),
                form.idNumber().map(IdentityDocuments::masked).orElse(null),
                String.valueOf(
                        form.date(RegistrationField.BIRTH_DATE).orElseThrow().getYear()),
                form.text(RegistrationField.RESIDENCE_AREA).orElseThrow());
    }
}

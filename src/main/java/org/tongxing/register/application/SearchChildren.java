package org.tongxing.register.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.Scope;
import org.tongxing.access.Scopes;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.PersonName;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;

/** Finds children in a person's scope; what comes back is masked. */
@Component
public class SearchChildren {

    private static final int PAGE = 50;

    private final ChildRecords children;
    private final Scopes scopes;
    private final AuditTrail audit;

    SearchChildren(ChildRecords children, Scopes scopes, AuditTrail audit) {
        this.children = children;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** A child as a list shows it: name and number masked. */
    public record Found(
            String childId, String name, @Nullable String idNumber, String birthYear, String residenceArea) {}

    /** A page; {@code next} is null on the last one. */
    public record Page(List<Found> children, @Nullable String next) {}

    /**
     * Finds by exact name, by name in pinyin, or by number.
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
        Optional<AreaCode> asked = given(area).map(SearchChildren::code);
        Scope scope = asked.map(code -> scopes.inside(login, code)).orElseGet(() -> scopes.of(login));
        audit.noted(AuditEvent.of(login, AuditAction.LEDGER_SEARCHED)
                .at(asked.orElse(null))
                .detail(criteria(name, idNumber, after)));
        if (scope.isEmpty()) {
            return new Page(List.of(), null);
        }
        List<RegisteredChild> found = children.page(
                scope,
                given(name).orElse(null),
                given(idNumber).map(IdentityDocuments::normalise).orElse(null),
                after,
                PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RegisteredChild> page = more ? found.subList(0, PAGE) : found;
        String next = more ? page.get(PAGE - 1).id().value() : null;
        return new Page(page.stream().map(SearchChildren::masked).toList(), next);
    }

    /** Which criteria were given, never what was typed. */
    private static @Nullable String criteria(@Nullable String name, @Nullable String idNumber, @Nullable String after) {
        String criteria = (given(name).isPresent() ? "name " : "")
                + (given(idNumber).isPresent() ? "idNumber " : "")
                + (given(after).isPresent() ? "after" : "");
        return criteria.isBlank() ? null : criteria.strip();
    }

    private static AreaCode code(String area) {
        try {
            return new AreaCode(area);
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

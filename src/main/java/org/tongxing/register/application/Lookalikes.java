package org.tongxing.register.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.register.domain.DuplicateTraits;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.ChildId;

/** Finds the records that may be of the same child. */
@Component
class Lookalikes {

    private final ChildRecords children;

    Lookalikes(ChildRecords children) {
        this.children = children;
    }

    /**
     * 调转中: the latest active record with the same number. Inside the person's scope the rules have refused it before.
     *
     * @param itself the child of the form, if it is in the register already
     */
    Optional<ChildId> withSameNumber(RegistrationForm form, @Nullable ChildId itself) {
        return form.idNumber().stream()
                .flatMap(number -> children.withNumber(number).stream())
                .map(RegisteredChild::id)
                .filter(id -> !id.equals(itself))
                .reduce((one, later) -> later);
    }

    /**
     * 疑似重复: active records with the same traits, the first one first.
     *
     * @param itself the child of the form, if it is in the register already
     */
    List<RegisteredChild> withSameTraits(RegistrationForm form, @Nullable ChildId itself) {
        DuplicateTraits traits = form.duplicateTraits().orElseThrow();
        return children.withNameAndBirth(traits.childName(), traits.birthDate()).stream()
                .filter(other -> !other.id().equals(itself))
                .filter(other -> other.form()
                        .duplicateTraits()
                        .filter(found -> DuplicateTraits.isSuspected(traits, found))
                        .isPresent())
                .toList();
    }
}

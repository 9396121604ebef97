package org.tongxing.register.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 整户登记: address, guardian and permit once, a row for each child; all are stored or none. */
@Component
public class RegisterHousehold {

    private final RegisterChild register;
    private final ChildRecords records;

    RegisterHousehold(RegisterChild register, ChildRecords records) {
        this.register = register;
        this.records = records;
    }

    /**
     * Registers the children of a household.
     *
     * @param children complete answers for each child, the common ones among them
     * @throws RefusedException with the rules broken by each child; fields are named {@code children[0].childName}
     */
    @Transactional
    public List<RegistrationResult> register(String login, List<RegistrationAnswers> children) {
        lockNumbers(children);
        @Nullable Long household = null;
        List<RegistrationResult> results = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            try {
                RegistrationResult result = register.register(login, children.get(i), household);
                household = records.find(result.child()).orElseThrow().household();
                results.add(result);
            } catch (RefusedException e) {
                int row = i;
                e.violations().forEach(violation -> violations.add(ofChild(row, violation)));
            }
        }
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        return results;
    }

    /** Two people who register one family at once wait for each other, in one order. */
    private void lockNumbers(List<RegistrationAnswers> children) {
        children.stream()
                .map(child -> child.text(RegistrationField.ID_NUMBER.key()))
                .flatMap(Optional::stream)
                .map(IdentityDocuments::normalise)
                .sorted()
                .forEach(records::lockNumber);
    }

    private static Violation ofChild(int row, Violation violation) {
        return new Violation(
                "children[%d].%s".formatted(row, violation.field()),
                "第%d名儿童·%s".formatted(row + 1, violation.label()),
                violation.message());
    }
}

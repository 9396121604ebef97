package org.tongxing.register.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 整户登记: address, guardian and permit once, a row for each child; all are stored or none. */
@Component
public class RegisterHousehold {

    private final RegisterChild register;

    RegisterHousehold(RegisterChild register) {
        this.register = register;
    }

    /**
     * Registers the children of a household.
     *
     * @param children complete answers for each child, the common ones among them
     * @throws RefusedException with the rules broken by each child; fields are named {@code children[0].childName}
     */
    @Transactional
    public List<RegistrationResult> register(String login, List<RegistrationAnswers> children) {
        List<RegistrationResult> results = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            try {
                results.add(register.register(login, children.get(i)));
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

    private static Violation ofChild(int row, Violation violation) {
        return new Violation(
                "children[%d].%s".formatted(row, violation.field()),
                "第%d名儿童·%s".formatted(row + 1, violation.label()),
                violation.message());
    }
}

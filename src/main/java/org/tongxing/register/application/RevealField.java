package org.tongxing.register.application;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.PersonalField;
import org.tongxing.access.Scopes;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;

/** 显示完整信息: a number that is shown in part is shown whole for a reason, and the look is on the record. */
@Component
public class RevealField {

    /** Labels of the page. */
    public static final Map<String, String> FIELDS = Map.of("reason", "理由");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final ChildRecords children;
    private final DossierFacts facts;
    private final Scopes scopes;
    private final AuditTrail audit;

    RevealField(ChildRecords children, DossierFacts facts, Scopes scopes, AuditTrail audit) {
        this.children = children;
        this.facts = facts;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * The whole of a field; empty when the child or the field is not the person's to see.
     *
     * @param byTask whether the person has a task about the child
     * @throws org.tongxing.shared.RefusedException when there is no reason
     */
    @Transactional(readOnly = true)
    public Optional<String> reveal(
            String login, ChildId id, PersonalField field, @Nullable String reason, boolean byTask) {
        return children.find(id).flatMap(child -> {
            boolean allowed = (byTask
                            ? scopes.sightByTask(login, id, ReadDossier.residence(child))
                            : scopes.sight(login, id, ReadDossier.residence(child)))
                    .filter(sight -> sight.mayReveal(field))
                    .isPresent();
            if (!allowed) {
                return Optional.empty();
            }
            String why = checked(reason);
            audit.noted(AuditEvent.of(login, AuditAction.REVEALED)
                    .about(id)
                    .at(ReadDossier.residence(child))
                    .detail(field.name())
                    .because(why));
            return facts.whole(child.form(), field);
        });
    }

    private static String checked(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        Violations violations = new Violations(FIELDS);
        violations.addIf(why.codePointCount(0, why.length()) < SHORTEST, "reason", "请写明理由");
        violations.limit("reason", why, LONGEST);
        violations.refuseIfAny();
        return why;
    }
}

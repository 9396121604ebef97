package org.tongxing.register.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.OpenedAccess;
import org.tongxing.access.Scopes;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/**
 * 应急调阅 (break-glass): in danger a person opens a child outside their scope, by its number or its ID number and for a
 * reason; for three hours, before everyone's eyes, and reported to the superior.
 */
@Component
public class BreakGlass {

    private final ChildRecords children;
    private final Scopes scopes;
    private final OpenedAccess opened;
    private final AuditTrail audit;

    BreakGlass(ChildRecords children, Scopes scopes, OpenedAccess opened, AuditTrail audit) {
        this.children = children;
        this.scopes = scopes;
        this.opened = opened;
        this.audit = audit;
    }

    /** Whether a person may open a child at all: a worker with posts of their own and a valid 从业查询. */
    @Transactional(readOnly = true)
    public boolean mayOpen(String login) {
        return !scopes.of(login).isEmpty() || !scopes.figuresOf(login).isEmpty();
    }

    /**
     * Opens a child.
     *
     * @param number number in the ledger (儿童编号) or of an identity document
     * @return the child to go to
     * @throws RefusedException when there is no such child or no reason; a try for a child that is not there stands on
     *     the record too
     */
    @Transactional
    public ChildId open(String login, @Nullable String number, @Nullable String reason) {
        RegisteredChild child = find(number == null ? "" : number.strip()).orElseThrow(() -> {
            audit.noted(AuditEvent.of(login, AuditAction.REFUSED).detail("emergency child"));
            return RefusedException.of("child", "儿童", "台账中没有这名儿童，请核对儿童编号或证件号码");
        });
        boolean seen =
                scopes.sight(login, child.id(), ReadDossier.residence(child)).isPresent();
        if (!seen) {
            opened.openEmergency(login, child.id(), ReadDossier.residence(child), reason);
        }
        return child.id();
    }

    private Optional<RegisteredChild> find(String number) {
        if (number.matches("ET[0-9]{9}")) {
            return children.find(new ChildId(number));
        }
        List<RegisteredChild> found =
                number.isEmpty() ? List.of() : children.withNumber(IdentityDocuments.normalise(number));
        return found.stream().findFirst();
    }
}

package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * A request to see, correct or withdraw a registration, or to merge two (个人信息查阅更正): proposed by one person, decided by
 * another.
 *
 * @param reference its number
 * @param child the child
 * @param other the other record of a merge or its undo, otherwise null
 * @param kind what is asked for
 * @param area where the child lives
 * @param requester who asks, null when staff found it
 * @param reason why
 * @param proof what proves it, null when nothing does
 * @param fields what is to be corrected, empty for other kinds
 * @param proposedBy login
 * @param proposedOn day
 * @param route where it is decided
 * @param decision what was decided, null while it is open
 * @param answer what the family was told, null while it was not
 */
public record RecordChange(
        CaseReference reference,
        ChildId child,
        @Nullable ChildId other,
        ChangeKind kind,
        AreaCode area,
        @Nullable Requester requester,
        String reason,
        @Nullable String proof,
        List<FieldChange> fields,
        String proposedBy,
        LocalDate proposedOn,
        DecisionRoute route,
        @Nullable ChangeDecision decision,
        @Nullable WrittenAnswer answer) {

    /** Who wants the change. */
    public ChangeSource source() {
        return requester == null ? ChangeSource.STAFF : ChangeSource.FAMILY;
    }

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return decision == null;
    }

    /** Whether it was agreed to. */
    public boolean isAgreed() {
        return decision != null && decision.agrees();
    }

    /** How it was settled; empty while it is open. */
    public Optional<ChangeResult> result() {
        return Optional.ofNullable(decision).map(made -> made.agrees() ? kind.whenAgreed() : ChangeResult.REFUSED);
    }

    /** The other record of a merge or its undo. */
    public ChildId otherRecord() {
        return Optional.ofNullable(other).orElseThrow();
    }

    /** Where it stands, for people to read. */
    public String state() {
        boolean familyWaits = decision != null && requester != null && answer == null;
        String settled = result().map(ChangeResult::label).orElse("待另一人决定");
        if (familyWaits) {
            return (kind == ChangeKind.VIEW && isAgreed() ? "已同意" : settled) + "，待书面答复";
        }
        return settled;
    }

    /** The kind, and the names of the fields of a correction. */
    public String title() {
        return fields.isEmpty()
                ? kind.label()
                : kind.label() + "："
                        + fields.stream().map(one -> one.field().label()).collect(Collectors.joining("、"));
    }

    /** Says which change, never about what: it may end up in a log. */
    @Override
    public String toString() {
        return "RecordChange[" + reference + "]";
    }
}

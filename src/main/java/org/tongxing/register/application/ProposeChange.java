package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.organization.Organization;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.ChangeSource;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.RequestChannel;
import org.tongxing.register.domain.Requester;
import org.tongxing.register.domain.RequesterRelation;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.References;

/** 提出查阅、更正或撤销: nothing changes until another person has agreed. */
@Component
public class ProposeChange {

    /** Labels of the page. */
    public static final Map<String, String> FIELDS = ChangeRules.FIELDS;

    /** What cannot be corrected: that somebody was informed, and how, is a fact of the day and not of the child. */
    public static final Set<RegistrationField> CORRECTABLE =
            EnumSet.complementOf(EnumSet.of(RegistrationField.NOTICE_GIVEN));

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 72;
    private static final int LONGEST_PROOF = 200;

    private final ChildRecords children;
    private final RecordChanges changes;
    private final ChangeRules rules;
    private final RouteChange route;
    private final Organization organization;
    private final References references;
    private final Clock clock;

    ProposeChange(
            ChildRecords children,
            RecordChanges changes,
            ChangeRules rules,
            RouteChange route,
            Organization organization,
            References references,
            Clock clock) {
        this.children = children;
        this.changes = changes;
        this.rules = rules;
        this.route = route;
        this.organization = organization;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Stores a proposal.
     *
     * @throws RefusedException with every rule that is broken; nothing is stored then
     */
    @Transactional
    public RecordChange propose(String login, ChildId id, ChangeProposal proposal) {
        RegisteredChild child = children.lock(id);
        Violations violations = new Violations(FIELDS);
        violations.require("kind", proposal.kind());
        violations.code(ChangeKind.class, "kind", proposal.kind());
        violations.refuseIfAny();
        ChangeKind kind = ChangeKind.valueOf(Objects.requireNonNull(proposal.kind()));
        checkTexts(proposal, violations);
        @Nullable Requester requester = requester(kind, proposal, violations);
        @Nullable ChildId other = other(login, kind, proposal, violations);
        List<FieldChange> fields = kind == ChangeKind.CORRECT ? fields(child, proposal, violations) : List.of();
        rules.checkRecords(kind, child, other, violations);
        rules.checkNoneOpen(kind, id, fields, violations);
        refuse(violations, rules.broken(login, child, ChangeRules.corrected(child.form(), fields)));
        return store(
                login,
                child,
                kind,
                other,
                requester,
                Objects.requireNonNull(proposal.reason()),
                proposal.proof(),
                fields);
    }

    /**
     * Stores that somebody takes two records for one child (疑似重复核对).
     *
     * @throws RefusedException when one of them has left or is being merged already
     */
    @Transactional
    public RecordChange proposeMerge(String login, ChildId id, ChildId first, String reason) {
        RegisteredChild child = children.lock(id);
        Violations violations = new Violations(FIELDS);
        rules.checkRecords(ChangeKind.MERGE, child, first, violations);
        rules.checkNoneOpen(ChangeKind.MERGE, id, List.of(), violations);
        violations.refuseIfAny();
        return store(login, child, ChangeKind.MERGE, first, null, reason, null, List.of());
    }

    private RecordChange store(
            String login,
            RegisteredChild child,
            ChangeKind kind,
            @Nullable ChildId other,
            @Nullable Requester requester,
            String reason,
            @Nullable String proof,
            List<FieldChange> fields) {
        AreaCode area = residence(child);
        @Nullable
        AreaCode there = Optional.ofNullable(other)
                .flatMap(children::find)
                .map(ProposeChange::residence)
                .orElse(null);
        RecordChange change = new RecordChange(
                references.next("GX", area),
                child.id(),
                other,
                kind,
                area,
                requester,
                reason,
                proof,
                fields,
                login,
                LocalDate.now(clock),
                route.of(login, area, there),
                null,
                null);
        changes.add(change);
        return change;
    }

    private static void checkTexts(ChangeProposal proposal, Violations violations) {
        violations.require("reason", proposal.reason());
        violations.limit("reason", proposal.reason(), LONGEST);
        violations.limit("proof", proposal.proof(), LONGEST);
    }

    private @Nullable Requester requester(ChangeKind kind, ChangeProposal proposal, Violations violations) {
        violations.require("source", proposal.source());
        Optional<ChangeSource> source = violations.code(ChangeSource.class, "source", proposal.source());
        if (source.filter(ChangeSource.FAMILY::equals).isEmpty()) {
            violations.addIf(source.isPresent() && kind == ChangeKind.VIEW, "source", "查阅、复制须由家庭申请");
            return null;
        }
        return requester(proposal.family(), violations);
    }

    private @Nullable Requester requester(ChangeProposal.Family family, Violations violations) {
        violations.require("requesterName", family.name());
        violations.limit("requesterName", family.name(), LONGEST_NAME);
        violations.require("requesterRelation", family.relation());
        violations.require("identitySeen", family.identitySeen());
        violations.limit("identitySeen", family.identitySeen(), LONGEST_PROOF);
        violations.require("requestedOn", family.on());
        violations.require("requestChannel", family.channel());
        LocalDate on = family.on();
        violations.addIf(on != null && on.isAfter(LocalDate.now(clock)), "requestedOn", "不能晚于今天");
        Optional<RequesterRelation> relation =
                violations.code(RequesterRelation.class, "requesterRelation", family.relation());
        Optional<RequestChannel> channel = violations.code(RequestChannel.class, "requestChannel", family.channel());
        if (relation.isEmpty()
                || channel.isEmpty()
                || on == null
                || family.name() == null
                || family.identitySeen() == null) {
            return null;
        }
        return new Requester(
                family.name(), relation.get(), family.identitySeen(), on, channel.get(), family.livesWithChild());
    }

    /** A record outside the person's scope is as if it were not there. */
    private @Nullable ChildId other(String login, ChangeKind kind, ChangeProposal proposal, Violations violations) {
        if (!kind.concernsTwo()) {
            return null;
        }
        violations.require("other", proposal.other());
        Optional<ChildId> other = Optional.ofNullable(proposal.other())
                .filter(number -> number.matches("ET[0-9]{9}"))
                .map(ChildId::new)
                .filter(id -> children.find(id)
                        .filter(child -> organization.covers(login, residence(child), LocalDate.now(clock)))
                        .isPresent());
        if (other.isEmpty()) {
            violations.addIf(proposal.other() != null, "other", "没有找到该登记");
            violations.refuseIfAny();
        }
        return other.orElseThrow();
    }

    private static List<FieldChange> fields(RegisteredChild child, ChangeProposal proposal, Violations violations) {
        violations.require("fields", proposal.fields());
        Set<RegistrationField> wanted = EnumSet.noneOf(RegistrationField.class);
        for (String key : proposal.fields()) {
            Optional<RegistrationField> field = RegistrationField.ofKey(key).filter(CORRECTABLE::contains);
            field.ifPresentOrElse(wanted::add, () -> violations.add("fields", "没有这个项目"));
        }
        RegistrationForm corrected = child.form().with(proposal.values(), wanted);
        List<FieldChange> fields = new ArrayList<>();
        for (RegistrationField field : wanted) {
            FieldChange change = FieldChange.between(child.form(), corrected, field);
            violations.addIf(change.isNone(), "fields", "“" + field.label() + "”与现登记内容相同");
            fields.add(change);
        }
        return fields;
    }

    private static void refuse(Violations violations, List<Violation> ofRegistration) {
        List<Violation> all = new ArrayList<>(violations.found());
        all.addAll(ofRegistration);
        if (!all.isEmpty()) {
            throw new RefusedException(all);
        }
    }

    private static AreaCode residence(RegisteredChild child) {
        return child.form().area(RegistrationField.RESIDENCE_AREA).orElseThrow();
    }
}

package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.References;

/** 居住情况核实: asks a community whether a child still lives there, and acts on the answer. */
@Component
public class CheckResidence {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            Map.of("residenceOutcome", "是否仍在本地居住", "leftOn", "离开日期", "leftTo", "去向", "note", "备注");

    private static final String IN_DOUBT = "register.residenceInDoubt";
    private static final int LONGEST = 500;

    private final ChildRecords children;
    private final RegistrationRecords registrations;
    private final DetermineStatus status;
    private final RecordExit exits;
    private final Processes processes;
    private final References references;
    private final Clock clock;

    CheckResidence(
            ChildRecords children,
            RegistrationRecords registrations,
            DetermineStatus status,
            RecordExit exits,
            Processes processes,
            References references,
            Clock clock) {
        this.children = children;
        this.registrations = registrations;
        this.status = status;
        this.exits = exits;
        this.processes = processes;
        this.references = references;
        this.clock = clock;
    }

    /** What people may answer. */
    public enum Answer {
        /** 仍在本地居住. */
        STILL_HERE,
        /** 已离开本地. */
        LEFT
    }

    /** What the form says. */
    public record Reply(
            @Nullable String outcome, @Nullable LocalDate leftOn, @Nullable String leftTo, @Nullable String note) {}

    /** Asks, once: while a question about a child is open there is no second one. */
    @Transactional
    public void ask(ChildId id) {
        RegisteredChild child = children.find(id).orElseThrow();
        if (!child.active() || registrations.isAsked(id)) {
            return;
        }
        AreaCode area = child.form().area(RegistrationField.RESIDENCE_AREA).orElseThrow();
        CaseReference reference = references.next("RG", area);
        registrations.ask(reference, id, LocalDate.now(clock));
        processes.start(IN_DOUBT, reference, area, Outcome.of(MatterVariables.CHILD_ID, id.value()));
    }

    /** Asks the place where a child was registered before (调转中). */
    @Transactional
    public void askFormerPlace(CaseReference registration) {
        Optional.ofNullable(registrations.find(registration).orElseThrow().formerChild())
                .ifPresent(this::ask);
    }

    /** Keeps the answer and determines the status anew. A child who has left the ledger meanwhile leaves it once. */
    @Transactional
    public Answer answer(String login, CaseReference reference, ChildId id, Reply reply) {
        LocalDate today = LocalDate.now(clock);
        Answer answer = checked(reply, today);
        LocalDate leftOn =
                answer == Answer.LEFT ? Optional.ofNullable(reply.leftOn()).orElse(today) : null;
        registrations.answer(reference, answer.name(), leftOn, reply.leftTo(), reply.note(), login, today);
        RegisteredChild child = children.lock(id);
        if (!child.active()) {
            return answer;
        }
        if (leftOn != null) {
            exits.leave(login, id, new RecordExit.Exit(ExitReason.MOVED_AWAY, leftOn, reply.leftTo(), reply.note()));
        } else {
            status.determine(child, today);
        }
        return answer;
    }

    private static Answer checked(Reply reply, LocalDate today) {
        Violations violations = new Violations(FIELDS);
        violations.require("residenceOutcome", reply.outcome());
        violations.addIf(reply.leftOn() != null && reply.leftOn().isAfter(today), "leftOn", "不能晚于今天");
        violations.limit("leftTo", reply.leftTo(), LONGEST);
        violations.limit("note", reply.note(), LONGEST);
        Optional<Answer> answer = violations.code(Answer.class, "residenceOutcome", reply.outcome());
        violations.refuseIfAny();
        return answer.orElseThrow();
    }
}

package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.MissingField;
import org.tongxing.register.domain.MissingFields;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.register.domain.RegistrationRules;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 补充完善登记信息: what was not known at first, bit by bit. */
@Component
public class CompleteRegistration {

    /** Fields of the completing form: all but the name, the situations and the request. */
    public static final Set<RegistrationField> FIELDS = EnumSet.complementOf(EnumSet.of(
            RegistrationField.CHILD_NAME,
            RegistrationField.CONDITIONS,
            RegistrationField.REQUESTS_HELP,
            RegistrationField.REQUESTED_BY,
            RegistrationField.REQUESTED_ON,
            RegistrationField.REQUEST_CHANNEL,
            RegistrationField.NOTICE_GIVEN));

    private final RegistrationScope scope;
    private final ChildRecords children;
    private final Lookalikes lookalikes;
    private final RegistrationRecords registrations;
    private final DetermineStatus status;
    private final Places places;
    private final Clock clock;

    CompleteRegistration(
            RegistrationScope scope,
            ChildRecords children,
            Lookalikes lookalikes,
            RegistrationRecords registrations,
            DetermineStatus status,
            Places places,
            Clock clock) {
        this.scope = scope;
        this.children = children;
        this.lookalikes = lookalikes;
        this.registrations = registrations;
        this.status = status;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What a completion leads to.
     *
     * @param outcome INCOMPLETE while something is still missing; TRANSFER or SUSPECTED when what was added tells so
     * @param population population by what is known now
     * @param area place of residence by what is known now
     */
    public record Completed(RegistrationOutcome outcome, Population population, AreaCode area) {}

    /** What is still missing, for people to read. */
    @Transactional(readOnly = true)
    public String missing(ChildId id) {
        RegisteredChild child = children.find(id).orElseThrow();
        return child.active() ? MissingFields.labels(missing(child.form())) : "该儿童已移出台账，无需再补充，可直接提交";
    }

    /**
     * Stores what is known now. A child who has left the ledger meanwhile stays as registered, and the task ends.
     *
     * @throws RefusedException when a rule is broken
     */
    @Transactional
    public Completed complete(String login, CaseReference reference, ChildId id, RegistrationAnswers answers) {
        RegisteredChild before = children.lock(id);
        return before.active() ? complete(login, reference, before, answers) : left(reference, before);
    }

    private Completed complete(
            String login, CaseReference reference, RegisteredChild before, RegistrationAnswers answers) {
        ChildId id = before.id();
        RegistrationForm form = before.form().with(answers, FIELDS);
        form.idNumber().ifPresent(children::lockNumber);
        List<Violation> violations = RegistrationRules.violations(form, scope.of(login, id));
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        RegisteredChild child = before.with(form);
        store(reference, child);
        Population population = status.determine(child, LocalDate.now(clock)).population();
        Optional<ChildId> former = lookalikes.withSameNumber(form, id);
        RegistrationOutcome outcome = RegistrationOutcome.of(
                former.isPresent(), isSuspectedNow(before, form), !missing(form).isEmpty(), population);
        registrations.settle(reference, outcome, former.orElse(null));
        return new Completed(outcome, population, residence(form));
    }

    private void store(CaseReference reference, RegisteredChild child) {
        try {
            children.update(child);
        } catch (DuplicateKeyException e) {
            throw RegisterChild.numberTaken();
        }
        children.correctEpisode(child.id(), RegisterChild.episode(child.form(), registeredOn(reference)));
    }

    /** Only what was added now can raise the suspicion: the township is not asked twice about the same two records. */
    private boolean isSuspectedNow(RegisteredChild before, RegistrationForm form) {
        boolean changed = !form.duplicateTraits().equals(before.form().duplicateTraits());
        return changed && !lookalikes.withSameTraits(form, before.id()).isEmpty();
    }

    private Completed left(CaseReference reference, RegisteredChild child) {
        Population population = status.population(child.id());
        RegistrationOutcome outcome = RegistrationOutcome.of(false, false, false, population);
        registrations.settle(reference, outcome, null);
        return new Completed(outcome, population, residence(child.form()));
    }

    private static AreaCode residence(RegistrationForm form) {
        return form.area(RegistrationField.RESIDENCE_AREA).orElseThrow();
    }

    private LocalDate registeredOn(CaseReference reference) {
        return registrations.find(reference).orElseThrow().on();
    }

    private List<MissingField> missing(RegistrationForm form) {
        return MissingFields.afterCompletion(form, places.on(LocalDate.now(clock)));
    }
}

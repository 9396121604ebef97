package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.MissingField;
import org.tongxing.register.domain.MissingFields;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.register.domain.RegistrationRules;
import org.tongxing.register.domain.StatusOn;
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
    private final RegistrationRecords registrations;
    private final DetermineStatus status;
    private final Places places;
    private final Clock clock;

    CompleteRegistration(
            RegistrationScope scope,
            ChildRecords children,
            RegistrationRecords registrations,
            DetermineStatus status,
            Places places,
            Clock clock) {
        this.scope = scope;
        this.children = children;
        this.registrations = registrations;
        this.status = status;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What a completion leads to.
     *
     * @param outcome INCOMPLETE while something is still missing
     * @param population population by what is known now
     * @param area place of residence by what is known now
     */
    public record Completed(RegistrationOutcome outcome, StatusOn population, AreaCode area) {}

    /** What is still missing, for people to read. */
    @Transactional(readOnly = true)
    public String missing(ChildId child) {
        return MissingFields.labels(missing(children.find(child).orElseThrow().form()));
    }

    /**
     * Stores what is known now.
     *
     * @throws RefusedException when a rule is broken
     */
    @Transactional
    public Completed complete(String login, CaseReference reference, ChildId id, RegistrationAnswers answers) {
        RegisteredChild before = children.find(id).orElseThrow();
        RegistrationForm form = before.form().with(answers, FIELDS);
        form.idNumber().ifPresent(children::lockNumber);
        List<Violation> violations = RegistrationRules.violations(form, scope.of(login, id));
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        RegisteredChild child = before.with(form);
        children.update(child);
        children.correctEpisode(id, RegisterChild.episode(form, registeredOn(reference)));
        StatusOn determined = status.determine(child, LocalDate.now(clock));
        boolean incomplete = !missing(form).isEmpty();
        RegistrationOutcome outcome = RegistrationOutcome.of(false, false, incomplete, determined.population());
        registrations.settle(reference, outcome);
        return new Completed(
                outcome, determined, form.area(RegistrationField.RESIDENCE_AREA).orElseThrow());
    }

    private LocalDate registeredOn(CaseReference reference) {
        return registrations.find(reference).orElseThrow().on();
    }

    private List<MissingField> missing(RegistrationForm form) {
        return MissingFields.afterCompletion(form, places.on(LocalDate.now(clock)));
    }
}

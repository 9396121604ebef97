package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.MissingFields;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.register.domain.RegistrationRules;
import org.tongxing.register.domain.ResidenceEpisode;
import org.tongxing.register.domain.StatusOn;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.register.persistence.RegistrationRecords.Registration;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.References;

/** 登记儿童: the one way into the register, for the form, the page and the API alike. */
@Component
public class RegisterChild {

    private final RegistrationScope scope;
    private final ChildRecords children;
    private final Lookalikes lookalikes;
    private final RegistrationRecords registrations;
    private final DetermineStatus status;
    private final Places places;
    private final References references;
    private final Clock clock;

    RegisterChild(
            RegistrationScope scope,
            ChildRecords children,
            Lookalikes lookalikes,
            RegistrationRecords registrations,
            DetermineStatus status,
            Places places,
            References references,
            Clock clock) {
        this.scope = scope;
        this.children = children;
        this.lookalikes = lookalikes;
        this.registrations = registrations;
        this.status = status;
        this.places = places;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Checks and stores a registration.
     *
     * @param login who registers
     * @param answers what they filled in, by the field keys of the form
     * @throws RefusedException with every rule that is broken; nothing is stored then
     */
    @Transactional
    public RegistrationResult register(String login, RegistrationAnswers answers) {
        return register(login, answers, null);
    }

    /**
     * Checks and stores the registration of a child who belongs to a household.
     *
     * @param household number of the household, null to find it by the guardian
     * @throws RefusedException with every rule that is broken; nothing is stored then
     */
    @Transactional
    public RegistrationResult register(String login, RegistrationAnswers answers, @Nullable Long household) {
        RegistrationForm form = RegistrationForm.empty().with(answers, EnumSet.allOf(RegistrationField.class));
        form.idNumber().ifPresent(children::lockNumber);
        List<Violation> violations = RegistrationRules.violations(form, scope.of(login, null));
        if (!violations.isEmpty()) {
            throw new RefusedException(violations);
        }
        return store(login, form, household);
    }

    private RegistrationResult store(String login, RegistrationForm form, @Nullable Long household) {
        LocalDate today = LocalDate.now(clock);
        Optional<ChildId> former = lookalikes.withSameNumber(form, null);
        boolean suspected = !lookalikes.withSameTraits(form, null).isEmpty();
        RegisteredChild child = add(form, household, today);
        StatusOn determined = status.determine(child, today);
        boolean incomplete = !MissingFields.of(form, places.on(today)).isEmpty();
        RegistrationOutcome outcome =
                RegistrationOutcome.of(former.isPresent(), suspected, incomplete, determined.population());
        AreaCode area = form.area(RegistrationField.RESIDENCE_AREA).orElseThrow();
        CaseReference reference = references.next("RG", area);
        CaseReference care = needsCare(form) ? references.next("CC", area) : null;
        registrations.add(
                new Registration(reference, child.id(), outcome, care, former.orElse(null), login, today, area));
        return new RegistrationResult(child.id(), reference, outcome, determined.population(), care, area);
    }

    private RegisteredChild add(RegistrationForm form, @Nullable Long given, LocalDate today) {
        long household = given != null ? given : children.householdOf(form).orElseGet(children::newHousehold);
        try {
            RegisteredChild child = children.add(form, household, LocalDateTime.now(clock));
            children.beginEpisode(child.id(), episode(form, today));
            return child;
        } catch (DuplicateKeyException e) {
            throw numberTaken();
        }
    }

    /** Someone else was faster: the unique index has the last word. */
    static RefusedException numberTaken() {
        return RefusedException.of(
                RegistrationField.ID_NUMBER.key(), RegistrationField.ID_NUMBER.label(), "该证件号码已在本地台账中登记，请勿重复登记");
    }

    /** Population never gates protection: a situation or a request opens a case for any child. */
    static boolean needsCare(RegistrationForm form) {
        return !form.conditions().isEmpty() || form.flag(RegistrationField.REQUESTS_HELP);
    }

    /** When the family cannot say since when, the child has lived here since today at least. */
    static ResidenceEpisode episode(RegistrationForm form, LocalDate today) {
        @Nullable
        AccompaniedBy with =
                form.code(RegistrationField.ACCOMPANIED_BY, AccompaniedBy.class).orElse(null);
        return new ResidenceEpisode(
                form.area(RegistrationField.RESIDENCE_AREA).orElseThrow(),
                form.date(RegistrationField.RESIDENT_SINCE).orElse(today),
                null,
                with);
    }
}

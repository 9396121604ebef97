package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.domain.Benefit;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.ChaseRung;
import org.tongxing.benefit.entitlement.domain.Chasing;
import org.tongxing.benefit.entitlement.domain.OriginVerification;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.AreaCode;

/** When what is due: our own dates by the limits of our area, the other side's by the limits of theirs. */
@Component
public class BenefitDates {

    private static final String LETTER = "benefit.chase.letter";
    private static final String CITY = "benefit.chase.city";
    private static final String PROVINCE = "benefit.chase.province";

    private final Limits limits;
    private final Clock clock;

    BenefitDates(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Until when it is to be entered and pushed. */
    public LocalDateTime push(BenefitCase application, LocalDate acceptedOn) {
        return due(application.benefit().terms().push(), application.area(), acceptedOn);
    }

    /** Until when the family is to be told. */
    public LocalDateTime tell(BenefitCase application, LocalDate from) {
        return due(application.benefit().terms().tell(), application.area(), from);
    }

    /** When the other side is chased in some way: never before its own time is over. */
    public LocalDateTime chase(BenefitCase application, ChaseRung rung) {
        Chasing clock = chasing(application, rung);
        return due(clock.limit(), clock.area(), clock.start());
    }

    /** By which clock a rung is dated: each begins when the one before it is over. */
    public Chasing chasing(BenefitCase application, ChaseRung rung) {
        Benefit.Terms terms = application.benefit().terms();
        LocalDate pushed = Objects.requireNonNull(application.pushedOn());
        return switch (rung) {
            case TELEPHONE -> new Chasing(rung, terms.township(), application.hukou(), pushed);
            case LETTER ->
                terms.secondStage()
                        .map(county ->
                                new Chasing(rung, county, application.hukou(), day(application, ChaseRung.TELEPHONE)))
                        .orElseGet(() ->
                                new Chasing(rung, LETTER, application.area(), day(application, ChaseRung.TELEPHONE)));
            case CITY -> new Chasing(rung, CITY, application.area(), day(application, ChaseRung.LETTER));
            case PROVINCE -> new Chasing(rung, PROVINCE, application.area(), day(application, ChaseRung.CITY));
        };
    }

    /** The limits by which chasing is dated. */
    public static boolean datesChasing(String key) {
        return Set.of(LETTER, CITY, PROVINCE).contains(key)
                || Stream.of(Benefit.values())
                        .map(Benefit::terms)
                        .anyMatch(terms -> terms.township().equals(key)
                                || terms.secondStage().filter(key::equals).isPresent());
    }

    /** Until when the township of the hukou is to say its opinion. */
    public LocalDateTime opinion(OriginVerification asked) {
        return opinion(asked.benefit(), asked.area(), asked.askedOn());
    }

    /** Until when the county of the hukou is to decide. */
    public LocalDateTime decision(OriginVerification asked, LocalDate from) {
        return asked.benefit()
                .terms()
                .secondStage()
                .map(county -> due(county, asked.area(), from))
                .orElseGet(() -> opinion(asked));
    }

    /** Until when a letter that urges the other side asks for an answer. */
    public LocalDate urgedReply(BenefitCase application, LocalDate from) {
        return due("benefit.urgedReply", application.area(), from).toLocalDate();
    }

    /** When a grant is looked at again, if nobody says another day. */
    public LocalDate recheck(AreaCode area, LocalDate from) {
        return due("benefit.recheckCycle", area, from).toLocalDate();
    }

    /** Until when a family may ask for 行政复议 or go to court. */
    public LocalDate remedy(String key, AreaCode area, LocalDate toldOn) {
        return due(key, area, toldOn).toLocalDate();
    }

    private LocalDate day(BenefitCase application, ChaseRung rung) {
        return chase(application, rung).toLocalDate();
    }

    private LocalDateTime opinion(Benefit benefit, AreaCode hukou, LocalDate from) {
        return due(benefit.terms().township(), hukou, from);
    }

    private LocalDateTime due(String key, AreaCode area, LocalDate from) {
        return limits.due(key, area, from.atStartOfDay()).at();
    }
}

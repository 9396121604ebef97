package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.ChaseRung;
import org.tongxing.benefit.entitlement.domain.Detail;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/**
 * Letters of applications, each drawn up once; it waits at its desk to be issued. A silent place of the hukou is urged
 * (催办函) by the county, then by the city, then by the province, each to its equal; a refused family gets its notice
 * (不予认定告知书) from the window.
 */
@Component
class BenefitLetters {

    private static final String URGE = "urge";
    private static final String REFUSE = "refuse-inform";

    private final Letters letters;
    private final BenefitDates dates;
    private final Areas areas;
    private final Organization organization;
    private final Clock clock;

    BenefitLetters(Letters letters, BenefitDates dates, Areas areas, Organization organization, Clock clock) {
        this.letters = letters;
        this.dates = dates;
        this.areas = areas;
        this.organization = organization;
        this.clock = clock;
    }

    /** The letters of an application, as a form shows them. */
    String line(BenefitCase application) {
        return letters.of(application.reference()).stream()
                .map(letter -> letter.title()
                        + (letter.number() == null ? "" : " " + letter.number())
                        + "（" + letter.state().label() + "）")
                .collect(Collectors.joining("、"));
    }

    /** Number of the last letter that urged the other side, when it was issued. */
    Optional<String> urgeNumber(BenefitCase application) {
        return letters.of(application.reference()).stream()
                .filter(letter -> letter.template().equals(URGE))
                .flatMap(letter -> Stream.ofNullable(letter.number()))
                .reduce((first, second) -> second);
    }

    /** Draws up the notice of a refusal. */
    void refuse(BenefitCase application) {
        LocalDate today = LocalDate.now(clock);
        AreaCode township = application.area().township();
        letters.drawUp(new NewLetter(
                "benefit.refused:%s".formatted(application.reference()),
                REFUSE,
                application.reference(),
                township,
                Role.RELIEF_DESK,
                new Addressee(null, "申请人"),
                Map.of(
                        "subject",
                        application.benefit().label(),
                        "appliedOn",
                        day(application.appliedOn()),
                        "reasons",
                        application.detail(Detail.REASON),
                        "basis",
                        areas.fullName(application.hukou(), today) + "的审核确认结果",
                        "contact",
                        areas.fullName(township, today) + "社会救助窗口")));
    }

    /** Draws up the letter of a rung; a call has none. */
    void drawUp(BenefitCase application, ChaseRung rung) {
        LocalDate today = LocalDate.now(clock);
        if (rung == ChaseRung.TELEPHONE) {
            return;
        }
        AreaCode issuer = issuer(rung, areas.managingCounty(application.area(), today), today);
        LocalDate pushed = Objects.requireNonNull(application.pushedOn());
        letters.drawUp(new NewLetter(
                "benefit.chase:%s:%s".formatted(application.reference(), rung),
                URGE,
                application.reference(),
                issuer,
                Role.CIVIL_AFFAIRS,
                new Addressee(null, office(level(rung, application.hukou()), today)),
                Map.of(
                        "subject",
                        "%s异地申请（%s）审核确认".formatted(application.benefit().label(), application.reference()),
                        "earlier",
                        "%s通过全国系统推送（编号%s）".formatted(day(pushed), application.detail(Detail.NATIONAL_NUMBER)),
                        "replyBy",
                        day(dates.urgedReply(application, today)),
                        "contact",
                        office(issuer, today))));
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** In 东莞 and 中山 county and city are one: where nobody sits at the city's desk the county writes again. */
    private AreaCode issuer(ChaseRung rung, AreaCode county, LocalDate today) {
        AreaCode area = level(rung, county);
        String desk = Role.CIVIL_AFFAIRS.code() + '@' + area;
        return rung == ChaseRung.CITY && !organization.isHeld(desk, today, Set.of()) ? county : area;
    }

    private static AreaCode level(ChaseRung rung, AreaCode county) {
        return switch (rung) {
            case TELEPHONE, LETTER -> county;
            case CITY -> county.city();
            case PROVINCE -> county.province();
        };
    }

    private String office(AreaCode area, LocalDate today) {
        String name = areas.find(area, today).map(Area::name).orElse(area.value());
        return name + (area.value().length() == 2 ? "民政厅" : "民政局");
    }
}

package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.Detail;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.benefit.entitlement.persistence.JdbcVerifications;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.References;

/**
 * The entry in the national system (全国系统录入并推送) is the act that the three working days are for: its number, day and
 * receipt stop the clock. Inside the province the township of the hukou is asked in this system too.
 */
@Component
public class PushToHukou {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of(
            "nationalNumber", "全国系统编号",
            "pushedOn", "推送日期",
            "receiptNumber", "推送回执",
            "hukouTownship", "户籍地乡镇（街道）");

    private final JdbcBenefits benefits;
    private final JdbcVerifications verifications;
    private final Areas areas;
    private final References references;
    private final Clock clock;

    PushToHukou(
            JdbcBenefits benefits, JdbcVerifications verifications, Areas areas, References references, Clock clock) {
        this.benefits = benefits;
        this.verifications = verifications;
        this.areas = areas;
        this.references = references;
        this.clock = clock;
    }

    /** What the person filled in. */
    public record Push(
            @Nullable String nationalNumber,
            @Nullable LocalDate pushedOn,
            @Nullable String receiptNumber,
            @Nullable String hukouTownship) {}

    /** The townships that the county of the hukou has; none where it lies outside the province. */
    public List<Area> townships(BenefitCase application) {
        return application.insideProvince()
                ? areas.allWithin(application.hukou(), AreaLevel.TOWNSHIP, LocalDate.now(clock))
                : List.of();
    }

    /**
     * Stores the push.
     *
     * @return whether the county of the hukou works in this system
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public boolean push(CaseReference reference, String login, Push push) {
        BenefitCase application = benefits.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("nationalNumber", push.nationalNumber());
        violations.require("pushedOn", push.pushedOn());
        violations.require("receiptNumber", push.receiptNumber());
        violations.limit("nationalNumber", push.nationalNumber(), 40);
        violations.limit("receiptNumber", push.receiptNumber(), 80);
        checkDay(application, push.pushedOn(), violations);
        Optional<AreaCode> township = township(application, push.hukouTownship(), violations);
        violations.refuseIfAny();
        LocalDate on = Objects.requireNonNull(push.pushedOn());
        CaseReference verification =
                township.map(area -> references.next("OV", area)).orElse(null);
        benefits.pushed(
                application,
                on,
                login,
                township.orElse(null),
                verification,
                Map.of(
                        Detail.NATIONAL_NUMBER,
                        Objects.requireNonNull(push.nationalNumber()),
                        Detail.RECEIPT,
                        Objects.requireNonNull(push.receiptNumber())));
        if (verification != null) {
            verifications.ask(verification, application, township.orElseThrow(), on);
        }
        return verification != null;
    }

    private void checkDay(BenefitCase application, @Nullable LocalDate day, Violations violations) {
        if (day == null) {
            return;
        }
        LocalDate accepted = application.acceptedOn();
        violations.addIf(day.isAfter(LocalDate.now(clock)), "pushedOn", "不能晚于今天");
        violations.addIf(accepted != null && day.isBefore(accepted), "pushedOn", "不能早于受理日期" + accepted);
    }

    private Optional<AreaCode> township(BenefitCase application, @Nullable String code, Violations violations) {
        if (!application.insideProvince()) {
            violations.addIf(code != null, "hukouTownship", "户籍地在外省的不填");
            return Optional.empty();
        }
        violations.require("hukouTownship", code);
        if (code == null) {
            return Optional.empty();
        }
        Optional<AreaCode> township = townships(application).stream()
                .map(Area::code)
                .filter(area -> area.value().equals(code))
                .findFirst();
        violations.addIf(township.isEmpty(), "hukouTownship", "不是户籍地县（市、区）的乡镇（街道）");
        return township;
    }
}

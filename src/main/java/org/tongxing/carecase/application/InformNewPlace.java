package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CaseRecords;
import org.tongxing.carecase.domain.CaseRecords.NewPlaceNotice;
import org.tongxing.carecase.domain.CaseRecords.NoticeChannel;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The county to which a child under key care has moved is told (告知流入地). */
@Component
@Transactional
public class InformNewPlace {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS =
            Map.of("informedArea", "流入地", "informedOn", "告知日期", "informedBy", "告知方式", "note", "备注");

    private final CareCases cases;
    private final CaseRecords records;
    private final Areas areas;
    private final Clock clock;

    InformNewPlace(CareCases cases, CaseRecords records, Areas areas, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Stores whom the township told, when and how.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public void inform(CaseReference reference, String login, Notice notice) {
        cases.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("informedArea", notice.informedArea());
        violations.require("informedOn", notice.informedOn());
        violations.require("informedBy", notice.informedBy());
        violations.limit("note", notice.note(), 500);
        checkDay(notice.informedOn(), violations);
        Optional<AreaCode> area = county(notice.informedArea(), violations);
        Optional<NoticeChannel> channel = violations.code(NoticeChannel.class, "informedBy", notice.informedBy());
        violations.refuseIfAny();
        records.informed(new NewPlaceNotice(
                reference,
                area.orElseThrow(),
                Objects.requireNonNull(notice.informedOn()),
                channel.orElseThrow(),
                notice.note(),
                login,
                OffsetDateTime.now(clock)));
    }

    /** Counties that may be told, by code: the county's own name first, for that is what people look for. */
    @Transactional(readOnly = true)
    public Map<AreaCode, String> counties() {
        LocalDate today = LocalDate.now(clock);
        Map<AreaCode, String> above = new HashMap<>();
        Map<AreaCode, String> counties = new LinkedHashMap<>();
        areas.counties(today).forEach(county -> {
            AreaCode province = county.code().province();
            if (!above.containsKey(province)) {
                readNames(province, today, above);
            }
            String cityName = above.getOrDefault(county.code().city(), "");
            counties.put(county.code(), county.name() + "（" + above.get(province) + cityName + "）");
        });
        return counties;
    }

    private void readNames(AreaCode province, LocalDate today, Map<AreaCode, String> names) {
        names.put(province, areas.find(province, today).map(Area::name).orElse(""));
        areas.childrenOf(province, today).forEach(city -> names.put(city.code(), city.name()));
    }

    private void checkDay(@Nullable LocalDate informedOn, Violations violations) {
        violations.addIf(informedOn != null && informedOn.isAfter(LocalDate.now(clock)), "informedOn", "不能晚于今天");
    }

    private Optional<AreaCode> county(@Nullable String code, Violations violations) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<AreaCode> county = Optional.of(code)
                .filter(given -> given.matches("\\d{6}"))
                .map(AreaCode::new)
                .filter(given -> areas.find(given, LocalDate.now(clock)).isPresent());
        violations.addIf(county.isEmpty(), "informedArea", "不是有效的县（市、区）");
        return county;
    }

    /** What the person filled in. */
    public record Notice(
            @Nullable String informedArea,
            @Nullable LocalDate informedOn,
            @Nullable String informedBy,
            @Nullable String note) {}
}

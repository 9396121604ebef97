package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.deadline.Limits;
import org.tongxing.monitoring.domain.LateLevel;
import org.tongxing.monitoring.domain.ReferenceDay;
import org.tongxing.monitoring.persistence.JdbcReferenceDays;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;

/** 启动半年动态更新: one round for a county and a reference day, whoever begins. */
@Component
public class OpenRound {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("county", "县（市、区）", "referenceDay", "统计时点");

    private static final int MONTHS_AHEAD = 6;

    private final JdbcRounds rounds;
    private final JdbcReferenceDays days;
    private final Organization organization;
    private final Limits limits;
    private final Clock clock;

    OpenRound(JdbcRounds rounds, JdbcReferenceDays days, Organization organization, Limits limits, Clock clock) {
        this.rounds = rounds;
        this.days = days;
        this.organization = organization;
        this.limits = limits;
        this.clock = clock;
    }

    /** Until when each level has to be done; to the end of the day. */
    public record Dates(LocalDateTime township, LocalDateTime county, LocalDateTime city, LocalDateTime province) {}

    /** A round that has been opened. */
    public record Opened(CaseReference reference, AreaCode county, Dates dates) {}

    /** The counties whose 民政 a person is. */
    public List<AreaCode> countiesOf(String login) {
        return officesOf(login).stream()
                .filter(area -> area.level() == AreaLevel.COUNTY)
                .toList();
    }

    /** The areas whose 民政 a person is, at county, city or province. */
    List<AreaCode> officesOf(String login) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .filter(post -> post.role() == Role.CIVIL_AFFAIRS)
                .map(Post::area)
                .distinct()
                .toList();
    }

    /** The reference days that may be chosen today: the last one and the next. */
    public List<ReferenceDay> choices() {
        LocalDate today = LocalDate.now(clock);
        return days.between(today.minusMonths(MONTHS_AHEAD).plusDays(1), today.plusMonths(MONTHS_AHEAD));
    }

    /**
     * Opens a round by hand.
     *
     * @throws RefusedException when the county has one for that day, or is not the person's
     */
    @Transactional
    public Opened open(String login, @Nullable String county, @Nullable LocalDate day) {
        Violations violations = new Violations(FIELDS);
        violations.require("county", county);
        violations.require("referenceDay", day);
        Optional<AreaCode> mine = countiesOf(login).stream()
                .filter(area -> area.value().equals(county))
                .findFirst();
        violations.addIf(county != null && mine.isEmpty(), "county", "由县级民政部门启动本县（市、区）的更新");
        Optional<ReferenceDay> chosen =
                choices().stream().filter(one -> one.day().equals(day)).findFirst();
        violations.addIf(day != null && chosen.isEmpty(), "referenceDay", "不是可选的统计时点");
        violations.refuseIfAny();
        return open(mine.orElseThrow(), chosen.orElseThrow(), login)
                .orElseThrow(() -> RefusedException.of(
                        "referenceDay",
                        "统计时点",
                        "本县（市、区）" + chosen.orElseThrow().half().label() + "动态更新已经启动，不能重复启动"));
    }

    /** Opens a round by the calendar; empty when somebody was quicker. */
    @Transactional
    public Optional<Opened> openDue(AreaCode county, ReferenceDay day) {
        return open(county, day, "system");
    }

    private Optional<Opened> open(AreaCode county, ReferenceDay day, String login) {
        return rounds.open(county, day, login, LocalDate.now(clock))
                .map(reference -> new Opened(reference, county, dates(county, day.day())));
    }

    /** The limits are counted from the reference day on. */
    public Dates dates(AreaCode county, LocalDate referenceDay) {
        List<LocalDateTime> ends = new ArrayList<>();
        for (LateLevel level : LateLevel.values()) {
            ends.add(limits.due(level.limit(), county, referenceDay.atStartOfDay())
                    .at());
        }
        return new Dates(ends.get(0), ends.get(1), ends.get(2), ends.get(3));
    }
}

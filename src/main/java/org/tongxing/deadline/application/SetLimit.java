package org.tongxing.deadline.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.area.Areas;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.LimitRule;
import org.tongxing.deadline.Limits;
import org.tongxing.deadline.LimitsChanged;
import org.tongxing.deadline.persistence.JdbcLimitRules;
import org.tongxing.deadline.persistence.JdbcLimitRules.Row;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violations;

/** Sets a limit (设定时限) for an area from a day on, shows before what it would move, and takes it back. */
@Component
public class SetLimit {

    private static final int BASIS_LENGTH = 200;
    private static final int YEARS_AHEAD = 3;
    private static final Map<String, String> LABELS = Map.of(
            "key", "时限",
            "area", "适用地区",
            "amount", "期限",
            "unit", "单位",
            "roll", "逢休息日",
            "basis", "依据",
            "from", "施行日期",
            "lastDay", "最后一天");

    private final JdbcLimitRules rules;
    private final LimitDesk desk;
    private final Areas areas;
    private final Limits limits;
    private final RedateClocks redate;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetLimit(
            JdbcLimitRules rules,
            LimitDesk desk,
            Areas areas,
            Limits limits,
            RedateClocks redate,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.desk = desk;
        this.areas = areas;
        this.limits = limits;
        this.redate = redate;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A limit that somebody wants; what is missing is null.
     *
     * @param area the province, a city or a county
     * @param openToo whether clocks that run on that day are dated by it too
     */
    public record Given(
            String key,
            @Nullable AreaCode area,
            @Nullable Integer amount,
            Limit.@Nullable Unit unit,
            Limit.@Nullable Roll roll,
            @Nullable String basis,
            @Nullable LocalDate from,
            boolean openToo) {}

    /**
     * What setting a limit would move.
     *
     * @throws RefusedException with every rule that is broken
     */
    @Transactional(readOnly = true)
    public RedateClocks.Preview preview(String login, Given given) {
        LimitRule rule = checked(login, given).rule();
        return rule.openToo()
                ? redate.preview(RedateClocks.ofLimit(rule), limits.reckoning().with(rule))
                : new RedateClocks.Preview(0, List.of());
    }

    /**
     * Sets it. Open clocks are dated by {@link RedateClocks#carryOut} when it has begun.
     *
     * @throws RefusedException with every rule that is broken
     */
    @Transactional
    public void set(String login, Given given) {
        rules.lock(given.key());
        Checked checked = checked(login, given);
        rules.replace(checked.rule(), checked.beginsWith(), login, OffsetDateTime.now(clock));
        record(login, checked.rule(), checked.before(), checked.rule());
    }

    /**
     * Takes a row back that has not begun, or lets one that has end with a day.
     *
     * @param from first day of the row
     * @param lastDay its last day, when it has begun
     * @throws RefusedException with every rule that is broken
     */
    @Transactional
    public void end(String login, String key, AreaCode area, LocalDate from, @Nullable LocalDate lastDay) {
        rules.lock(key);
        Violations violations = new Violations(LABELS);
        List<Row> history = rules.history(key);
        LimitRule row = history.stream()
                .map(Row::rule)
                .filter(rule -> rule.area().equals(column(area)) && rule.from().equals(from))
                .findFirst()
                .orElseThrow(() -> RefusedException.of("key", "时限", "没有这一条规定"));
        LocalDate today = LocalDate.now(clock);
        boolean begun = !row.from().isAfter(today);
        violations.addIf(!desk.maySet(login, area), "area", "只能设定本地区的时限");
        violations.addIf(begun && row.area().isEmpty(), "area", "全省的时限只能由新的规定代替，不能停止适用");
        if (begun) {
            violations.require("lastDay", lastDay);
            violations.addIf(lastDay != null && lastDay.isBefore(today), "lastDay", "不能早于今天：不能改动过去");
            violations.addIf(row.to() != null && !row.isInForce(today), "lastDay", "已经停止适用");
            next(history, row)
                    .filter(next -> lastDay != null && !lastDay.isBefore(next))
                    .ifPresent(next -> violations.add("lastDay", "自" + next + "起已另有规定"));
        }
        violations.refuseIfAny();
        if (begun && lastDay != null) {
            rules.end(row, lastDay);
        } else {
            rules.withdraw(row);
        }
        record(login, row, row, null);
    }

    /** First day of the row that follows another in its area. */
    private static Optional<LocalDate> next(List<Row> history, LimitRule row) {
        return history.stream()
                .map(Row::rule)
                .filter(rule -> rule.area().equals(row.area()) && rule.from().isAfter(row.from()))
                .map(LimitRule::from)
                .min(LocalDate::compareTo);
    }

    private record Checked(LimitRule rule, @Nullable LimitRule before, String beginsWith) {}

    private Checked checked(String login, Given given) {
        List<Row> history = rules.history(given.key());
        Row base = history.stream()
                .filter(row -> row.rule().area().isEmpty())
                .findFirst()
                .orElseThrow(() -> RefusedException.of("key", "时限", "没有这一项时限"));
        Violations violations = new Violations(LABELS);
        checkArea(violations, login, given, base);
        checkTerm(violations, given, base.rule().limit());
        checkTime(violations, given, history);
        violations.refuseIfAny();
        LimitRule rule = rule(given);
        return new Checked(rule, holding(history, rule.area(), rule.from()).orElse(null), base.beginsWith());
    }

    private void checkArea(Violations violations, String login, Given given, Row base) {
        AreaCode area = given.area();
        violations.require("area", area);
        if (area == null) {
            return;
        }
        boolean known = area.value().length() <= AreaLevel.COUNTY.digits()
                && areas.find(area, LocalDate.now(clock)).isPresent();
        violations.addIf(!known, "area", "不是省、市、县级行政区划");
        violations.addIf(known && !desk.maySet(login, area), "area", "只能设定本地区的时限");
        violations.addIf(
                known && base.key().statutory() && area.level() != AreaLevel.PROVINCE,
                "area",
                "该时限由法律、法规或者上级文件规定，各地不得另行规定");
    }

    private static void checkTerm(Violations violations, Given given, Limit now) {
        Integer amount = given.amount();
        Limit.Unit unit = given.unit();
        violations.require("amount", amount);
        violations.require("unit", unit);
        violations.require("roll", given.roll());
        violations.addIf(amount != null && amount < 0, "amount", "不能小于0");
        violations.addIf(amount != null && amount == 0 && now.amount() != 0, "amount", "不能为0");
        if (amount != null && unit != null) {
            violations.addIf(amount > unit.most(), "amount", "不能超过" + unit.most() + unit.label());
        }
        boolean running = unit == Limit.Unit.HOUR || unit == Limit.Unit.MINUTE;
        violations.addIf(running && given.roll() != Limit.Roll.NONE, "roll", "以小时、分钟计算的时限不因休息日变动");
        violations.require("basis", given.basis());
        violations.limit("basis", given.basis(), BASIS_LENGTH);
    }

    private void checkTime(Violations violations, Given given, List<Row> history) {
        LocalDate from = given.from();
        LocalDate today = LocalDate.now(clock);
        violations.require("from", from);
        if (from == null) {
            return;
        }
        violations.addIf(from.isBefore(today), "from", "不能早于今天：不能改动过去");
        violations.addIf(from.isAfter(today.plusYears(YEARS_AHEAD)), "from", "不能晚于" + YEARS_AHEAD + "年之后");
        AreaCode area = given.area();
        if (area != null && !from.isBefore(today)) {
            history.stream()
                    .map(Row::rule)
                    .filter(rule ->
                            rule.area().equals(column(area)) && !rule.from().isBefore(from))
                    .findFirst()
                    .ifPresent(rule -> violations.add("from", overlap(rule, today)));
        }
    }

    private static String overlap(LimitRule rule, LocalDate today) {
        return rule.from().isAfter(today) ? "自" + rule.from() + "起已另有规定，请先撤回" : "今天起已有新的规定施行，再改最早自明天起";
    }

    private static LimitRule rule(Given given) {
        if (given.area() == null
                || given.amount() == null
                || given.unit() == null
                || given.roll() == null
                || given.basis() == null
                || given.from() == null) {
            throw new IllegalStateException("checked before");
        }
        Limit limit = new Limit(given.key(), given.amount(), given.unit(), given.roll(), given.basis(), false);
        return new LimitRule(limit, column(given.area()), given.from(), null, given.openToo());
    }

    private static Optional<LimitRule> holding(List<Row> history, String area, LocalDate on) {
        return history.stream()
                .map(Row::rule)
                .filter(rule -> rule.area().equals(area) && rule.isInForce(on))
                .findFirst();
    }

    /** The table keeps the whole province as a blank. */
    private static String column(AreaCode area) {
        return area.level() == AreaLevel.PROVINCE ? "" : area.value();
    }

    private void record(String login, LimitRule what, @Nullable LimitRule before, @Nullable LimitRule after) {
        audit.decided(AuditEvent.of(login, AuditAction.LIMIT_SET)
                .at(what.area().isEmpty() ? null : new AreaCode(what.area()))
                .detail(what.limit().key())
                .changed(text(before), text(after)));
        events.publishEvent(new LimitsChanged(what.limit().key()));
    }

    private static @Nullable String text(@Nullable LimitRule rule) {
        return rule == null
                ? null
                : rule.limit().term() + "，" + rule.limit().roll().label() + "，自" + rule.from() + "起，依据："
                        + rule.limit().basis();
    }
}

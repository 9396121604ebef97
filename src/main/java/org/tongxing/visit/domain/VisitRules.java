package org.tongxing.visit.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.ServiceItem;
import org.tongxing.shared.Violations;

/** What the record of a visit must say, and what it may not. */
public final class VisitRules {

    /** A visit may have been made before its task was planned: a worker who was there anyway. Longer ago is another visit. */
    private static final int DAYS_BEFORE_PLANNING = 7;

    private final VisitReport report;
    private final VisitCircumstances circumstances;
    private final Violations violations = new Violations(VisitReport.FIELDS);

    /** The rules for one report. */
    public VisitRules(VisitReport report, VisitCircumstances circumstances) {
        this.report = report;
        this.circumstances = circumstances;
    }

    /**
     * The record that the report gives.
     *
     * @param by login of the person who records
     * @param at when
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public VisitRecord record(String by, OffsetDateTime at) {
        checkDay(report.visitedAt());
        checkTexts();
        Optional<VisitMode> mode = mode();
        mode.ifPresent(this::checkMode);
        mode.filter(VisitMode::isRemote).ifPresent(remote -> checkRemote());
        checkDanger();
        violations.addIf(by.equals(circumstances.refusedBy()), "mode", "家庭拒绝后，须另派他人走访并记录");
        Map<String, Observation> observations = observations();
        List<ServiceItem> needs = violations.codes(ServiceItem.class, "needs", report.needs());
        Optional<RiskGrade> grade = violations.code(RiskGrade.class, "proposedGrade", report.proposedGrade());
        List<ChildId> alsoSeen = alsoSeen(mode);
        violations.refuseIfAny();
        return new VisitRecord(
                Objects.requireNonNull(report.visitedAt()),
                mode.orElseThrow(),
                report.place(),
                report.companions(),
                report.childSeen(),
                report.spokeAlone(),
                report.guardianPresent(),
                report.childWish(),
                observations,
                report.changes(),
                report.danger(),
                report.neglect(),
                report.actionsTaken(),
                report.findings(),
                needs,
                grade.orElse(null),
                alsoSeen,
                report.note(),
                by,
                at);
    }

    private void checkDay(@Nullable LocalDate visitedAt) {
        violations.require("visitedAt", visitedAt);
        if (visitedAt == null) {
            return;
        }
        violations.addIf(visitedAt.isAfter(circumstances.today()), "visitedAt", "不能晚于今天");
        if (visitedAt.isBefore(circumstances.caseSince())) {
            violations.add("visitedAt", "早于个案开始之日（" + circumstances.caseSince() + "），请核对日期");
            return;
        }
        violations.addIf(
                visitedAt.isBefore(circumstances.plannedOn().minusDays(DAYS_BEFORE_PLANNING)),
                "visitedAt",
                "早于本次走访任务超过" + DAYS_BEFORE_PLANNING + "天，请核对日期");
    }

    private void checkTexts() {
        violations.limit("place", report.place(), 200);
        violations.limit("companions", report.companions(), 200);
        violations.limit("childWish", report.childWish(), 500);
        violations.limit("changes", report.changes(), 500);
        violations.limit("actionsTaken", report.actionsTaken(), 2000);
        violations.limit("findings", report.findings(), 2000);
        violations.limit("note", report.note(), 500);
    }

    private Optional<VisitMode> mode() {
        violations.require("mode", report.mode());
        return violations.code(VisitMode.class, "mode", report.mode());
    }

    private void checkMode(VisitMode mode) {
        boolean went = mode.isFaceToFace();
        violations.addIf(went && !report.childSeen() && report.findings() == null, "findings", "未见到儿童的，须写明情况");
        violations.addIf(!went && report.childSeen(), "childSeen", "只有入户或者到校走访才能当面见到儿童");
        violations.addIf(report.spokeAlone() && !report.childSeen(), "spokeAlone", "未见到儿童，不能填写与儿童单独交谈");
    }

    /** A call stands for at most every second visit, never for an urgent one and never for a child graded red. */
    private void checkRemote() {
        violations.addIf(circumstances.grade() == RiskGrade.RED, "mode", "红色风险等级的儿童须当面走访，不能以电话或者视频代替");
        violations.addIf(circumstances.kind() == VisitKind.URGENT, "mode", "需立即走访的，须当面走访，不能以电话或者视频代替");
        violations.addIf(circumstances.lastWasRemote(), "mode", "上次已以电话或者视频走访，本次须当面走访");
    }

    private void checkDanger() {
        violations.addIf(report.danger() && report.findings() == null, "findings", "发现险情的，须写明情况");
        violations.addIf(
                report.neglect() && report.findings() == null && report.actionsTaken() == null,
                "actionsTaken",
                "监护人不依法履行监护职责的，须写明情况或者劝诫、制止的措施");
    }

    private Map<String, Observation> observations() {
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (String side : VisitReport.OBSERVATIONS) {
            violations
                    .code(Observation.class, side, report.observations().get(side))
                    .ifPresent(found -> observations.put(side, found));
        }
        return observations;
    }

    private List<ChildId> alsoSeen(Optional<VisitMode> mode) {
        boolean elsewhere = mode.filter(made -> !made.isFaceToFace()).isPresent();
        violations.addIf(elsewhere && !report.alsoSeen().isEmpty(), "alsoSeen", "只有入户或者到校走访才能当面见到儿童");
        List<ChildId> ofHousehold = circumstances.household().stream()
                .filter(child -> report.alsoSeen().contains(child.value()))
                .toList();
        violations.addIf(ofHousehold.size() < report.alsoSeen().size(), "alsoSeen", "只能选择同一家庭的儿童");
        return ofHousehold;
    }
}

package org.tongxing.visit.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.ChildFace;
import org.tongxing.register.Children;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;
import org.tongxing.visit.domain.CaseStanding;
import org.tongxing.visit.domain.Visits;
import org.tongxing.visit.domain.Visits.MadeVisit;
import org.tongxing.visit.domain.Visits.VisitFindings;

/** Tells a visit in the Chinese lines that its forms show. */
@Component
@Transactional(readOnly = true)
public class DescribeVisit {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Children children;
    private final Visits visits;

    DescribeVisit(Children children, Visits visits) {
        this.children = children;
        this.visits = visits;
    }

    /** The lines at the head of every form: child, family with the number to call, matter. */
    public Map<String, Object> head(CaseReference reference, CaseReference caseReference, ChildId child) {
        ChildFace face = children.face(child);
        String grade = grade(caseReference)
                .map(current -> " · 当前风险 " + current.label())
                .orElse("");
        return Map.of(
                "childLine", face.childLine(),
                "familyLine", face.contactLine(),
                "matterLine", "走访 " + reference + " · 个案 " + caseReference + grade);
    }

    /** The grade in force. */
    public Optional<RiskGrade> grade(CaseReference caseReference) {
        return visits.standing(caseReference).map(CaseStanding::grade);
    }

    /** The last visit that was made. */
    public String lastVisitLine(CaseReference caseReference) {
        return visits.lastMade(caseReference).map(DescribeVisit::made).orElse("此前尚未走访。");
    }

    private static String made(MadeVisit made) {
        return "上次走访：" + DAY.format(made.on()) + "，" + made.mode().label()
                + (made.seenInPerson() ? "，当面见到儿童。" : "，未当面见到儿童。");
    }

    /** When a late visit was due. */
    public String overdueLine(long visitId) {
        OffsetDateTime dueAt = visits.planned(visitId).dueAt();
        return "应于" + DAY.format(dueAt.atZoneSameInstant(CHINA)) + "前走访，逾期未走访。";
    }

    /** What the visit found. */
    public String findingsLine(long visitId) {
        return visits.findings(visitId).map(DescribeVisit::findings).orElse("");
    }

    private static String findings(VisitFindings found) {
        String findings = found.findings();
        String actions = found.actionsTaken();
        return DAY.format(found.on()) + "走访发现险情：" + (findings == null ? "" : findings)
                + (actions == null ? "" : " 已采取的措施：" + actions);
    }

    /** On which days the child was not met. */
    public String attemptsLine(CaseReference reference) {
        List<LocalDate> days = visits.unmetDays(reference);
        return days.isEmpty() ? "" : days.stream().map(DAY::format).collect(Collectors.joining("、", "走访未遇：", "。"));
    }

    /** The other children of the household, by number. */
    public Map<String, String> household(ChildId child) {
        Map<String, String> household = new LinkedHashMap<>();
        children.household(child)
                .forEach(other -> household.put(other.id().value(), other.name() + "（" + other.age() + "岁）"));
        return household;
    }
}

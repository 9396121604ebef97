package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.carecase.domain.CareSuggestion;
import org.tongxing.carecase.domain.Proposal;
import org.tongxing.carecase.domain.ProposalKind;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.carecase.domain.Signature;
import org.tongxing.carecase.domain.SignedProposal;
import org.tongxing.carecase.domain.VisitHistory;
import org.tongxing.carecase.domain.VisitHistory.VisitMade;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;
import org.tongxing.register.ChildFace;
import org.tongxing.register.Children;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;

/** Tells a case in the Chinese lines that its forms and the dossier show. */
@Component
@Transactional(readOnly = true)
public class DescribeCase {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final int VISITS_SHOWN = 5;

    private final Children children;
    private final CareCases cases;
    private final Proposals proposals;
    private final VisitHistory visits;
    private final Organization organization;
    private final Clock clock;

    DescribeCase(
            Children children,
            CareCases cases,
            Proposals proposals,
            VisitHistory visits,
            Organization organization,
            Clock clock) {
        this.children = children;
        this.cases = cases;
        this.proposals = proposals;
        this.visits = visits;
        this.organization = organization;
        this.clock = clock;
    }

    /** The lines at the head of every form: child, family, matter. */
    public Map<String, Object> head(CaseReference reference, ChildId child) {
        ChildFace face = children.face(child);
        return Map.of(
                "childLine", face.childLine(),
                "familyLine", face.familyLine(),
                "matterLine", matterLine(reference));
    }

    private String matterLine(CaseReference reference) {
        return cases.find(reference)
                .map(careCase -> "个案 " + reference + grade(careCase) + " · "
                        + careCase.state().label())
                .orElse("个案 " + reference);
    }

    private static String grade(CareCase careCase) {
        RiskGrade grade = careCase.grade();
        return grade == null ? "" : " · 当前风险 " + grade.label();
    }

    /** What the decision tables suggest, and why. */
    public String suggestionLine(CaseReference reference) {
        return proposals.suggestion(reference).map(DescribeCase::suggestion).orElse("") + otherCases(reference);
    }

    private static String suggestion(CareSuggestion suggestion) {
        String grounds = suggestion.grounds().isEmpty() ? "未见应当重点关爱的情形" : labels(suggestion.grounds());
        return "系统研判：" + grounds + "；建议风险等级" + suggestion.grade().label() + "。依据："
                + suggestion.reasonCode().label() + "。";
    }

    private String otherCases(CaseReference reference) {
        return cases.find(reference).map(CareCase::child).map(cases::ofChild).orElse(List.of()).stream()
                .filter(other -> other.state().isGoingOn() && !other.reference().equals(reference))
                .map(other -> "该儿童另有进行中的个案 " + other.reference() + "。")
                .collect(Collectors.joining());
    }

    /** Why the last proposal was sent back; empty when it was not. */
    public String returnedLine(CaseReference reference) {
        return proposals
                .last(reference)
                .flatMap(SignedProposal::sentBack)
                .map(signature -> "退回意见：" + signature(signature))
                .orElse("");
    }

    /** The last proposal with its signatures. */
    public String proposalLine(CaseReference reference) {
        return proposals
                .last(reference)
                .map(signed -> proposal(signed.proposal())
                        + signed.signatures().stream()
                                .map(signature -> signature.step().label() + "意见：" + signature(signature))
                                .collect(Collectors.joining()))
                .orElse("");
    }

    private String proposal(Proposal proposal) {
        return content(proposal) + reason(proposal.reason()) + heard(proposal) + by(proposal.by(), proposal.at());
    }

    private static String content(Proposal proposal) {
        RiskGrade grade = proposal.grade();
        String graded = grade == null ? "" : grade.label();
        return switch (proposal.kind()) {
            case FIRST ->
                "提出：" + labels(proposal.grounds()) + "；风险等级" + graded + (proposal.danger() ? "；儿童目前有危险" : "") + "。";
            case WITHDRAWN -> "不建议列入。";
            case REASSESSMENT -> "复评：风险等级" + graded + "。";
            case CLOSING ->
                "建议结案"
                        + Optional.ofNullable(proposal.closeReason())
                                .map(closeReason -> "（" + closeReason.label() + "）")
                                .orElse("")
                        + "。";
        };
    }

    private static String heard(Proposal proposal) {
        Boolean childHeard = proposal.childHeard();
        if (childHeard == null) {
            return "";
        }
        String wish = proposal.childWish();
        return childHeard ? "已听取儿童意见" + (wish == null ? "。" : "：" + wish + "。") : "未听取儿童意见。";
    }

    private String signature(Signature signature) {
        return signature.outcome().label() + "。" + reason(signature.reason()) + by(signature.by(), signature.at());
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : "理由：" + reason + "。";
    }

    private String by(String login, OffsetDateTime at) {
        String name = organization.account(login).map(Account::displayName).orElse(login);
        return "（" + name + "，" + DAY.format(at.atZoneSameInstant(clock.getZone())) + "）";
    }

    /** The last visits made, the newest first. */
    public String visitsLine(CaseReference reference) {
        List<VisitMade> made = visits.lastVisits(reference, VISITS_SHOWN);
        return made.isEmpty()
                ? "尚未走访。"
                : made.stream().map(DescribeCase::visit).collect(Collectors.joining("；", "已走访：", "。"));
    }

    private static String visit(VisitMade visit) {
        return DAY.format(visit.on())
                + visit.modeLabel()
                + (visit.seenInPerson() ? "，当面见到儿童" : "，未当面见到儿童")
                + (visit.danger() ? "，发现险情" : "");
    }

    /** The grounds with which the child is listed. */
    public String groundsLine(CaseReference reference) {
        List<CareGround> grounds = cases.grounds(reference);
        return grounds.isEmpty() ? "尚未列入台账。" : "列入情形：" + labels(grounds) + "。";
    }

    /** Why a child is not listed. */
    public String decisionLine(CaseReference reference) {
        String day = cases.find(reference)
                .map(CareCase::endedOn)
                .map(DAY::format)
                .map(on -> "于" + on + "决定")
                .orElse("");
        return day + "未列入重点关爱服务对象台账。" + proposalLine(reference);
    }

    /** The suggestion, for a form to begin with. */
    public Optional<CareSuggestion> suggestion(CaseReference reference) {
        return proposals.suggestion(reference);
    }

    /** The last proposal of an entry, for a form that is filled in again. */
    public Optional<Proposal> lastProposal(CaseReference reference) {
        return proposals
                .last(reference)
                .map(SignedProposal::proposal)
                .filter(last -> last.kind() == ProposalKind.FIRST);
    }

    /** The grade in force. */
    public Optional<RiskGrade> grade(CaseReference reference) {
        return cases.find(reference).map(CareCase::grade);
    }

    private static String labels(Collection<CareGround> grounds) {
        return grounds.stream().map(CareGround::label).collect(Collectors.joining("、"));
    }
}

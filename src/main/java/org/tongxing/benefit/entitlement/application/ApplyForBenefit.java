package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.Purpose;
import org.tongxing.access.Scopes;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.benefit.entitlement.domain.AgeRule;
import org.tongxing.benefit.entitlement.domain.Applicant;
import org.tongxing.benefit.entitlement.domain.Benefit;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.BenefitKind;
import org.tongxing.benefit.entitlement.domain.BenefitState;
import org.tongxing.benefit.entitlement.domain.Detail;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefitRules;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.organization.DeskNames;
import org.tongxing.organization.Organization;
import org.tongxing.register.CareFacts;
import org.tongxing.register.ChildFace;
import org.tongxing.register.ChildLists;
import org.tongxing.register.Children;
import org.tongxing.register.ListedChild;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.References;

/**
 * A family applies where it lives for what the place of the hukou decides (异地申请). What can be known to be in vain is
 * refused with the rule that says so; whether the child is entitled is not looked at here.
 */
@Component
public class ApplyForBenefit {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of(
            "childId", "儿童编号",
            "benefitKind", "申请的待遇",
            "appliedOn", "申请日期",
            "applicant", "申请人",
            "onBehalfReason", "代为申请的理由");

    private static final String GUANGDONG = "44";

    private final JdbcBenefits benefits;
    private final JdbcBenefitRules rules;
    private final Children children;
    private final ChildLists lists;
    private final Scopes scopes;
    private final Areas areas;
    private final Organization organization;
    private final DeskNames desks;
    private final References references;
    private final Clock clock;

    ApplyForBenefit(
            JdbcBenefits benefits,
            JdbcBenefitRules rules,
            Children children,
            ChildLists lists,
            Scopes scopes,
            Areas areas,
            Organization organization,
            DeskNames desks,
            References references,
            Clock clock) {
        this.benefits = benefits;
        this.rules = rules;
        this.children = children;
        this.lists = lists;
        this.scopes = scopes;
        this.areas = areas;
        this.organization = organization;
        this.desks = desks;
        this.references = references;
        this.clock = clock;
    }

    /** What the person filled in. */
    public record Application(
            @Nullable String childId,
            @Nullable String benefitKind,
            @Nullable LocalDate appliedOn,
            @Nullable String applicant,
            @Nullable String onBehalfReason) {}

    /**
     * Stores an application.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public BenefitCase apply(String login, Application given) {
        Violations violations = new Violations(FIELDS);
        violations.require("childId", given.childId());
        violations.require("benefitKind", given.benefitKind());
        violations.require("appliedOn", given.appliedOn());
        violations.require("applicant", given.applicant());
        violations.limit("onBehalfReason", given.onBehalfReason(), 500);
        Optional<BenefitKind> kind = violations.code(BenefitKind.class, "benefitKind", given.benefitKind());
        Optional<Applicant> applicant = violations.code(Applicant.class, "applicant", given.applicant());
        applicant.ifPresent(who -> checkApplicant(login, who, given.onBehalfReason(), violations));
        LocalDate today = LocalDate.now(clock);
        violations.addIf(given.appliedOn() != null && given.appliedOn().isAfter(today), "appliedOn", "不能晚于今天");
        Optional<ChildFace> child = child(login, given.childId(), violations);
        violations.refuseIfAny();
        BenefitCase application =
                drawn(child.orElseThrow(), kind.orElseThrow(), applicant.orElseThrow(), given, violations);
        benefits.open(application, login);
        return application;
    }

    private BenefitCase drawn(
            ChildFace child, BenefitKind kind, Applicant applicant, Application given, Violations violations) {
        benefits.lockChild(child.id());
        Optional<AreaCode> hukou = hukou(child, violations);
        checkOthers(child.id(), kind, violations);
        checkAge(child, kind.benefit(), violations);
        checkResidence(child, kind.benefit(), violations);
        violations.refuseIfAny();
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        details.put(Detail.KIND, kind.name());
        if (applicant == Applicant.COMMUNITY) {
            details.put(Detail.ON_BEHALF, Objects.requireNonNull(given.onBehalfReason()));
        }
        AreaCode county = hukou.orElseThrow();
        return new BenefitCase(
                references.next("BF", child.residence()),
                child.id(),
                child.residence(),
                county,
                kind.benefit(),
                BenefitState.APPLIED,
                applicant,
                Objects.requireNonNull(given.appliedOn()),
                null,
                null,
                county.value().startsWith(GUANGDONG),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                details);
    }

    private void checkApplicant(String login, Applicant applicant, @Nullable String reason, Violations violations) {
        boolean desk = organization.postsOf(login, LocalDate.now(clock)).stream()
                .anyMatch(post -> post.role() != Role.CHILD_DIRECTOR);
        violations.addIf(applicant == Applicant.GUARDIAN && !desk, "applicant", "村（社区）只能代家庭申请，请选择代为申请并写明理由");
        violations.addIf(
                applicant == Applicant.COMMUNITY && reason == null, "onBehalfReason", "代为申请的，写明家庭不能或者不愿自行申请的理由");
    }

    private Optional<ChildFace> child(String login, @Nullable String number, Violations violations) {
        if (number == null) {
            return Optional.empty();
        }
        Optional<ChildFace> child = Optional.of(number)
                .filter(given -> given.matches("ET\\d{9}"))
                .map(ChildId::new)
                .filter(id -> lists.listed(List.of(id)).values().stream().anyMatch(ListedChild::active))
                .map(children::face)
                .filter(face -> scopes.sight(login, face.id(), face.residence())
                        .filter(sight -> sight.purpose() == Purpose.CARE)
                        .isPresent());
        violations.addIf(child.isEmpty(), "childId", "没有这名儿童，或者不在您的辖区");
        return child;
    }

    /** The county of the hukou as it stands today: after a merger the one that took over (撤并). */
    private Optional<AreaCode> hukou(ChildFace child, Violations violations) {
        Optional<AreaCode> registered = children.hukou(child.id()).map(AreaCode::county);
        Optional<AreaCode> standing = registered
                .flatMap(county -> areas.standingFor(county, LocalDate.now(clock)))
                .map(Area::code);
        violations.addIf(registered.isEmpty(), "childId", "户籍地尚未登记，请先补充登记信息");
        violations.addIf(registered.isPresent() && standing.isEmpty(), "childId", "登记的户籍地区划代码已不存在，请先更正户籍地");
        violations.addIf(
                standing.filter(county -> county.equals(child.residence().county()))
                        .isPresent(),
                "childId",
                "户籍就在本县（市、区），请直接向户籍地乡镇（街道）申请");
        return standing;
    }

    private void checkOthers(ChildId child, BenefitKind kind, Violations violations) {
        List<BenefitCase> others = benefits.ofChild(child).stream()
                .filter(other -> other.state().goesOn())
                .toList();
        Optional<BenefitCase> same = others.stream()
                .filter(other -> other.benefit() == kind.benefit())
                .findFirst();
        if (same.isPresent()) {
            BenefitCase other = same.get();
            violations.add(
                    "benefitKind",
                    "该儿童的%s已申请，编号%s（%s），不能重复申请"
                            .formatted(
                                    other.benefit().label(),
                                    other.reference(),
                                    other.state().label()));
            return;
        }
        rules.exclusions()
                .between(kind, others.stream().map(BenefitCase::kind).toList(), LocalDate.now(clock))
                .ifPresent(rule -> violations.add("benefitKind", "与已申请或者已享受的待遇不得同时享受：" + rule.basis()));
    }

    private void checkAge(ChildFace child, Benefit benefit, Violations violations) {
        CareFacts facts = children.careFacts(child.id());
        violations.addIf(
                !AgeRule.allows(benefit, facts.age(), facts.schooling()),
                "benefitKind",
                benefit.label() + "只限未满十八周岁，或者年满十八周岁仍在校就读的");
    }

    private void checkResidence(ChildFace child, Benefit benefit, Violations violations) {
        LocalDate today = LocalDate.now(clock);
        if (benefit.mayBeOpenedAtResidence() && rules.openAtResidence(benefit, child.residence(), today)) {
            String desk = organization.firstDesk(Role.RELIEF_DESK, child.residence(), today);
            violations.add(
                    "benefitKind",
                    "本地已开通%s居住地申请，请由%s按本地程序受理"
                            .formatted(
                                    benefit.label(),
                                    desks.of(List.of(desk), today).getOrDefault(desk, desk)));
        }
    }
}

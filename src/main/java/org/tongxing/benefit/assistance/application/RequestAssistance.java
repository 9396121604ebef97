package org.tongxing.benefit.assistance.application;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.Lookup;
import org.tongxing.access.Scopes;
import org.tongxing.benefit.assistance.domain.ApplicantKind;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.Assistance.Told;
import org.tongxing.benefit.assistance.domain.AssistanceSituation;
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceWay;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.deadline.Limits;
import org.tongxing.register.ChildFace;
import org.tongxing.register.ChildLists;
import org.tongxing.register.Children;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.References;

/**
 * Somebody asks for temporary assistance (临时救助), or finds a child in need: where the need arises, whatever the hukou,
 * registered or not, named or not (社会救助法第三十七条).
 */
@Component
public class RequestAssistance {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = fields();

    private static final int OF_AGE = 18;
    private static final int LONGEST_NAME = 72;
    private static final Pattern CHILD_NUMBER = Pattern.compile("ET\\d{9}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d -]{5,20}");

    private final JdbcAssistances matters;
    private final AssistanceDesks desks;
    private final NeedPlaces places;
    private final Children children;
    private final ChildLists lists;
    private final Scopes scopes;
    private final Lookup lookup;
    private final References references;
    private final Limits limits;
    private final Clock clock;

    RequestAssistance(
            JdbcAssistances matters,
            AssistanceDesks desks,
            NeedPlaces places,
            Children children,
            ChildLists lists,
            Scopes scopes,
            Lookup lookup,
            References references,
            Limits limits,
            Clock clock) {
        this.matters = matters;
        this.desks = desks;
        this.places = places;
        this.children = children;
        this.lists = lists;
        this.scopes = scopes;
        this.lookup = lookup;
        this.references = references;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What was filled in.
     *
     * @param childNumber 儿童编号 of a child in the ledger
     * @param nameless nobody knows the name
     * @param another this is another emergency than the earlier one, or another child of the same name
     */
    public record Request(
            @Nullable String assistanceWay,
            @Nullable String needArea,
            @Nullable String childNumber,
            boolean nameless,
            @Nullable String personName,
            @Nullable LocalDate birthDate,
            @Nullable String situation,
            @Nullable LocalDate arisenOn,
            @Nullable String need,
            @Nullable String appliedBy,
            @Nullable String applicantName,
            @Nullable String applicantPhone,
            boolean another,
            @Nullable String anotherReason) {}

    /**
     * Stores a request.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken, or the same emergency has been asked for before
     */
    @Transactional
    public Assistance request(String login, Request request) {
        Violations violations = new Violations(FIELDS);
        checkNeed(violations, login, request);
        checkApplicant(violations, request);
        Optional<ChildFace> child = child(violations, login, request);
        violations.refuseIfAny();
        AreaCode area = new AreaCode(Objects.requireNonNull(request.needArea()));
        CaseReference reference = references.next("TA", area);
        matters.oneByOne(reference.areaCode());
        byte @Nullable [] person = person(request);
        AssistanceSituation situation = AssistanceSituation.valueOf(Objects.requireNonNull(request.situation()));
        Optional<Assistance> earlier = earlier(child, person, situation);
        earlier.ifPresent(found -> checkAnother(violations, request, found));
        violations.refuseIfAny();
        Assistance matter = matter(login, request, reference, area, child, earlier);
        matters.add(matter, person);
        desks.tell(matter, "request", desks.of(Role.RELIEF_DESK, matter), told(matter));
        return matter;
    }

    private static String told(Assistance matter) {
        return matter.way() == AssistanceWay.URGENT
                ? "急难型临时救助%s待决定：二十四小时内先行救助。".formatted(matter.reference())
                : "临时救助申请%s待受理。".formatted(matter.reference());
    }

    private void checkNeed(Violations violations, String login, Request request) {
        violations.require("assistanceWay", request.assistanceWay());
        violations.code(AssistanceWay.class, "assistanceWay", request.assistanceWay());
        violations.require("needArea", request.needArea());
        String area = request.needArea();
        violations.addIf(area != null && !places.isOpenTo(login, area), "needArea", "不在您的职责范围内");
        violations.require("situation", request.situation());
        violations.code(AssistanceSituation.class, "situation", request.situation());
        AnswerRules.written(violations, "need", request.need());
        LocalDate arisen = request.arisenOn();
        violations.addIf(arisen != null && arisen.isAfter(today()), "arisenOn", "不能晚于今天");
    }

    private static void checkApplicant(Violations violations, Request request) {
        violations.require("appliedBy", request.appliedBy());
        Optional<ApplicantKind> kind = violations.code(ApplicantKind.class, "appliedBy", request.appliedBy());
        boolean urgent = AssistanceWay.URGENT.name().equals(request.assistanceWay());
        boolean named = request.applicantName() != null;
        violations.addIf(
                !urgent
                        && !named
                        && kind.filter(by -> by != ApplicantKind.OWN_MOTION).isPresent(),
                "applicantName",
                "申请和代为申请的，须填写申请人");
        violations.limit("applicantName", request.applicantName(), LONGEST_NAME);
        String phone = request.applicantPhone();
        violations.addIf(phone != null && !PHONE.matcher(phone).matches(), "applicantPhone", "应为电话号码");
    }

    /** A child in the ledger that this person sees; for all others the number is as good as none. */
    private Optional<ChildFace> child(Violations violations, String login, Request request) {
        String number = request.childNumber();
        if (number == null) {
            checkUnregistered(violations, request);
            return Optional.empty();
        }
        violations.addIf(request.personName() != null || request.nameless(), "personName", "填写了儿童编号的，不另填姓名");
        Optional<ChildFace> face = Optional.of(number)
                .filter(typed -> CHILD_NUMBER.matcher(typed).matches())
                .map(ChildId::new)
                .filter(child -> lists.listed(List.of(child)).containsKey(child))
                .map(children::face)
                .filter(found ->
                        scopes.sight(login, found.id(), found.residence()).isPresent());
        violations.addIf(face.isEmpty(), "childNumber", "没有这个儿童编号，或不在您的职责范围内；可不填编号，只填姓名");
        return face;
    }

    private void checkUnregistered(Violations violations, Request request) {
        String name = request.personName();
        violations.addIf(name == null && !request.nameless(), "personName", "请填写儿童编号或姓名；不知道姓名的，勾选“姓名不详”");
        violations.addIf(name != null && request.nameless(), "personName", "勾选“姓名不详”的，不填姓名");
        violations.limit("personName", name, LONGEST_NAME);
        LocalDate birth = request.birthDate();
        violations.addIf(birth != null && birth.isAfter(today()), "birthDate", "不能晚于今天");
        violations.addIf(
                birth != null && !birth.plusYears(OF_AGE).isAfter(today()), "birthDate", "已满十八周岁，请按成年人的临时救助办理");
    }

    private byte @Nullable [] person(Request request) {
        String name = request.personName();
        if (name == null) {
            return null;
        }
        String normalised = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·]", "");
        return lookup.of("assistance.person", normalised + '|' + request.birthDate());
    }

    /** An earlier matter of the household that is still open, or was decided for the same reason not long ago. */
    private Optional<Assistance> earlier(
            Optional<ChildFace> child, byte @Nullable [] person, AssistanceSituation situation) {
        List<ChildId> household = new ArrayList<>();
        child.ifPresent(one -> {
            household.add(one.id());
            children.household(one.id()).forEach(other -> household.add(other.id()));
        });
        return matters.earlier(household, person).stream()
                .filter(matter -> !matter.state().isOver() || matter.situation() == situation && isRecent(matter))
                .findFirst();
    }

    private boolean isRecent(Assistance matter) {
        LocalDate decided = matter.decidedOn();
        return decided != null
                && !limits.due("linshi.repeat", matter.area(), decided.atStartOfDay())
                        .at()
                        .isBefore(LocalDateTime.now(clock));
    }

    private static void checkAnother(Violations violations, Request request, Assistance earlier) {
        violations.addIf(
                !request.another(),
                "another",
                "同一事由已有临时救助%s（%s），不能重复申请；确系另一事由或另一儿童的，请勾选并说明"
                        .formatted(earlier.reference(), earlier.state().label()));
        AnswerRules.writtenIf(request.another(), violations, "anotherReason", request.anotherReason());
    }

    private Assistance matter(
            String login,
            Request request,
            CaseReference reference,
            AreaCode area,
            Optional<ChildFace> child,
            Optional<Assistance> earlier) {
        return new Assistance(
                reference,
                child.map(ChildFace::id).orElse(null),
                area,
                AssistanceWay.valueOf(Objects.requireNonNull(request.assistanceWay())),
                AssistanceSituation.valueOf(Objects.requireNonNull(request.situation())),
                ApplicantKind.valueOf(Objects.requireNonNull(request.appliedBy())),
                Optional.ofNullable(request.arisenOn()).orElse(today()),
                login,
                LocalDateTime.now(clock),
                earlier.map(found -> found.reference().value()).orElse(null),
                AssistanceState.REQUESTED,
                null,
                null,
                null,
                new Told(
                        request.nameless() ? workingName(reference) : request.personName(),
                        request.birthDate(),
                        Objects.requireNonNull(request.need()),
                        request.applicantName(),
                        request.applicantPhone(),
                        request.anotherReason()));
    }

    /** 暂名 of a child whose name nobody knows. */
    private static String workingName(CaseReference reference) {
        String number = reference.value();
        return "姓名不详（暂名" + number.substring(number.length() - 4) + "）";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("assistanceWay", "救助类型");
        fields.put("needArea", "急难发生地");
        fields.put("childNumber", "儿童编号");
        fields.put("nameless", "姓名不详");
        fields.put("personName", "姓名");
        fields.put("birthDate", "出生日期");
        fields.put("situation", "困难情形");
        fields.put("arisenOn", "发生日期");
        fields.put("need", "困难和需要");
        fields.put("appliedBy", "申请方式");
        fields.put("applicantName", "申请人或代办人");
        fields.put("applicantPhone", "联系电话");
        fields.put("another", "另一事由或另一儿童");
        fields.put("anotherReason", "说明");
        return Map.copyOf(fields);
    }
}

package org.tongxing.register.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.register.CareFacts;
import org.tongxing.register.ChildFace;
import org.tongxing.register.Children;
import org.tongxing.register.domain.CalendarPeriods;
import org.tongxing.register.domain.GuardianRelation;
import org.tongxing.register.domain.HukouStatus;
import org.tongxing.register.domain.MoveType;
import org.tongxing.register.domain.PersonName;
import org.tongxing.register.domain.PhoneNumber;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.Sex;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.TaskCards;

/** Shows children to the forms of other modules and to the cards of the task list. */
@Component
public class ShowChildren implements Children, TaskCards {

    private final ChildRecords children;
    private final DetermineStatus status;
    private final Areas areas;
    private final Clock clock;

    ShowChildren(ChildRecords children, DetermineStatus status, Areas areas, Clock clock) {
        this.children = children;
        this.status = status;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public ChildFace face(ChildId child) {
        return face(children.find(child).orElseThrow());
    }

    @Override
    public List<ChildFace> household(ChildId child) {
        long household = children.find(child).orElseThrow().household();
        return children.ofHousehold(household).stream()
                .filter(other -> !other.id().equals(child))
                .map(this::face)
                .toList();
    }

    @Override
    public CareFacts careFacts(ChildId id) {
        RegistrationForm form = children.find(id).orElseThrow().form();
        return new CareFacts(
                form.conditions(),
                form.flag(RegistrationField.REQUESTS_HELP),
                form.date(RegistrationField.REQUESTED_ON).orElse(null),
                age(form),
                status.population(id).name(),
                form.text(RegistrationField.ACCOMPANIED_BY).orElse(""),
                form.flag(RegistrationField.GUARDIAN_UNKNOWN),
                form.hukouStatus().name(),
                form.text(RegistrationField.ID_TYPE).orElse(""),
                form.text(RegistrationField.SCHOOLING).orElse(null));
    }

    @Override
    public Optional<AreaCode> hukou(ChildId child) {
        return Optional.ofNullable(
                children.find(child).orElseThrow().form().hukou().area());
    }

    @Override
    public Map<ChildId, String> maskedNames(Set<ChildId> ids) {
        return children.names(ids);
    }

    /** A child as a caseworker who works for it sees it. */
    public ChildFace face(RegisteredChild child) {
        RegistrationForm form = child.form();
        String name = form.text(RegistrationField.CHILD_NAME).orElseThrow();
        AreaCode residence = form.area(RegistrationField.RESIDENCE_AREA).orElseThrow();
        LocalDate birth = form.date(RegistrationField.BIRTH_DATE).orElseThrow();
        return new ChildFace(
                child.id(),
                name,
                PersonName.masked(name),
                birth,
                age(form),
                residence,
                childLine(form, name, birth, residence),
                familyLine(form, residence, PhoneNumber::shownInPart),
                familyLine(form, residence, phone -> phone));
    }

    private String childLine(RegistrationForm form, String name, LocalDate birth, AreaCode residence) {
        String estimated = form.flag(RegistrationField.BIRTH_DATE_ESTIMATED) ? "（估计）" : "";
        return joined(
                " · ",
                Optional.of(name),
                form.code(RegistrationField.SEX, Sex.class).map(Sex::label),
                Optional.of(age(form) + "周岁（" + birth + "出生" + estimated + "）"),
                Optional.of(move(form, residence)));
    }

    private static String move(RegistrationForm form, AreaCode residence) {
        return form.hukouStatus() == HukouStatus.REGISTERED
                ? MoveType.between(form.hukou(), residence).label()
                : form.hukouStatus().label();
    }

    private String familyLine(RegistrationForm form, AreaCode residence, UnaryOperator<String> number) {
        return joined(
                " · ",
                Optional.of("监护人：" + guardian(form)),
                form.text(RegistrationField.GUARDIAN_PHONE).map(phone -> "电话 " + number.apply(phone)),
                Optional.of("居住地：" + place(residence)
                        + form.text(RegistrationField.RESIDENCE_ADDRESS).orElse("")));
    }

    /** Guardian's name and what they are to the child. */
    public String guardian(RegistrationForm form) {
        if (form.flag(RegistrationField.GUARDIAN_UNKNOWN)) {
            return "暂不清楚";
        }
        String relation = form.code(RegistrationField.GUARDIAN_RELATION, GuardianRelation.class)
                .map(known -> "（" + known.label() + "）")
                .orElse("");
        return form.text(RegistrationField.GUARDIAN_NAME)
                .map(name -> name + relation)
                .orElse("未登记");
    }

    /** Full name of a place today. */
    public String place(AreaCode area) {
        return areas.fullName(area, LocalDate.now(clock));
    }

    private int age(RegistrationForm form) {
        return CalendarPeriods.fullYears(form.date(RegistrationField.BIRTH_DATE).orElseThrow(), LocalDate.now(clock));
    }

    @SafeVarargs
    private static String joined(String between, Optional<String>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(between));
    }
}

package org.tongxing.register.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.access.PersonalField;
import org.tongxing.access.Showing;
import org.tongxing.access.Sight;
import org.tongxing.register.ChildFace;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.Condition;
import org.tongxing.register.domain.Ethnicity;
import org.tongxing.register.domain.IdType;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.PhoneNumber;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.Schooling;
import org.tongxing.register.domain.Sex;

/** What stands on the face of a dossier, as far as a person may see it. */
@Component
public class DossierFacts {

    private final ShowChildren show;

    DossierFacts(ShowChildren show) {
        this.show = show;
    }

    /**
     * A label and what stands beside it.
     *
     * @param field code of the field when it is shown in part and the whole may be had for a reason; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fact(String label, String value, @Nullable String field) {}

    /** The name, whole or in part. */
    String name(ChildFace face, Sight sight) {
        return sight.of(PersonalField.NAME) == Showing.SHOWN ? face.name() : face.maskedName();
    }

    /** Facts about the child. */
    List<Fact> profile(RegistrationForm form, ChildFace face, Sight sight) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "年龄", Optional.of(face.age() + "周岁（" + birth(form, face) + "出生）"));
        add(facts, "性别", label(form, RegistrationField.SEX, Sex.class));
        if (sight.shows(PersonalField.ID_NUMBER)) {
            add(facts, "民族", label(form, RegistrationField.ETHNICITY, Ethnicity.class));
            add(facts, "证件", label(form, RegistrationField.ID_TYPE, IdType.class));
        }
        addNumber(facts, sight, PersonalField.ID_NUMBER, form.idNumber(), IdentityDocuments::masked);
        addIf(facts, sight, PersonalField.HUKOU, hukou(form));
        addIf(
                facts,
                sight,
                PersonalField.RESIDENCE,
                form.area(RegistrationField.RESIDENCE_AREA).map(show::place));
        addIf(
                facts,
                sight,
                PersonalField.HUKOU,
                "来本地日期",
                form.date(RegistrationField.RESIDENT_SINCE).map(LocalDate::toString));
        addIf(facts, sight, PersonalField.SCHOOLING, label(form, RegistrationField.SCHOOLING, Schooling.class));
        addIf(facts, sight, PersonalField.SITUATION, conditions(form));
        return facts;
    }

    /** Guardian and home. */
    List<Fact> family(RegistrationForm form, Sight sight) {
        List<Fact> facts = new ArrayList<>();
        addIf(facts, sight, PersonalField.GUARDIAN, Optional.of(show.guardian(form)));
        addNumber(
                facts,
                sight,
                PersonalField.GUARDIAN_ID_NUMBER,
                form.text(RegistrationField.GUARDIAN_ID_NUMBER),
                IdentityDocuments::masked);
        addNumber(
                facts,
                sight,
                PersonalField.PHONE,
                form.text(RegistrationField.GUARDIAN_PHONE),
                PhoneNumber::shownInPart);
        addIf(facts, sight, PersonalField.ADDRESS, form.text(RegistrationField.RESIDENCE_ADDRESS));
        return facts;
    }

    /** The whole of a field that is shown in part; empty when nothing was registered or it is no such field. */
    Optional<String> whole(RegistrationForm form, PersonalField field) {
        return switch (field) {
            case ID_NUMBER -> form.idNumber();
            case GUARDIAN_ID_NUMBER -> form.text(RegistrationField.GUARDIAN_ID_NUMBER);
            case PHONE -> form.text(RegistrationField.GUARDIAN_PHONE);
            case NAME -> form.text(RegistrationField.CHILD_NAME);
            case ADDRESS -> form.text(RegistrationField.RESIDENCE_ADDRESS);
            default -> Optional.empty();
        };
    }

    private static String birth(RegistrationForm form, ChildFace face) {
        return face.birthDate() + (form.flag(RegistrationField.BIRTH_DATE_ESTIMATED) ? "（估计）" : "");
    }

    private Optional<String> hukou(RegistrationForm form) {
        return Optional.of(
                form.hukou().area() == null
                        ? form.hukouStatus().label()
                        : show.place(form.hukou().area()));
    }

    private static Optional<String> conditions(RegistrationForm form) {
        List<String> labels = form.conditions().stream()
                .map(code ->
                        Coded.of(Condition.class, code).map(Condition::label).orElse(code))
                .toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(String.join("、", labels));
    }

    private static <E extends Enum<E> & Coded> Optional<String> label(
            RegistrationForm form, RegistrationField field, Class<E> list) {
        return form.code(field, list).map(Coded::label);
    }

    private static void addNumber(
            List<Fact> facts, Sight sight, PersonalField field, Optional<String> value, UnaryOperator<String> masked) {
        if (!sight.shows(field) || value.isEmpty()) {
            return;
        }
        boolean whole = sight.of(field) == Showing.SHOWN;
        String shown = whole ? value.get() : masked.apply(value.get());
        facts.add(new Fact(field.label(), shown, sight.mayReveal(field) ? field.name() : null));
    }

    private static void addIf(List<Fact> facts, Sight sight, PersonalField field, Optional<String> value) {
        addIf(facts, sight, field, field.label(), value);
    }

    private static void addIf(
            List<Fact> facts, Sight sight, PersonalField field, String label, Optional<String> value) {
        if (sight.shows(field)) {
            add(facts, label, value);
        }
    }

    private static void add(List<Fact> facts, String label, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Fact(label, text, null)));
    }
}

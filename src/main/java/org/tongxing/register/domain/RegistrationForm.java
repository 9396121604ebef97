package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.*;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongxing.register.domain.RegistrationField.Kind;
import org.tongxing.shared.AreaCode;

/**
 * What a person filled in for one child, before any rule has been looked at: values by field, blank means not given.
 * Immutable; {@link #with} gives a changed copy, so that a completion (补充完善) is the old form with the new values.
 */
public final class RegistrationForm {

    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$");

    private final Map<RegistrationField, Object> values;

    private RegistrationForm(Map<RegistrationField, Object> values) {
        this.values = values;
    }

    /** A form in which nothing is given. */
    public static RegistrationForm empty() {
        return new RegistrationForm(new EnumMap<>(RegistrationField.class));
    }

    /** This form with a text or a code, outer blanks cut off; a blank text takes the value away. */
    public RegistrationForm with(RegistrationField field, String text) {
        String given = OUTER_BLANKS.matcher(text).replaceAll("");
        return given.isEmpty() ? without(field) : put(field, given, Kind.TEXT, Kind.CODE);
    }

    /** This form with a day. */
    public RegistrationForm with(RegistrationField field, LocalDate day) {
        return put(field, day, Kind.DATE);
    }

    /** This form with a yes or no. */
    public RegistrationForm with(RegistrationField field, boolean yes) {
        return put(field, yes, Kind.FLAG);
    }

    /** This form with codes, in the order given. */
    public RegistrationForm with(RegistrationField field, Collection<String> codes) {
        return put(field, Collections.unmodifiableSet(new LinkedHashSet<>(codes)), Kind.CODES);
    }

    /** This form with the fields as answered; what is left blank is not given any more. */
    public RegistrationForm with(RegistrationAnswers answers, Set<RegistrationField> fields) {
        RegistrationForm form = this;
        for (RegistrationField field : fields) {
            form = form.with(answers, field);
        }
        return form;
    }

    /** This form with a field not given. */
    public RegistrationForm without(RegistrationField field) {
        Map<RegistrationField, Object> changed = new EnumMap<>(values);
        changed.remove(field);
        return new RegistrationForm(changed);
    }

    /** Whether a value is given. */
    public boolean has(RegistrationField field) {
        return values.containsKey(field);
    }

    /** Text or code of a field. */
    public Optional<String> text(RegistrationField field) {
        return Optional.ofNullable((String) values.get(field));
    }

    /** Day of a field. */
    public Optional<LocalDate> date(RegistrationField field) {
        return Optional.ofNullable((LocalDate) values.get(field));
    }

    /** Yes or no of a field; not given means no. */
    public boolean flag(RegistrationField field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** Entry of a code list; empty when not given or not in the list. */
    public <E extends Enum<E> & Coded> Optional<E> code(RegistrationField field, Class<E> list) {
        return text(field).flatMap(code -> Coded.of(list, code));
    }

    /** Area of a field; empty when not given or not an area's code. */
    public Optional<AreaCode> area(RegistrationField field) {
        return text(field).flatMap(RegistrationForm::areaOf);
    }

    /** 存在情形: codes of the plan's five and of the area's own. */
    @SuppressWarnings("unchecked")
    public Set<String> conditions() {
        return (Set<String>) values.getOrDefault(CONDITIONS, Set.of());
    }

    /** Number of the identity document as it is stored and compared. */
    public Optional<String> idNumber() {
        return text(ID_NUMBER).map(IdentityDocuments::normalise);
    }

    /** State of the hukou; registered, unless the form says otherwise. */
    public HukouStatus hukouStatus() {
        return code(HUKOU_STATUS, HukouStatus.class).orElse(HukouStatus.REGISTERED);
    }

    /** Hukou as finely as the form tells it. */
    public Hukou hukou() {
        Optional<AreaCode> area = area(HUKOU_TOWNSHIP).or(() -> area(HUKOU_AREA));
        return new Hukou(hukouStatus(), area.orElse(null));
    }

    /** What the form says about duplicates; empty while it lacks a name or a birth date, and would be refused. */
    public Optional<DuplicateTraits> duplicateTraits() {
        return text(CHILD_NAME).flatMap(name -> date(BIRTH_DATE)
                .map(birth -> new DuplicateTraits(
                        name,
                        birth,
                        text(GUARDIAN_NAME).orElse(null),
                        code(ID_TYPE, IdType.class).orElse(null),
                        idNumber().orElse(null))));
    }

    /** Says which fields are given, never their values: it may end up in a log. */
    @Override
    public String toString() {
        return "RegistrationForm" + values.keySet();
    }

    private RegistrationForm with(RegistrationAnswers answers, RegistrationField field) {
        return switch (field.kind()) {
            case TEXT, CODE -> with(field, answers.text(field.key()).orElse(""));
            case DATE -> answers.date(field.key()).map(day -> with(field, day)).orElseGet(() -> without(field));
            case FLAG -> with(field, answers.flag(field.key()));
            case CODES -> with(field, answers.codes(field.key()));
        };
    }

    private RegistrationForm put(RegistrationField field, Object value, Kind... kinds) {
        if (!Set.of(kinds).contains(field.kind())) {
            throw new IllegalArgumentException(field.key() + " takes another kind of value");
        }
        Map<RegistrationField, Object> changed = new EnumMap<>(values);
        changed.put(field, value);
        return new RegistrationForm(changed);
    }

    private static Optional<AreaCode> areaOf(String code) {
        try {
            return Optional.of(new AreaCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package org.tongxing.register.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.Condition;
import org.tongxing.register.domain.Ethnicity;
import org.tongxing.register.domain.GuardianRelation;
import org.tongxing.register.domain.HukouStatus;
import org.tongxing.register.domain.IdType;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.Schooling;
import org.tongxing.register.domain.Sex;
import org.tongxing.register.process.PlaceChoices;
import org.tongxing.workflow.Choice;

/** The fields of the page 整户登记: those of the household once, those of each child in a row. */
@Component
class HouseholdFields {

    private final PlaceChoices places;

    HouseholdFields(PlaceChoices places) {
        this.places = places;
    }

    /**
     * A field on a page.
     *
     * @param type text, date, select, check or checks
     */
    record PageField(String key, String label, String type, List<Choice> options) {}

    /** The community of a person who works in one only. */
    Optional<String> onlyCommunity(String login) {
        return places.onlyCommunity(login);
    }

    List<PageField> common(String login) {
        return List.of(
                select(RegistrationField.RESIDENCE_AREA, places.communities(login)),
                text(RegistrationField.RESIDENCE_ADDRESS),
                date(RegistrationField.RESIDENT_SINCE),
                check(RegistrationField.RESIDENCE_PERMIT),
                select(RegistrationField.ACCOMPANIED_BY, list(AccompaniedBy.class)),
                text(RegistrationField.GUARDIAN_NAME),
                select(RegistrationField.GUARDIAN_RELATION, list(GuardianRelation.class)),
                text(RegistrationField.GUARDIAN_PHONE),
                text(RegistrationField.GUARDIAN_ID_NUMBER),
                check(RegistrationField.GUARDIAN_UNKNOWN),
                text(RegistrationField.GUARDIAN_UNKNOWN_REASON),
                select(RegistrationField.HUKOU_STATUS, list(HukouStatus.class)),
                select(RegistrationField.HUKOU_AREA, places.counties()),
                select(RegistrationField.HUKOU_TOWNSHIP, places.townships(login)),
                text(RegistrationField.HUKOU_ADDRESS));
    }

    List<PageField> own() {
        return List.of(
                text(RegistrationField.CHILD_NAME),
                select(RegistrationField.SEX, list(Sex.class)),
                date(RegistrationField.BIRTH_DATE),
                check(RegistrationField.BIRTH_DATE_ESTIMATED),
                select(RegistrationField.ID_TYPE, list(IdType.class)),
                text(RegistrationField.ID_NUMBER),
                select(RegistrationField.ETHNICITY, list(Ethnicity.class)),
                select(RegistrationField.SCHOOLING, list(Schooling.class)),
                new PageField(
                        RegistrationField.CONDITIONS.key(),
                        RegistrationField.CONDITIONS.label(),
                        "checks",
                        list(Condition.class)),
                check(RegistrationField.REQUESTS_HELP));
    }

    /** Every field of a registration that can be corrected, in the order of the form. */
    List<PageField> correctable(String login) {
        Stream<PageField> others = Stream.of(
                text(RegistrationField.REQUESTED_BY),
                date(RegistrationField.REQUESTED_ON),
                text(RegistrationField.REQUEST_CHANNEL),
                text(RegistrationField.NOTE));
        return Stream.of(common(login).stream(), own().stream(), others)
                .flatMap(fields -> fields)
                .sorted(Comparator.comparing(
                        field -> RegistrationField.ofKey(field.key()).orElseThrow()))
                .toList();
    }

    private static PageField text(RegistrationField field) {
        return new PageField(field.key(), field.label(), "text", List.of());
    }

    private static PageField date(RegistrationField field) {
        return new PageField(field.key(), field.label(), "date", List.of());
    }

    private static PageField check(RegistrationField field) {
        return new PageField(field.key(), field.label(), "check", List.of());
    }

    private static PageField select(RegistrationField field, List<Choice> options) {
        return new PageField(field.key(), field.label(), "select", options);
    }

    private static <E extends Enum<E> & Coded> List<Choice> list(Class<E> list) {
        return Stream.of(list.getEnumConstants())
                .map(entry -> new Choice(entry.label(), entry.code()))
                .toList();
    }
}

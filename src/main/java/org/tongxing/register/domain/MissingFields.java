package org.tongxing.register.domain;

import static java.util.stream.Collectors.joining;
import static org.tongxing.register.domain.RegistrationField.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongxing.shared.AreaLevel;

/**
 * What a registration still lacks; anything makes it 信息待完善, nothing makes it refused. Ticks, situations and the note can
 * be left empty: empty means none.
 */
public final class MissingFields {

    private static final List<RegistrationField> ALWAYS =
            List.of(SEX, RESIDENCE_ADDRESS, RESIDENT_SINCE, ACCOMPANIED_BY, SCHOOLING);
    private static final List<RegistrationField> OF_HUKOU = List.of(HUKOU_AREA, HUKOU_ADDRESS);
    private static final List<RegistrationField> OF_GUARDIAN =
            List.of(GUARDIAN_NAME, GUARDIAN_ID_NUMBER, GUARDIAN_RELATION, GUARDIAN_PHONE);
    private static final List<RegistrationField> OF_REQUEST = List.of(REQUESTED_BY, REQUESTED_ON, REQUEST_CHANNEL);

    private final RegistrationForm form;
    private final List<MissingField> missing = new ArrayList<>();

    private MissingFields(RegistrationForm form) {
        this.form = form;
    }

    /**
     * What the form lacks, in the order of the form.
     *
     * @param form one that breaks no rule, see {@link RegistrationRules}
     * @param places tells whether the hukou lies in the county of residence
     */
    public static List<MissingField> of(RegistrationForm form, PlaceComparison places) {
        MissingFields fields = new MissingFields(form);
        fields.document();
        fields.hukou(places);
        fields.askIfAbsent(ALWAYS);
        fields.community();
        fields.guardian();
        fields.request();
        return fields.inOrder();
    }

    /**
     * As {@link #of}, after a person has completed what could be: that a child has no mainland hukou for good, or that nobody
     * knows who asked for help, keeps no task open.
     */
    public static List<MissingField> afterCompletion(RegistrationForm form, PlaceComparison places) {
        return of(form, places).stream()
                .filter(field ->
                        !isSettled(form, RegistrationField.ofKey(field.field()).orElseThrow()))
                .toList();
    }

    /** The Chinese names of what is missing, as a task shows them: 证件号码、民族. */
    public static String labels(List<MissingField> missing) {
        return missing.stream().map(MissingField::label).collect(joining("、"));
    }

    private static boolean isSettled(RegistrationForm form, RegistrationField field) {
        HukouStatus status = form.hukouStatus();
        boolean noMainlandHukou = status == HukouStatus.HMT || status == HukouStatus.FOREIGN;
        return OF_REQUEST.contains(field) || (field == HUKOU_STATUS && noMainlandHukou);
    }

    private void document() {
        if (form.code(ID_TYPE, IdType.class).filter(IdType.NONE::equals).isPresent()) {
            ask(ID_TYPE, "儿童尚无证件，请协助办理后补充");
        } else {
            askIfAbsent(List.of(ID_TYPE, ID_NUMBER));
        }
    }

    private void hukou(PlaceComparison places) {
        HukouStatus status = form.hukouStatus();
        if (status != HukouStatus.HMT && status != HukouStatus.FOREIGN) {
            askIfAbsent(List.of(ETHNICITY));
        }
        switch (status) {
            case REGISTERED -> {
                askIfAbsent(OF_HUKOU);
                township(places);
            }
            case UNREGISTERED -> ask(HUKOU_STATUS, "儿童无户口，请联系公安机关协助办理户口登记后补充");
            case UNKNOWN -> ask(HUKOU_STATUS, "户籍待查，请核实后补充");
            case HMT, FOREIGN -> ask(HUKOU_STATUS, "儿童无内地户籍，请核对证件和在内地居住情况");
        }
    }

    private void township(PlaceComparison places) {
        form.area(RESIDENCE_AREA)
                .map(residence -> MoveScope.between(form.hukou().area(), residence, places))
                .filter(MoveScope.TOWNSHIP_UNKNOWN::equals)
                .ifPresent(same -> ask(HUKOU_TOWNSHIP, "户籍地与现居住地在同一县（市、区），请补充户籍所在乡镇（街道）"));
    }

    private void community() {
        form.area(RESIDENCE_AREA)
                .filter(area -> area.level() == AreaLevel.TOWNSHIP)
                .ifPresent(area -> ask(RESIDENCE_AREA, "社区待核定，请补充到村（社区）"));
    }

    private void guardian() {
        boolean alone = form.code(ACCOMPANIED_BY, AccompaniedBy.class)
                .filter(AccompaniedBy.NONE::equals)
                .isPresent();
        if (!alone && !form.flag(GUARDIAN_UNKNOWN)) {
            askIfAbsent(OF_GUARDIAN);
        }
    }

    private void request() {
        if (form.flag(REQUESTS_HELP)) {
            askIfAbsent(OF_REQUEST);
        }
    }

    private void askIfAbsent(List<RegistrationField> fields) {
        fields.stream().filter(field -> !form.has(field)).forEach(field -> ask(field, "请补充"));
    }

    private void ask(RegistrationField field, String message) {
        missing.add(new MissingField(field.key(), field.label(), message));
    }

    private List<MissingField> inOrder() {
        return missing.stream()
                .sorted(Comparator.comparing(
                        field -> RegistrationField.ofKey(field.field()).orElseThrow()))
                .toList();
    }
}

package org.tongxing.register.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.register.application.RegisterChild;
import org.tongxing.register.application.RegistrationResult;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.Submission;

/** The start form 登记儿童. */
@Component
class RegisterChildFormHandler implements StartForm {

    private static final Map<String, String> FIELDS = RegistrationLabels.of(List.of(RegistrationField.values()));

    private final RegisterChild register;
    private final PlaceChoices places;

    RegisterChildFormHandler(RegisterChild register, PlaceChoices places) {
        this.register = register;
        this.places = places;
    }

    @Override
    public String formId() {
        return "registerChild";
    }

    @Override
    public Map<String, String> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, List<Choice>> choices(String login) {
        return Map.of(
                "hukouArea", places.counties(),
                "hukouTownship", places.townships(login),
                "residenceArea", places.communities(login));
    }

    /** A director of one community need not choose it. */
    @Override
    public Map<String, Object> defaults(String login) {
        return places.onlyCommunity(login)
                .map(community -> Map.<String, Object>of("residenceArea", community))
                .orElseGet(Map::of);
    }

    @Override
    public Started submit(String login, Submission submission) {
        RegistrationResult result = register.register(login, new SubmittedAnswers(submission));
        return new Started(result.reference(), result.area(), ChildRegistrationModel.begin(result));
    }
}

package org.tongxing.monitoring.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.application.DescribeRound;
import org.tongxing.monitoring.application.OpenRound;
import org.tongxing.monitoring.application.OpenRound.Opened;
import org.tongxing.monitoring.domain.ReferenceDay;
import org.tongxing.shared.AreaCode;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.Submission;

/** The start form 启动更新. */
@Component
class OpenRoundFormHandler implements StartForm {

    private final OpenRound open;
    private final DescribeRound describe;

    OpenRoundFormHandler(OpenRound open, DescribeRound describe) {
        this.open = open;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "openRound";
    }

    @Override
    public Map<String, String> fields() {
        return OpenRound.FIELDS;
    }

    @Override
    public Map<String, List<Choice>> choices(String login) {
        return Map.of(
                "county",
                open.countiesOf(login).stream().map(this::county).toList(),
                "referenceDay",
                open.choices().stream().map(OpenRoundFormHandler::day).toList());
    }

    /** The next reference day, and the only county of a person who has one. */
    @Override
    public Map<String, Object> defaults(String login) {
        Map<String, Object> defaults = new HashMap<>();
        List<AreaCode> counties = open.countiesOf(login);
        if (counties.size() == 1) {
            defaults.put("county", counties.get(0).value());
        }
        open.choices().stream()
                .reduce((one, later) -> later)
                .ifPresent(next -> defaults.put("referenceDay", next.day().toString()));
        return defaults;
    }

    @Override
    public Started submit(String login, Submission submission) {
        Opened opened = open.open(
                login,
                submission.text("county").orElse(null),
                submission.date("referenceDay").orElse(null));
        return new Started(opened.reference(), opened.county(), MonitoringRoundModel.begin(opened));
    }

    private Choice county(AreaCode county) {
        return new Choice(describe.name(county), county.value());
    }

    private static Choice day(ReferenceDay day) {
        return new Choice(day.label(), day.day().toString());
    }
}

package org.tongxing.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongxing.register.application.DetermineStatus;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.ResidenceEpisode;
import org.tongxing.register.domain.StatusOn;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.Submission;

/** Which population a child would be in; stores nothing. */
@Tag(name = "登记")
@RestController
class ApiMigrantStatus {

    private static final Map<String, String> LABELS = Map.of(
            "birthDate", "出生日期",
            "hukouArea", "户籍所在县（市、区）",
            "residenceArea", "现居住地",
            "residentSince", "居住起始日期",
            "accompaniedBy", "随行监护情况",
            "asOf", "判定日期");

    private final DetermineStatus status;
    private final Clock clock;

    ApiMigrantStatus(DetermineStatus status, Clock clock) {
        this.status = status;
        this.clock = clock;
    }

    record StatusResponse(String population, String reasonCode, String reason, @Nullable LocalDate changesOn) {}

    @Operation(summary = "判定所属人群", description = "按户籍、居住、年龄和日期判定，说明理由和将要变化的日期；不保存。")
    @PostMapping("/api/migrant-status")
    StatusResponse determine(@RequestBody Map<String, @Nullable Object> body) {
        Submission submission = new Submission(body);
        check(submission);
        RegistrationForm form = RegistrationForm.empty()
                .with(
                        new SubmittedAnswers(submission),
                        Set.of(
                                RegistrationField.BIRTH_DATE,
                                RegistrationField.HUKOU_AREA,
                                RegistrationField.RESIDENCE_AREA));
        LocalDate asOf = submission.date("asOf").orElseGet(() -> LocalDate.now(clock));
        StatusOn found = status.of(form, List.of(episode(submission, asOf)), asOf);
        return new StatusResponse(found.population().name(), found.reasonCode(), found.reasonText(), found.changesOn());
    }

    private static void check(Submission submission) {
        Violations violations = new Violations(LABELS);
        submission.keys().stream().filter(key -> !LABELS.containsKey(key)).forEach(key -> violations.add(key, "没有此项"));
        violations.require("birthDate", submission.date("birthDate").orElse(null));
        violations.require("residenceArea", submission.text("residenceArea").orElse(null));
        submission.text("residenceArea").ifPresent(code -> checkArea(violations, "residenceArea", code));
        submission.text("hukouArea").ifPresent(code -> checkArea(violations, "hukouArea", code));
        violations.code(
                AccompaniedBy.class,
                "accompaniedBy",
                submission.text("accompaniedBy").orElse(null));
        violations.refuseIfAny();
    }

    private static void checkArea(Violations violations, String field, String code) {
        boolean known = code.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}");
        violations.addIf(!known, field, "不是县级以下的区划代码");
    }

    private static ResidenceEpisode episode(Submission submission, LocalDate asOf) {
        Optional<AccompaniedBy> with = submission.text("accompaniedBy").map(AccompaniedBy::valueOf);
        return new ResidenceEpisode(
                new AreaCode(submission.text("residenceArea").orElseThrow()),
                submission.date("residentSince").orElse(asOf),
                null,
                with.orElse(null));
    }
}

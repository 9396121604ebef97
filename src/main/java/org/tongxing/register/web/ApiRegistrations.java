package org.tongxing.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongxing.register.application.RegistrationResult;
import org.tongxing.register.process.StartRegistration;
import org.tongxing.shared.CaseReference;

/** Registration by other systems: the same use case as the form, then the same process. */
@Tag(name = "登记")
@RestController
class ApiRegistrations {

    private final StartRegistration start;

    ApiRegistrations(StartRegistration start) {
        this.start = start;
    }

    /**
     * What came of a registration.
     *
     * @param caseReference absent when no case of key care is opened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegistrationResponse(
            String childId,
            String registrationReference,
            String outcome,
            String population,
            @Nullable String caseReference) {

        static RegistrationResponse of(RegistrationResult result) {
            return new RegistrationResponse(
                    result.child().value(),
                    result.reference().value(),
                    result.outcome().name(),
                    result.population().name(),
                    result.caseReference().map(CaseReference::value).orElse(null));
        }
    }

    @Operation(summary = "登记一名儿童", description = "字段与登记表相同。不符合规则的返回 422，逐项列出，什么也不保存。")
    @ApiResponse(responseCode = "201", description = "已登记")
    @ApiResponse(responseCode = "422", description = "不符合规则")
    @PostMapping("/api/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    RegistrationResponse register(@RequestBody Map<String, @Nullable Object> body, Principal person) {
        return RegistrationResponse.of(start.register(person.getName(), JsonAnswers.of(body)));
    }
}

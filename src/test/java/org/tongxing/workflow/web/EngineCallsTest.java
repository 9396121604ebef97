package org.tongxing.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxing.shared.Role;
import org.tongxing.workflow.authority.EngineAuthority;

/** How the table of calls on the engine is read. */
class EngineCallsTest {

    private final EngineCalls calls = new EngineCalls();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/count",
                "/camunda/api/engine/engine/default/task/count",
                "/engine-rest/task/count/"
            })
    void knowsACallUnderBothAddresses(String path) {
        assertThat(calls.find("GET", path)).map(EngineCall::toString).contains("GET /task/count");
    }

    @Test
    void readsAnIdAsItIsSent() {
        assertThat(calls.find("GET", "/engine-rest/process-definition/careCase%3A1%3Aab-12/xml"))
                .map(EngineCall::toString)
                .contains("GET /process-definition/{id}/xml");
        assertThat(calls.find("GET", "/engine-rest/user/supervisor.440106/profile"))
                .isPresent();
    }

    @Test
    void takesHeadForGet() {
        assertThat(calls.find("HEAD", "/engine-rest/task")).isPresent();
        assertThat(calls.find("HEAD", "/engine-rest/schema/log"))
                .hasValueSatisfying(call -> assertThat(call.callers()).isEmpty());
        assertThat(calls.find("HEAD", "/engine-rest/message")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/../process-instance",
                "/engine-rest/task/..",
                "/engine-rest/task/%2e%2e",
                "/engine-rest/task/.",
                "/engine-rest//task",
                "/engine-rest/task//form",
                "/engine-rest/task;a=b",
                "/engine-rest/task/1;a=b",
                "/engine-rest/task/1%3Ba",
                "/engine-rest/task/1%2Fform",
                "/engine-rest/task/1%252Fform",
                "/engine-rest/task/1%5Cform",
                "/engine-rest/task/1%00",
                "/engine-rest/task/1%zz",
                "/engine-rest/task/1+2",
                "/engine-rest/task/%E5%90%8D",
                "/engine-rest/%74ask",
                "/engine-rest/TASK",
                "/engine-rest/task/count//",
                "/engine-rest/engine/default/task",
                "/engine-rest/camunda/api/engine/engine",
                "/camunda/api/engine/engine/default/camunda/api/engine/engine",
                "/camunda/api/engine/engine/other/task",
                "/engine-rest",
                "/engine-rest/",
                "/",
                ""
            })
    void opensNothingByAnotherSpelling(String path) {
        assertThat(calls.find("GET", path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "TRACE", "get", "PROPFIND", ""})
    void opensNothingByAnotherMethod(String method) {
        assertThat(calls.find(method, "/engine-rest/task")).isEmpty();
    }

    @Test
    void namesACallForTheRecordWithoutIdsAndQueries() {
        assertThat(calls.describe("POST", "/engine-rest/deployment/create")).isEqualTo("POST /deployment/create");
        assertThat(calls.describe("POST", "/engine-rest/task/4711/complete")).isEqualTo("POST /task/{id}/complete");
        assertThat(calls.describe("GET", "/engine-rest/task/4711/variables/name"))
                .isEqualTo("GET /task/…/variables/…");
        assertThat(calls.describe("MOVE", "/engine-rest/../王小明")).isEqualTo("? /…/…");
    }

    @Test
    void refusesATableWithACallTwice() {
        List<EngineCall> twice = List.of(
                EngineCall.of("GET | /task/{id} | staff | once"),
                EngineCall.of("GET | /task/{taskId} | nobody | twice"));

        assertThatThrownBy(() -> new EngineCalls(twice)).hasMessageContaining("GET /task/{taskId}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET | /task | staff",
                "GET | /task | staff | ",
                "GET | task | staff | why",
                "LOOK | /task | staff | why",
                "GET | /task | everybody | why",
                "GET | /task | staff | why | more"
            })
    void refusesALineThatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> EngineCall.of(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsCallersApartByTheirPosts() {
        assertThat(Caller.of(List.of("childDirector", "childDirector@440106001001")))
                .containsOnly(Caller.STAFF);
        assertThat(Caller.of(List.of(Role.SUPERVISOR.code(), "supervisor@440106")))
                .containsOnly(Caller.STAFF, Caller.SUPERVISOR);
        assertThat(Caller.of(List.of(EngineAuthority.ADMINISTRATORS))).containsOnly(Caller.ADMINISTRATOR);
        assertThat(Caller.of(Set.of())).isEmpty();
    }
}

package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.TypedValues;

/** Whatever comes to the application is remembered, by page, by API and by the engine's REST, refused or not. */
@TongxingTest
class TypedValuesTest {

    private static final String DIRECTOR = "childdirector.440106001002";

    @LocalServerPort
    private int port;

    @Test
    void remembersWhatAPageIsGiven() {
        PageVisitor director = new PageVisitor(port, DIRECTOR);
        director.open("/ledger");
        director.post("/ledger", List.of(Map.entry("name", "页面童某")));

        assertThat(TypedValues.has("页面童某")).isTrue();
    }

    @Test
    void remembersWhatOtherSystemsSend() {
        new EngineClient(port).post(DIRECTOR, "/api/registrations", Map.of("childName", "系统童某"));

        assertThat(TypedValues.has("系统童某")).isTrue();
    }

    @Test
    void remembersWhatAFormOfTheEngineIsGiven() {
        new EngineClient(port)
                .start(DIRECTOR, "childRegistration", Map.of("childName", "表单童某", "conditions", List.of("列表示例")));

        assertThat(TypedValues.has("表单童某")).isTrue();
        assertThat(TypedValues.has("列表示例")).isTrue();
    }
}

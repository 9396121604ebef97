package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.domain.RegistrationExamples;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.support.TongxingTest;

/** What another system is told when it calls the register wrongly, and what the documentation tells it before. */
@TongxingTest
class RegisterApiTest {

    private static final String DIRECTOR = "childdirector.440106002008";
    private static final String NEIGHBOUR = "childdirector.440106002010";
    private static final String COMMUNITY = "440106002008";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EngineClient client;

    @BeforeEach
    void connect() {
        client = new EngineClient(port);
    }

    // POST /api/registrations

    @Test
    void refusesEveryFieldByNameAndStoresNothing() {
        long before = children();
        Map<String, Object> form = form("003");
        form.put("idNumber", "430102201803020011");
        form.put("guardianPhone", "12");
        form.put("residentSince", "去年");

        EngineClient.Answer answer = register(form);
        form.remove("residentSince");
        EngineClient.Answer again = register(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").get(0).path("label").asText())
                .isEqualTo("居住起始日期");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("violations").findValuesAsText("field"))
                .containsExactly("idNumber", "guardianPhone");
        assertThat(again.body().path("violations").findValuesAsText("label")).containsExactly("证件号码", "监护人联系电话");
        assertThat(children()).isEqualTo(before);
    }

    @Test
    void refusesCharactersThatNoTableKeeps() {
        for (String key : List.of("childName", "idNumber", "guardianIdNumber", "guardianPhone", "schooling", "note")) {
            Map<String, Object> form = form("009");
            form.put(key, "示\u0000例");

            EngineClient.Answer answer = register(form);

            assertThat(answer.status()).as(key).isEqualTo(422);
            assertThat(answer.body().path("violations").findValuesAsText("field"))
                    .contains(key);
        }
    }

    @Test
    void namesAllValuesOfTheWrongKindAtOnce() {
        Map<String, Object> form = form("010");
        form.put("sex", List.of("1"));
        form.put("birthDate", "2018年3月2日");

        assertThat(register(form).body().path("violations").findValuesAsText("label"))
                .containsExactly("性别", "出生日期");
    }

    @Test
    void refusesAChildOutsideTheCallersAreas() {
        EngineClient.Answer answer = client.post(NEIGHBOUR, "/api/registrations", form("005"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").findValuesAsText("field")).containsExactly("residenceArea");
    }

    // POST /api/children/search

    @Test
    void refusesASearchForWhatItDoesNotKnow() {
        EngineClient.Answer answer = client.post(DIRECTOR, "/api/children/search", Map.of("phone", "138"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").findValuesAsText("field")).containsExactly("phone");
    }

    // POST /api/migrant-status

    @Test
    void refusesAStatusOfValuesThatCannotBe() {
        EngineClient.Answer answer = client.post(
                DIRECTOR,
                "/api/migrant-status",
                Map.of("hukouArea", "天河", "residenceArea", "44", "accompaniedBy", "UNCLE", "hukou", "430102"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder("hukou", "birthDate", "residenceArea", "hukouArea", "accompaniedBy");
    }

    // the documentation

    @Test
    void documentsEveryFieldOfARegistration() {
        JsonNode fields = client.get(DIRECTOR, "/api/docs/openapi")
                .body()
                .at("/paths/~1api~1registrations/post/requestBody/content/application~1json/schema/properties");

        Set<String> documented = new TreeSet<>();
        fields.fieldNames().forEachRemaining(documented::add);
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Stream.of(RegistrationField.values())
                        .map(RegistrationField::key)
                        .toList());
    }

    private EngineClient.Answer register(Map<String, Object> form) {
        return client.post(DIRECTOR, "/api/registrations", form);
    }

    private long children() {
        return jdbc.sql("SELECT count(*) FROM child").query(Long.class).single();
    }

    private Map<String, Object> form(String sequence) {
        LocalDate birth = LocalDate.of(2019, 5, 6);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", "示例童接口" + sequence.replace('0', '零').replaceAll("\\d", "某"));
        form.put("idType", "RESIDENT_ID");
        form.put("idNumber", RegistrationExamples.identityNumber("522635", birth, sequence));
        form.put("birthDate", birth.toString());
        form.put("hukouArea", "522635");
        form.put("residenceArea", COMMUNITY);
        form.put("residentSince", LocalDate.now(clock).minusMonths(8).toString());
        form.put("accompaniedBy", "ONE_PARENT");
        form.put("guardianName", "示例监护人" + sequence);
        return form;
    }
}

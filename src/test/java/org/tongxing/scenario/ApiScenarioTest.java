package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TongxingTest;

/** The API as other systems call it, and the table of what may come in. */
@TongxingTest
class ApiScenarioTest {

    private static final String DIRECTOR = "childdirector.440106001002";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private EngineClient client;

    @BeforeEach
    void connect() {
        client = new EngineClient(port);
    }

    @Test
    void registersAndAnswersWithNumbersAndOutcome() {
        EngineClient.Answer answer = register(form("E11000001", "接口童·一"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("childId").asText()).matches("ET\\d{9}");
        assertThat(answer.body().path("registrationReference").asText()).startsWith("RG-440106-");
        assertThat(answer.body().path("outcome").asText()).isEqualTo("REGISTERED");
        assertThat(answer.body().path("population").asText()).isEqualTo("MONITORED");
        assertThat(answer.body().has("caseReference")).isFalse();
    }

    @Test
    void opensACaseForASituationWhateverThePopulation() {
        Map<String, Object> form = form("E11000002", "接口童·二");
        form.put("hukouArea", "440106");
        form.put("hukouTownship", "440106001");
        form.put("conditions", List.of("DISABILITY"));

        EngineClient.Answer answer = register(form);

        assertThat(answer.body().path("outcome").asText()).isEqualTo("OUT_OF_SCOPE");
        assertThat(answer.body().path("caseReference").asText()).startsWith("CC-440106-");
    }

    @Test
    void refusesWithEveryRuleByFieldAndStoresNothing() {
        long before = children();

        EngineClient.Answer answer = register(
                Map.of("birthDate", "2031-01-01", "idType", "RESIDENT_ID", "idNumber", "123", "guardianPhone", "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").findValuesAsText("field"))
                .contains("childName", "birthDate", "idNumber", "residenceArea", "guardianPhone");
        assertThat(answer.body().path("violations").findValuesAsText("message"))
                .allMatch(message -> message.codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
        assertThat(children()).isEqualTo(before);
    }

    @Test
    void refusesAFieldThatTheRegistrationDoesNotHave() {
        Map<String, Object> form = form("E11000003", "接口童·三");
        form.put("grade", "RED");

        EngineClient.Answer answer = register(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").get(0).path("field").asText())
                .isEqualTo("grade");
    }

    @Test
    void keepsWhatIsMissingAsIncomplete() {
        EngineClient.Answer answer = register(Map.of(
                "childName",
                "弃婴示例",
                "birthDate",
                "2026-01-05",
                "birthDateEstimated",
                true,
                "residenceArea",
                "440106001002",
                "guardianUnknown",
                true,
                "guardianUnknownReason",
                "弃婴",
                "idType",
                "NONE"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("outcome").asText()).isEqualTo("INCOMPLETE");
    }

    @Test
    void asksAboutTheSameNameBirthDateAndGuardianButNotAboutTwins() {
        register(form("E11000004", "接口童·四"));
        Map<String, Object> again = form("E11000005", "接口童·四");
        again.remove("idNumber");
        again.put("idType", "BIRTH_CERTIFICATE");
        again.put("idNumber", "A123456789");

        assertThat(register(again).body().path("outcome").asText()).isEqualTo("SUSPECTED");
        assertThat(register(form("E11000006", "接口童·四妹")).body().path("outcome").asText())
                .isEqualTo("REGISTERED");
    }

    @Test
    void refusesANumberThatIsInTheRegisterOfTheSameScope() {
        register(form("E11000007", "接口童·五"));

        EngineClient.Answer answer = register(form("E11000007", "接口童·五"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("violations").findValuesAsText("field")).containsExactly("idNumber");
    }

    @Test
    void takesAChildThatIsActiveElsewhereAsTransferAndAsksTheFormerPlace() {
        register(form("E11000008", "接口童·六"));
        Map<String, Object> moved = form("E11000008", "接口童·六");
        moved.put("residenceArea", "440106002008");

        EngineClient.Answer answer = client.post("childdirector.440106002008", "/api/registrations", moved);

        assertThat(answer.body().path("outcome").asText()).isEqualTo("TRANSFER");
        assertThat(answer.text()).doesNotContain("440106001002");
    }

    @Test
    void showsADossierInsideTheScopeAndNothingOutside() {
        String child =
                register(form("E11000009", "接口童·七")).body().path("childId").asText();

        assertThat(client.get(DIRECTOR, "/api/children/" + child).status()).isEqualTo(200);
        assertThat(client.get("civilaffairs.440106", "/api/children/" + child).status())
                .isEqualTo(200);
        assertThat(client.get("childdirector.440106002008", "/api/children/" + child)
                        .status())
                .isEqualTo(404);
        assertThat(client.get("admin", "/api/children/" + child).status()).isEqualTo(404);
    }

    @Test
    void findsByExactNameMaskedAndPagesByKey() {
        register(form("E11000010", "接口童·八"));

        EngineClient.Answer found = client.post(DIRECTOR, "/api/children/search", Map.of("name", "接口童·八"));
        EngineClient.Answer outside =
                client.post("childdirector.440106002008", "/api/children/search", Map.of("name", "接口童·八"));

        assertThat(found.body().path("children").get(0).path("name").asText()).isEqualTo("接***八");
        assertThat(found.body().has("next")).isFalse();
        assertThat(outside.body().path("children").size()).isZero();
    }

    @Test
    void tellsThePopulationWithoutStoringAnything() {
        EngineClient.Answer answer = client.post(
                DIRECTOR,
                "/api/migrant-status",
                Map.of(
                        "birthDate", "2018-03-02",
                        "hukouArea", "450923",
                        "residenceArea", "440106001002",
                        "residentSince", "2026-08-01",
                        "accompaniedBy", "BOTH_PARENTS",
                        "asOf", "2026-11-23"));

        assertThat(answer.body().path("population").asText()).isEqualTo("PENDING");
        assertThat(answer.body().path("changesOn").asText()).isEqualTo("2027-02-01");
    }

    @Test
    void countsWorkingDays() {
        EngineClient.Answer answer = client.get(DIRECTOR, "/api/working-days?from=2026-09-30&days=1");

        assertThat(answer.body().path("date").asText()).isEqualTo("2026-10-08");
        assertThat(client.get(DIRECTOR, "/api/working-days?from=2026-09-30&days=-1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void letsNobodyInWithoutAnAccount() {
        assertThat(client.get("nobody", "/api/working-days?from=2026-09-30&days=1")
                        .status())
                .isEqualTo(401);
        assertThat(client.get("nobody", "/engine-rest/task").status()).isEqualTo(401);
    }

    private EngineClient.Answer register(Map<String, Object> form) {
        return client.post(DIRECTOR, "/api/registrations", form);
    }

    private static Map<String, Object> form(String passport, String name) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childName", name);
        form.put("idType", "PASSPORT");
        form.put("idNumber", passport);
        form.put("sex", "2");
        form.put("birthDate", "2018-03-02");
        form.put("ethnicity", "01");
        form.put("hukouStatus", "REGISTERED");
        form.put("hukouArea", "450923");
        form.put("hukouAddress", "示例村");
        form.put("residenceArea", "440106001002");
        form.put("residenceAddress", "示例路二号");
        form.put("residentSince", "2024-05-06");
        form.put("accompaniedBy", "BOTH_PARENTS");
        form.put("guardianName", "示例监护人" + passport.substring(0, 2));
        form.put("guardianIdNumber", "450923198803024510");
        form.put("guardianRelation", "51");
        form.put("guardianPhone", "13800139876");
        form.put("schooling", "PRIMARY");
        return form;
    }

    private long children() {
        return jdbc.sql("SELECT count(*) FROM child").query(Long.class).single();
    }
}

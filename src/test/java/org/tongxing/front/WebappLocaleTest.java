package org.tongxing.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What the engine's web applications say, they say in Chinese: a new version's new words fail here. */
class WebappLocaleTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    /** What the applications are made of; their English files also hold the words of plugins of another edition. */
    private static final String LIBRARY = "META-INF/resources/webjars/camunda/lib/deps.js";

    /** Signs, and words that nobody sees. */
    private static final Pattern WITHOUT_WORDS = Pattern.compile("[<>=　]*|\\p{Punct}*");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void translatesEveryLabel(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode chinese = labels(app, "zh-CN");
        List<String> missing = new ArrayList<>();
        english.fieldNames().forEachRemaining(key -> {
            String text = chinese.path(key).asText(null);
            if (text == null || !isChinese(text)) {
                missing.add(key);
            }
        });

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void keepsTheBlanksThatTheApplicationFillsIn(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode chinese = labels(app, "zh-CN");
        english.fields().forEachRemaining(entry -> {
            if (entry.getValue().asText().contains("{{")) {
                assertThat(chinese.path(entry.getKey()).asText()).contains("{{");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void translatesEveryLabelThatTheApplicationsScriptsAskFor(String app) throws IOException {
        String scripts = text(APPS + app + "/camunda-" + app + "-bootstrap.js")
                + text("META-INF/resources/plugin/" + app + "/app/plugin.js")
                + text(LIBRARY);
        JsonNode chinese = labels(app, "zh-CN");
        List<String> missing = new ArrayList<>();
        labels(app, "en").fieldNames().forEachRemaining(key -> {
            if (scripts.contains(key) && !isChinese(chinese.path(key).asText("x"))) {
                missing.add(key);
            }
        });

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void writesDatesAsTheyAreWrittenInChina(String app) throws IOException {
        JsonNode dates = json.readTree(text(APPS + app + "/locales/zh-CN.json")).path("dateLocales");

        assertThat(dates.path("longDateFormat").path("LL").asText()).isEqualTo("YYYY年M月D日");
        assertThat(dates.path("months").get(0).asText()).isEqualTo("一月");
        assertThat(dates.path("relativeTime").path("past").asText()).isEqualTo("%s前");
    }

    private static boolean isChinese(String text) {
        return WITHOUT_WORDS.matcher(text).matches() || CHINESE.matcher(text).find();
    }

    private JsonNode labels(String app, String language) throws IOException {
        return json.readTree(text(APPS + app + "/locales/" + language + ".json"))
                .path("labels");
    }

    private static String text(String path) throws IOException {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }
}

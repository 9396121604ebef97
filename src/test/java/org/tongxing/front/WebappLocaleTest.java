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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What the engine's web applications say, they say in Chinese: a new version's new words fail here. */
class WebappLocaleTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    /** What Cockpit is made of; its English file also holds the words of plugins that this edition does not have. */
    private static final List<String> COCKPIT_SCRIPTS = List.of(
            "META-INF/resources/webjars/camunda/app/cockpit/camunda-cockpit-bootstrap.js",
            "META-INF/resources/plugin/cockpit/app/plugin.js",
            "META-INF/resources/webjars/camunda/lib/deps.js");

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
    @ValueSource(strings = {"tasklist", "welcome"})
    void keepsTheBlanksThatTheApplicationFillsIn(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode chinese = labels(app, "zh-CN");
        english.fields().forEachRemaining(entry -> {
            if (entry.getValue().asText().contains("{{")) {
                assertThat(chinese.path(entry.getKey()).asText()).contains("{{");
            }
        });
    }

    @Test
    void translatesEveryLabelThatCockpitShows() throws IOException {
        StringBuilder scripts = new StringBuilder();
        for (String script : COCKPIT_SCRIPTS) {
            scripts.append(text(script));
        }
        JsonNode chinese = labels("cockpit", "zh-CN");
        List<String> shown = new ArrayList<>();
        labels("cockpit", "en").fieldNames().forEachRemaining(key -> {
            if (scripts.indexOf(key) >= 0) {
                shown.add(key);
            }
        });

        assertThat(shown).hasSizeGreaterThan(900).allSatisfy(key -> assertThat(
                        isChinese(chinese.path(key).asText()))
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
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

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

    private static boolean isChinese(String text) {
        return WITHOUT_WORDS.matcher(text).matches() || CHINESE.matcher(text).find();
    }

    private JsonNode labels(String app, String language) throws IOException {
        try (InputStream file = new ClassPathResource(APPS + app + "/locales/" + language + ".json").getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return json.readTree(text.replace("\uFEFF", "")).path("labels");
        }
    }
}

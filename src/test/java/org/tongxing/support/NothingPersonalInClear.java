package org.tongxing.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After every class that uses the whole application: nothing that anybody typed about a person stands in clear in any
 * column of either schema (ADR 8), in the log, in an address that was asked for or in a header of an answer; the engine
 * holds no masked names and no birth dates either. Tomcat's access log is off and would hold addresses only. What one
 * class left is held against that class alone.
 */
final class NothingPersonalInClear implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace PLACE = Namespace.create(NothingPersonalInClear.class);
    private static final String LAST_WORD = "the last line of this class";
    private static final Map<ApplicationContext, WrittenRows> DATABASES = new ConcurrentHashMap<>();
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    /** The log is listened to once the application is up, because its start sets the log up anew. */
    @Override
    public void beforeAll(ExtensionContext context) {
        DATABASES.computeIfAbsent(
                SpringExtension.getApplicationContext(context),
                application -> WrittenRows.sinceNow(application.getBean(JdbcClient.class)));
        context.getStore(PLACE).put(LogCapture.class, LogCapture.begin());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        LogCapture log = context.getStore(PLACE).remove(LogCapture.class, LogCapture.class);
        if (log == null) {
            return;
        }
        LoggerFactory.getLogger(NothingPersonalInClear.class).trace(LAST_WORD);
        String logged = log.text();
        log.close();
        WrittenRows database = DATABASES.get(SpringExtension.getApplicationContext(context));

        assertThat(database.tables())
                .hasSizeGreaterThan(70)
                .contains("casework.child", "casework.draft", "public.act_ru_task");
        assertThat(logged).as("the log was listened to until the end").contains(LAST_WORD);
        assertThat(traces(database, logged)).as("personal, in clear").isEmpty();
    }

    private static List<String> traces(WrittenRows database, String logged) {
        List<String> found = new ArrayList<>(database.showing(TypedValues.personal(), TypedValues.keptFromEngine()));
        Needles personal = Needles.of(TypedValues.personal());
        personal.in(logged).forEach(value -> found.add("log: " + value));
        personal.in(Traffic.takeAddresses()).forEach(value -> found.add("address: " + value));
        personal.in(Traffic.takeHeaders()).forEach(value -> found.add("header: " + value));
        found.removeIf(trace -> !TOLD.add(trace));
        return found;
    }
}

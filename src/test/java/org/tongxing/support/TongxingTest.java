package org.tongxing.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a database of its own, with the demo's offices and no children. The engine's jobs run when
 * the test says so. After each class somebody looks whether anything personal that was typed stands anywhere in clear.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tongxing.demo.children=0",
            "tongxing.key=" + TongxingTest.KEY,
            "tongxing.sweep=-",
            "tongxing.seal=-",
            "tongxing.ladder=-",
            "tongxing.desks=-",
            "tongxing.digest=-",
            "tongxing.mail.every=1d",
            "spring.datasource.hikari.connection-timeout=3000",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(Listening.class)
@ExtendWith(NothingPersonalInClear.class)
@ContextConfiguration(initializers = TongxingTest.OwnDatabase.class)
public @interface TongxingTest {

    /** Master key of the tests. */
    String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** Gives each context a clone of the migrated database. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "tongxing.db.url=" + TestDatabase.freshUrl(),
                            "tongxing.db.user=postgres",
                            "tongxing.db.password=postgres")
                    .applyTo(context);
        }
    }
}

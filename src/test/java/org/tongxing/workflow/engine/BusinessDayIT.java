package org.tongxing.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TestDatabase;

class BusinessDayIT {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

    @Test
    void letsTimeRunForwardAndNotBack() {
        start("2026-11-23T01:00:00Z");

        assertThatCode(() -> start("2026-11-24T01:00:00Z")).doesNotThrowAnyException();
        assertThatThrownBy(() -> start("2026-11-20T01:00:00Z")).hasMessageContaining("TONGXING_TODAY");
    }

    private void start(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai"));
        new BusinessDay(jdbc, clock).run(new DefaultApplicationArguments());
    }
}

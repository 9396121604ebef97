package org.tongxing.workflow.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a day before the last one that the data has seen ({@code TONGXING_TODAY}). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusinessDay implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final Clock clock;

    BusinessDay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> seen =
                jdbc.sql("SELECT seen FROM business_day").query(LocalDate.class).optional();
        if (seen.isPresent() && today.isBefore(seen.get())) {
            throw new IllegalStateException("业务日期 " + today + " 早于数据中已有的 " + seen.get() + "：请更正 TONGXING_TODAY");
        }
        jdbc.sql(
                        "INSERT INTO business_day (seen) VALUES (?) ON CONFLICT (single_row) DO UPDATE SET seen = excluded.seen")
                .param(today)
                .update();
    }
}

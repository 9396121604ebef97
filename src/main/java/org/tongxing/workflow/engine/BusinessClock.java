package org.tongxing.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of now, for the domain and for the engine alike. {@code TONGXING_TODAY} moves both to another day. */
@Configuration(proxyBeanMethods = false)
class BusinessClock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock(@Value("${tongxing.today:}") String today) {
        Clock real = Clock.system(CHINA);
        if (today.isBlank()) {
            return real;
        }
        Duration offset = Duration.between(
                LocalDate.now(real).atStartOfDay(CHINA), LocalDate.parse(today).atStartOfDay(CHINA));
        ClockUtil.offset(offset.toMillis());
        return Clock.offset(real, offset);
    }
}

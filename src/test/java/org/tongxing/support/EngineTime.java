package org.tongxing.support;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time of the whole application, the engine's included: it stands still until a test moves it. */
public final class EngineTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final MovableClock clock;
    private final ManagementService management;

    private EngineTime(MovableClock clock, ManagementService management) {
        this.clock = clock;
        this.management = management;
    }

    /** Now. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Moves time; what becomes due by it has not happened yet. */
    public void moveTo(LocalDateTime time) {
        clock.moveTo(time);
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    /** Lets one timer of an instance fire, which must be waiting. */
    public void fireTimer(String instance, String activity) {
        Job timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult();
        if (timer == null) {
            throw new AssertionError(activity + " is not waiting");
        }
        management.executeJob(timer.getId());
    }

    /** When the timers of an instance fire, at most one of an element. */
    public List<LocalDateTime> timers(String instance, String activity) {
        return management.createJobQuery().timers().processInstanceId(instance).activityId(activity).list().stream()
                .map(timer -> timer.getDuedate().toInstant().atZone(CHINA).toLocalDateTime())
                .toList();
    }

    /** Lets happen what is due by now, the earliest first. */
    public void runDue() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            management.executeJob(due.get(0).getId());
            due = due();
        }
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
    }

    /** Gives a Spring context such a time. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Movable {

        /** The calendars of the three years after it are known. */
        private static final LocalDateTime MORNING = LocalDateTime.of(2024, 1, 2, 9, 0);

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(MORNING);
        }

        @Bean
        EngineTime engineTime(MovableClock clock, ManagementService management) {
            return new EngineTime(clock, management);
        }
    }
}

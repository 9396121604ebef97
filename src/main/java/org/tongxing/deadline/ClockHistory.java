package org.tongxing.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What has happened to a clock since it began: paused time is not counted.
 *
 * @param extension units that it was given more (延长)
 * @param pauses times in which it stood (暂停计时), ended, in order
 */
public record ClockHistory(int extension, List<Pause> pauses) {

    /** Nothing. */
    public static final ClockHistory NONE = new ClockHistory(0, List.of());

    /** A time in which a clock stood; of days those after the first count as stood. */
    public record Pause(LocalDateTime from, LocalDateTime to) {}

    Duration paused() {
        return pauses.stream()
                .map(pause -> Duration.between(pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    int pausedDays() {
        return (int) pauses.stream()
                .mapToLong(pause -> ChronoUnit.DAYS.between(day(pause.from()), day(pause.to())))
                .sum();
    }

    int pausedWorkingDays(WorkingCalendar calendar) {
        return pauses.stream()
                .mapToInt(pause -> calendar.workingDaysBetween(day(pause.from()), day(pause.to())))
                .sum();
    }

    private static LocalDate day(LocalDateTime at) {
        return at.toLocalDate();
    }
}

package org.tongxing.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A limit (时限) as it holds in an area on a day.
 *
 * @param key what it limits
 * @param amount how many units; zero is the same day
 * @param unit working days, calendar days, hours, minutes or months
 * @param roll what happens when the end falls on a day off
 * @param basis law, plan or practice it rests on
 * @param assumed whether the province has not ruled on it yet
 */
public record Limit(String key, int amount, Unit unit, Roll roll, String basis, boolean assumed) {

    /** What is counted. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAY("个工作日", 3650),
        /** 日. */
        DAY("日", 3650),
        /** 小时. */
        HOUR("小时", 8760),
        /** 分钟. */
        MINUTE("分钟", 1440),
        /** 月. */
        MONTH("个月", 120);

        private final String label;
        private final int most;

        Unit(String label, int most) {
            this.label = label;
            this.most = most;
        }

        /** As people read it behind a number. */
        public String label() {
            return label;
        }

        /** How many of them a limit may have: ten years, in hours one, in minutes a day. */
        public int most() {
            return most;
        }
    }

    /** What happens when the end falls on a day off. */
    public enum Roll {
        /** Danger and hours do not wait. */
        NONE("不变"),
        /** 顺延: statutory replies, to the next working day. */
        FORWARD("顺延至下一工作日"),
        /** 提前: visits and reviews, to the last working day before. */
        BACKWARD("提前至前一工作日");

        private final String label;

        Roll(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** Amount and unit as people read them, such as 3个工作日. */
    public String term() {
        return amount + unit.label();
    }

    /**
     * When a clock of this limit runs out: to the minute for hours and minutes, else at the end of the last day. The first day does
     * not count; months end on the day of the same number, or on the last one of a shorter month (民法典第二百零一条至第二百零三条).
     *
     * @param start when it began
     * @param history its pauses and its extension
     */
    DueDate due(LocalDateTime start, ClockHistory history, WorkingCalendar calendar) {
        LocalDate first = start.toLocalDate();
        int count = amount + history.extension();
        return switch (unit) {
            case HOUR -> new DueDate(start.plusHours(count).plus(history.paused()), false);
            case MINUTE -> new DueDate(start.plusMinutes(count).plus(history.paused()), false);
            case WORKING_DAY -> calendar.plusWorkingDays(first, count + history.pausedWorkingDays(calendar));
            case DAY -> rolled(first.plusDays(count + history.pausedDays()), calendar);
            case MONTH -> rolled(first.plusMonths(count).plusDays(history.pausedDays()), calendar);
        };
    }

    /**
     * When the n-th repetition is due. It is counted from the anchor, not from the one before: from 31 March each month
     * gives 30 April and 31 May.
     */
    DueDate repetition(LocalDate anchor, int n, WorkingCalendar calendar) {
        Limit counted = new Limit(key, Math.multiplyExact(amount, n), unit, roll, basis, assumed);
        return counted.due(anchor.atStartOfDay(), ClockHistory.NONE, calendar);
    }

    /**
     * The first repetition that ends after a day, counted from the anchor.
     *
     * @throws IllegalStateException when the limit is of no time at all, which does not repeat
     */
    DueDate nextRepetition(LocalDate anchor, LocalDate after, WorkingCalendar calendar) {
        if (amount == 0) {
            throw new IllegalStateException(key + " does not repeat");
        }
        int over = 0;
        int ahead = 1;
        while (!endsAfter(after, anchor, ahead, calendar)) {
            over = ahead;
            ahead = Math.multiplyExact(ahead, 2);
        }
        while (ahead - over > 1) {
            int middle = over + (ahead - over) / 2;
            if (endsAfter(after, anchor, middle, calendar)) {
                ahead = middle;
            } else {
                over = middle;
            }
        }
        return repetition(anchor, ahead, calendar);
    }

    private boolean endsAfter(LocalDate day, LocalDate anchor, int n, WorkingCalendar calendar) {
        return repetition(anchor, n, calendar).at().toLocalDate().isAfter(day);
    }

    private DueDate rolled(LocalDate end, WorkingCalendar calendar) {
        LocalDate day =
                switch (roll) {
                    case NONE -> end;
                    case FORWARD -> calendar.rollForward(end);
                    case BACKWARD -> calendar.rollBackward(end);
                };
        return new DueDate(WorkingCalendar.endOf(day), roll != Roll.NONE && calendar.isProvisional(end));
    }
}

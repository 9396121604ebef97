package org.tongxing.deadline;

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
        WORKING_DAY,
        /** 日. */
        DAY,
        /** 小时. */
        HOUR,
        /** 分钟. */
        MINUTE,
        /** 月. */
        MONTH
    }

    /** What happens when the end falls on a day off. */
    public enum Roll {
        /** Danger and hours do not wait. */
        NONE,
        /** 顺延: statutory replies, to the next working day. */
        FORWARD,
        /** 提前: visits and reviews, to the last working day before. */
        BACKWARD
    }
}

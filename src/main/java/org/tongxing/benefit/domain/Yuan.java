package org.tongxing.benefit.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of money in yuan (元) to the fen (分), never below zero and never rounded.
 *
 * @param amount with two decimals
 */
public record Yuan(BigDecimal amount) implements Comparable<Yuan> {

    /** No money. */
    public static final Yuan NONE = new Yuan(BigDecimal.ZERO);

    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FINER = Pattern.compile("\\d+\\.\\d{3,}");

    /** @throws IllegalArgumentException when the amount is negative or finer than a fen */
    public Yuan {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("not an amount in yuan and fen");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Why what was typed is no amount to be paid, in Chinese; empty when it is one. */
    public static String fault(String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            return "应为数字，单位为元";
        }
        if (typed.startsWith("-")) {
            return "不能为负数";
        }
        if (FINER.matcher(typed).matches()) {
            return "最多两位小数（分）";
        }
        if (!FORM.matcher(typed).matches()) {
            return "金额过大";
        }
        return new BigDecimal(typed).signum() == 0 ? "应大于0元" : "";
    }

    /** What was typed and has no {@link #fault}. */
    public static Yuan of(String typed) {
        return new Yuan(new BigDecimal(typed));
    }

    /** This and another amount. */
    public Yuan plus(Yuan other) {
        return new Yuan(amount.add(other.amount));
    }

    /**
     * This less another amount.
     *
     * @throws IllegalArgumentException when the other is more
     */
    public Yuan minus(Yuan other) {
        return new Yuan(amount.subtract(other.amount));
    }

    /** Whether this is more than another amount. */
    public boolean isAbove(Yuan other) {
        return compareTo(other) > 0;
    }

    /** Whether it is nothing. */
    public boolean isNone() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Yuan other) {
        return amount.compareTo(other.amount);
    }

    /** As people read it: 1234.50元. */
    @Override
    public String toString() {
        return amount.toPlainString() + "元";
    }
}

package org.tongxing.shared;

/**
 * Code of an administrative division (行政区划代码): 2, 4, 6, 9 or 12 digits.
 *
 * @throws IllegalArgumentException when the value is not such a code
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    /** Checks digits and length. */
    public AreaCode {
        if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("an area code has digits only");
        }
        AreaLevel.of(value);
    }

    /** Level told by the length. */
    public AreaLevel level() {
        return AreaLevel.of(value);
    }

    /** Whether this area is the other one or lies below it, by code. */
    public boolean isWithin(AreaCode other) {
        return value.startsWith(other.value);
    }

    /**
     * This area or its ancestor of a level.
     *
     * @throws IllegalArgumentException when this code is above that level
     */
    public AreaCode at(AreaLevel level) {
        if (value.length() < level.digits()) {
            throw new IllegalArgumentException("area " + value + " lies above " + level);
        }
        return new AreaCode(value.substring(0, level.digits()));
    }

    /** Whether this code is as fine as the level, or finer. */
    public boolean reaches(AreaLevel level) {
        return value.length() >= level.digits();
    }

    /** The county (县级) of this code. */
    public AreaCode county() {
        return at(AreaLevel.COUNTY);
    }

    /** The township (乡级) of this code. */
    public AreaCode township() {
        return at(AreaLevel.TOWNSHIP);
    }

    /** The city (地级) of this code. */
    public AreaCode city() {
        return at(AreaLevel.CITY);
    }

    /** The province (省级) of this code. */
    public AreaCode province() {
        return at(AreaLevel.PROVINCE);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.tongxing.shared;

/**
 * Number of a child in the ledger (儿童编号): ET and nine digits, never derived from the person.
 *
 * @throws IllegalArgumentException when the value has another form
 */
public record ChildId(String value) {

    /** Checks the form. */
    public ChildId {
        if (!value.matches("ET\\d{9}")) {
            throw new IllegalArgumentException("not a child's number");
        }
    }

    /** The id made from a number of the sequence, 1 to 999,999,999. */
    public static ChildId of(long number) {
        return new ChildId("ET%09d".formatted(number));
    }

    @Override
    public String toString() {
        return value;
    }
}

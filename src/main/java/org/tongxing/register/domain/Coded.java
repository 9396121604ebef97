package org.tongxing.register.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** An entry of a code list (代码表): the code is stored and sent, the label is read by people. */
public interface Coded {

    /** Name of the constant. */
    String name();

    /** Official Chinese name. */
    String label();

    /** What is stored and sent: the name, where no standard gives a code of its own. */
    default String code() {
        return name();
    }

    /** The entry of a list that has this code, to the letter; empty when the list has none. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, String code) {
        return Stream.of(list.getEnumConstants())
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }
}

package org.tongxing.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the rules that a submission breaks, so that the person learns of all of them at once. */
public final class Violations {

    private final Map<String, String> labels;
    private final List<Violation> found = new ArrayList<>();

    /** @param labels Chinese names of the fields, by key */
    public Violations(Map<String, String> labels) {
        this.labels = labels;
    }

    /** Notes a broken rule. */
    public void add(String field, String message) {
        found.add(new Violation(field, labels.getOrDefault(field, field), message));
    }

    /** Notes a rule when it is broken. */
    public void addIf(boolean broken, String field, String message) {
        if (broken) {
            add(field, message);
        }
    }

    /** Notes a field that is not given. */
    public void require(String field, @Nullable Object value) {
        addIf(value == null || value instanceof Collection<?> many && many.isEmpty(), field, "必填");
    }

    /** Notes a text longer than allowed, in characters as people count them. */
    public void limit(String field, @Nullable String text, int length) {
        addIf(text != null && text.codePointCount(0, text.length()) > length, field, "不能超过" + length + "字");
    }

    /** The entry of a code list; a code that the list does not have is noted and gives nothing. */
    public <E extends Enum<E>> Optional<E> code(Class<E> list, String field, @Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<E> entry = Stream.of(list.getEnumConstants())
                .filter(one -> one.name().equals(code))
                .findFirst();
        addIf(entry.isEmpty(), field, "不是可选的项目");
        return entry;
    }

    /** The entries of a code list, in the order given. */
    public <E extends Enum<E>> List<E> codes(Class<E> list, String field, Collection<String> codes) {
        return codes.stream()
                .map(code -> code(list, field, code))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The rules broken so far. */
    public List<Violation> found() {
        return List.copyOf(found);
    }

    /**
     * Ends the check.
     *
     * @throws RefusedException when any rule is broken
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new RefusedException(found);
        }
    }
}

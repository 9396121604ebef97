package org.tongxing.workflow.gate;

import java.util.function.Supplier;

/**
 * Marks what this thread does as having come through the form gate or our own port. The locks that stand at every start
 * and every completion let nothing else pass.
 */
public final class GateMark {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private GateMark() {}

    /** Does something with the mark set. */
    public static <T> T during(Supplier<T> step) {
        DEPTH.set(DEPTH.get() + 1);
        try {
            return step.get();
        } finally {
            leave();
        }
    }

    static boolean present() {
        return DEPTH.get() > 0;
    }

    private static void leave() {
        int depth = DEPTH.get() - 1;
        if (depth == 0) {
            DEPTH.remove();
        } else {
            DEPTH.set(depth);
        }
    }
}

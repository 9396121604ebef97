package org.tongxing.workflow.gate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.Violation;

/**
 * What the engine's REST should answer instead of what the engine says. The engine knows one kind of refusal; the
 * gate knows why, and leaves it here for the filter that writes the response.
 *
 * @param status HTTP status
 * @param message one Chinese sentence
 * @param violations rules broken, by field; may be empty
 */
public record Answer(int status, String message, List<Violation> violations) {

    private static final ThreadLocal<@Nullable Answer> CURRENT = new ThreadLocal<>();

    /** A submission that breaks rules. */
    public static Answer refused(List<Violation> violations) {
        return new Answer(400, "请更正以下内容后再提交", violations);
    }

    /** A task that someone else has done, taken or changed meanwhile. */
    public static Answer doneByOther() {
        return new Answer(409, "该任务已由他人办理", List.of());
    }

    /** What is not there for this person. */
    public static Answer unknown() {
        return new Answer(404, "没有这项内容，或不在您的职责范围内", List.of());
    }

    /** A way into the engine that leads past the forms. */
    public static Answer closed() {
        return new Answer(403, "此处不开放：请在页面、表单或系统接口中办理", List.of());
    }

    /** Leaves this answer for the response of the current request. */
    public void leave() {
        CURRENT.set(this);
    }

    /** Takes the answer that was left, if one was. */
    public static Optional<Answer> take() {
        Optional<Answer> left = Optional.ofNullable(CURRENT.get());
        CURRENT.remove();
        return left;
    }
}

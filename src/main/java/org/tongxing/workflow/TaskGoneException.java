package org.tongxing.workflow;

/** A task cannot be worked on, and why: the page that answers says no more than that. */
public final class TaskGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param reason why the task cannot be worked on */
    public TaskGoneException(Reason reason) {
        super("task is gone: " + reason);
        this.reason = reason;
    }

    /** Why the task cannot be worked on. */
    public Reason reason() {
        return reason;
    }

    /** What became of a task. */
    public enum Reason {
        /** There is none for this person. */
        UNKNOWN("没有这项内容，或不在您的职责范围内"),
        /** Somebody else has taken or done it. */
        BY_OTHER("该任务已由他人办理"),
        /** The person has done it already. */
        BY_SELF("该任务您已办理"),
        /** The matter went on without it. */
        WITHDRAWN("该任务已不需要办理");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }
}

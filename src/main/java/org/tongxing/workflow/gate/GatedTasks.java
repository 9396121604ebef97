package org.tongxing.workflow.gate;

import java.io.InputStream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * The engine's task service without its side doors: what people write belongs to the register and not into comments and
 * attachments, queries are data and not code, and to give a task back is the other half of claiming it.
 */
public final class GatedTasks extends TaskServiceImpl {

    /** A query whose {@code or} parts, too, may hold no expression. */
    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
        query.addValidator(new PlainQueries());
        return query;
    }

    /** The engine gives back by assigning to nobody, which asks for the right to put tasks into other hands. */
    @Override
    public void setAssignee(String taskId, @Nullable String login) {
        if (login == null) {
            claim(taskId, null);
        } else {
            super.setAssignee(taskId, login);
        }
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String instanceId, String message) {
        throw shut();
    }

    @Override
    public void addComment(@Nullable String taskId, @Nullable String instanceId, String message) {
        throw shut();
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String instanceId,
            String name,
            String description,
            InputStream content) {
        throw shut();
    }

    @Override
    public Attachment createAttachment(
            String type,
            @Nullable String taskId,
            @Nullable String instanceId,
            String name,
            String description,
            String url) {
        throw shut();
    }

    private static GateClosedException shut() {
        Answer.closed().leave();
        return GateClosedException.writing();
    }
}

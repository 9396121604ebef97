package org.tongxing.correspondence.application;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tongxing.correspondence.NoticeKind;

/**
 * A notice as one of its readers has it.
 *
 * @param matter number of the matter, when there is one
 * @param taskId task that it is about, when there is one; not everybody who is told may see it
 * @param unread whether this reader has still to read it; what is older than {@link ReadNotices#FRESH} counts as read
 */
public record ReceivedNotice(
        long id,
        NoticeKind kind,
        @Nullable String matter,
        @Nullable String taskId,
        String text,
        OffsetDateTime toldAt,
        boolean unread) {}

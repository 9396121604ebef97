package org.tongxing.correspondence.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices and read marks, as they are kept. Whatever is asked, a hidden matter's notices are not there. */
public interface NoticeMarks {

    /** The newest notices behind one, or the newest of all; unread are those told after a time and not marked. */
    List<ReceivedNotice> newest(Reader reader, @Nullable Long before, OffsetDateTime freshSince, int most);

    /** One notice of a reader. */
    Optional<ReceivedNotice> find(Reader reader, long id, OffsetDateTime freshSince);

    /** How many are unread of those told after a time; counting ends at a number. */
    int unread(Reader reader, OffsetDateTime freshSince, int most);

    /** Marks one notice. */
    void mark(Reader reader, long id, OffsetDateTime at);

    /** Marks all notices told after a time, up to one. */
    void markAll(Reader reader, long upTo, OffsetDateTime freshSince, OffsetDateTime at);

    /** Forgets marks set before a time. */
    int forgetMarks(OffsetDateTime before);
}

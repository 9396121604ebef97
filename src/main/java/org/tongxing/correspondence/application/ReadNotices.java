package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person reads what their desks and they themselves were told, the newest first. */
@Component
public class ReadNotices {

    /** How long a notice counts as unread: who takes a desk over does not begin with the notices of years. */
    public static final Duration FRESH = Duration.ofDays(30);

    /** Counting ends here: more is shown as 99+. */
    public static final int MOST_COUNTED = 100;

    private static final int PAGE = 30;

    private final Readers readers;
    private final NoticeMarks notices;
    private final Clock clock;

    ReadNotices(Readers readers, NoticeMarks notices, Clock clock) {
        this.readers = readers;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param next id behind which the next page begins; null on the last one
     */
    public record Page(List<ReceivedNotice> notices, @Nullable Long next) {}

    /**
     * The notices of a person.
     *
     * @param before {@link Page#next} of the page before; null for the first one
     */
    public Page page(String login, @Nullable Long before) {
        List<ReceivedNotice> found = notices.newest(readers.of(login), before, freshSince(), PAGE + 1);
        List<ReceivedNotice> shown = found.stream().limit(PAGE).toList();
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** How many notices a person has not read, {@link #MOST_COUNTED} at most. */
    public int unread(String login) {
        return notices.unread(readers.of(login), freshSince(), MOST_COUNTED);
    }

    /** Reads a notice; empty when it is not this person's. */
    @Transactional
    public Optional<ReceivedNotice> open(String login, long id) {
        Reader reader = readers.of(login);
        Optional<ReceivedNotice> found = notices.find(reader, id, freshSince());
        found.ifPresent(notice -> notices.mark(reader, id, OffsetDateTime.now(clock)));
        return found;
    }

    /** Takes all as read that a person had before their eyes: what was told since stays unread. */
    @Transactional
    public void readAll(String login, long upTo) {
        notices.markAll(readers.of(login), upTo, freshSince(), OffsetDateTime.now(clock));
    }

    /** A mark older than any notice that can be unread says nothing any more. */
    @Scheduled(cron = "${tongxing.notices.forget:0 20 3 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public int forgetOldMarks() {
        return notices.forgetMarks(freshSince().minusDays(1));
    }

    private OffsetDateTime freshSince() {
        return OffsetDateTime.now(clock).minus(FRESH);
    }
}

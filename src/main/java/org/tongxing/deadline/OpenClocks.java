package org.tongxing.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * Clocks that run (在办事项的时限), as a module keeps them: tasks, planned visits. It is asked for them page by page when a
 * limit or the calendar changes, and moves what has to move.
 */
public interface OpenClocks {

    /**
     * The next clocks in the order of their ids. A paused one has no due date and is not among them.
     *
     * @param after id of the last one of the page before; blank for the first page
     * @param size at most so many
     */
    List<OpenClock> page(Selection selection, String after, int size);

    /**
     * Gives clocks other due dates; one whose date is not any more what it was is left alone.
     *
     * @return how many dates of open tasks have moved, by the desk whose they are; clocks that are no desk's are left out
     */
    Map<String, Integer> redate(List<Move> moves);

    /**
     * Which clocks are meant.
     *
     * @param key of this limit, or of all
     * @param area code of the area in which they run; blank for all
     * @param dueFrom due then or later, or at any time
     */
    record Selection(@Nullable String key, String area, @Nullable LocalDateTime dueFrom) {}

    /**
     * A clock.
     *
     * @param id the module's own
     * @param key its limit
     * @param start when it began
     * @param due when it runs out as of now
     * @param history its pauses and its extension
     * @param anchor day from which its repetitions are counted; null for what is due once
     */
    record OpenClock(
            String id,
            String key,
            AreaCode area,
            LocalDateTime start,
            LocalDateTime due,
            ClockHistory history,
            @Nullable LocalDate anchor) {

        /** A clock of what is due once. */
        public OpenClock(
                String id, String key, AreaCode area, LocalDateTime start, LocalDateTime due, ClockHistory history) {
            this(id, key, area, start, due, history, null);
        }
    }

    /** A clock's date as it was and as it is to be. */
    record Move(String id, String key, AreaCode area, LocalDateTime was, LocalDateTime due, boolean provisional) {}
}

package org.tongxing.workflow;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.deadline.OpenClocks.Move;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Timers that instances wait for, of an event whose date they carry as a variable. */
public interface WaitingTimers {

    /**
     * The next timers of an event by id that lie ahead.
     *
     * @param event id of the event in its model
     * @param area code of the area of their instances; blank for all
     * @param dueFrom due then or later, or at any time from now on
     * @param after id of the last one of the page before; blank for the first page
     */
    List<Waiting> page(String event, String area, @Nullable LocalDateTime dueFrom, String after, int size);

    /**
     * Moves timers with the variable that holds their date. One whose date is not any more what it was is left alone.
     *
     * @param variable name of the variable
     * @param moves by the ids of timers
     */
    void move(String variable, List<Move> moves);

    /**
     * A timer.
     *
     * @param reference number of its instance
     * @param since when it was set
     * @param due to when
     */
    record Waiting(String id, CaseReference reference, AreaCode area, LocalDateTime since, LocalDateTime due) {}
}

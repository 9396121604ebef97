package org.tongxing.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that our own code sends while something is done, so that no list asks once for each row. */
public final class StatementCount extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = log.getLevel();
    private final boolean additive = log.isAdditive();
    private final AtomicInteger count = new AtomicInteger();

    /** Begins to count, until it is closed. */
    public static StatementCount begin() {
        StatementCount counting = new StatementCount();
        counting.start();
        counting.log.setLevel(Level.DEBUG);
        counting.log.setAdditive(false);
        counting.log.addAppender(counting);
        return counting;
    }

    /** Statements since the beginning. */
    public int count() {
        return count.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getMessage().startsWith("Executing prepared SQL statement")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void close() {
        log.detachAppender(this);
        log.setLevel(before);
        log.setAdditive(additive);
        stop();
    }
}

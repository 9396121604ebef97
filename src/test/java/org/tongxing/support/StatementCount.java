package org.tongxing.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that our own code sends while something is done, so that no list asks once for each row. */
public final class StatementCount extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String SENT = "Executing prepared SQL statement [";

    private final Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = log.getLevel();
    private final boolean additive = log.isAdditive();
    private final List<String> statements = new CopyOnWriteArrayList<>();

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
        return statements.size();
    }

    /** Their SQL. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (message.startsWith(SENT)) {
            statements.add(message.substring(SENT.length(), message.length() - 1));
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

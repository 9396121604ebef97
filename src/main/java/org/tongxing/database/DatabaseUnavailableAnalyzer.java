package org.tongxing.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a missing database into one sentence instead of a stack trace. */
class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseUnavailableException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "设置 TONGXING_DB_URL、TONGXING_DB_USER、TONGXING_DB_PASSWORD 可改用另一 PostgreSQL。",
                cause);
    }
}

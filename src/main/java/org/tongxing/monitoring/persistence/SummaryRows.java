package org.tongxing.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tongxing.monitoring.domain.SummaryRow;

/** Reads rows of the summary table (汇总表), counted now or frozen. */
final class SummaryRows {

    private SummaryRows() {}

    static SummaryRow of(ResultSet row, int number) throws SQLException {
        return new SummaryRow(
                row.getString("dimension"),
                row.getString("category"),
                row.getLong("beginning"),
                row.getLong("added"),
                row.getLong("moved_in"),
                row.getLong("departed"),
                row.getLong("moved_out"),
                row.getLong("ending"));
    }
}

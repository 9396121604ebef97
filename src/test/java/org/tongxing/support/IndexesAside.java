package org.tongxing.support;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills tables as one would restore them: their secondary indexes are taken away before and built anew after it. */
public final class IndexesAside {

    private IndexesAside() {}

    /**
     * Runs what fills some tables.
     *
     * @param jdbc may speak through several connections, none in a transaction
     * @param tables with their schema
     */
    public static void during(JdbcTemplate jdbc, Collection<String> tables, Runnable filling) {
        Map<String, String> definitions = new LinkedHashMap<>();
        for (String table : tables) {
            jdbc.query(
                    """
                    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
                    WHERE indrelid = ?::regclass AND NOT EXISTS
                        (SELECT FROM pg_constraint WHERE conindid = indexrelid)
                    """,
                    index -> {
                        definitions.put(index.getString(1), index.getString(2));
                    },
                    table);
        }
        definitions.keySet().forEach(index -> jdbc.execute("DROP INDEX " + index));
        filling.run();
        definitions.values().forEach(jdbc::execute);
        tables.forEach(table -> jdbc.execute("VACUUM (ANALYZE) " + table));
    }
}

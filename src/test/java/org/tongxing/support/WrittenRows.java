package org.tongxing.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.Compartment;

/** All that was written into the two schemas, ours and the engine's, since a moment; what stood there before is ours. */
final class WrittenRows {

    /** 王*明, and the codes of what is kept sealed. */
    private static final Pattern NOT_THE_ENGINES = Pattern.compile(Stream.of(Compartment.values())
            .map(Compartment::name)
            .collect(Collectors.joining("|", "\\p{IsHan}\\*|\\b(?:", ")\\b")));

    /** Names of staff are no secret; models and forms in the engine are ours and not typed by anyone. */
    private static final Map<String, String> ROWS = Map.of(
            "casework.staff", "SELECT (to_jsonb(t) - 'display_name')::text FROM casework.staff t WHERE true",
            "public.act_ge_bytearray", "SELECT t::text FROM public.act_ge_bytearray t WHERE deployment_id_ IS NULL");

    private final JdbcClient jdbc;
    private final long since;

    private WrittenRows(JdbcClient jdbc, long since) {
        this.jdbc = jdbc;
        this.since = since;
    }

    /** Begins now. */
    static WrittenRows sinceNow(JdbcClient jdbc) {
        return new WrittenRows(
                jdbc, jdbc.sql("SELECT txid_current()").query(Long.class).single());
    }

    /** Names of all tables of both schemas, each partition by itself. */
    List<String> tables() {
        return jdbc.sql(
                        """
                        SELECT relnamespace::regnamespace || '.' || relname FROM pg_class
                         WHERE relnamespace::regnamespace::text IN ('casework', 'public') AND relkind = 'r' ORDER BY 1
                        """)
                .query(String.class)
                .list();
    }

    /**
     * Where personal values stand in clear, as {@code table: value}.
     *
     * @param personal sought in every column
     * @param keptFromEngine sought in the engine's only, where masked names and sealed codes are looked for as well
     */
    List<String> showing(Collection<String> personal, Collection<String> keptFromEngine) {
        Needles everywhere = Needles.of(personal);
        Needles engine = Needles.of(keptFromEngine);
        List<String> found = new ArrayList<>();
        byTable().forEach((table, rows) -> {
            everywhere.in(rows).forEach(value -> found.add(table + ": " + value));
            if (table.startsWith("public.")) {
                engine.in(rows).forEach(value -> found.add(table + ": " + value));
                NOT_THE_ENGINES.matcher(rows).results().forEach(it -> found.add(table + ": " + it.group()));
            }
        });
        return found;
    }

    private Map<String, String> byTable() {
        record Row(String place, String content) {}
        String all = tables().stream()
                .map(table -> "SELECT '" + table + "' AS place, x.content FROM (" + rows(table) + ") AS x(content)")
                .collect(Collectors.joining(" UNION ALL "));
        return jdbc.sql(all).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(
                        Row::place, TreeMap::new, Collectors.mapping(Row::content, Collectors.joining("\n"))));
    }

    /** A row names the transaction that wrote it. Numbers do not come around in a database as young as a test's. */
    private String rows(String table) {
        String rows = ROWS.getOrDefault(table, "SELECT t::text FROM " + table + " t WHERE true");
        return rows + " AND t.xmin::text::bigint >= " + since;
    }
}

package org.tongxing.bench;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tongxing.support.IndexesAside;

/** Copies of one running instance, written into the engine's tables in sets: as many timers as one likes wait at once. */
final class Copies {

    private static final Map<String, String> TABLES = Map.of(
            "act_ru_execution", "t.proc_inst_id_ = :instance",
            "act_ru_task", "t.proc_inst_id_ = :instance",
            "act_ru_variable", "t.proc_inst_id_ = :instance",
            "act_ru_job", "t.process_instance_id_ = :instance",
            "act_ru_event_subscr", "t.proc_inst_id_ = :instance",
            "act_ru_identitylink", "t.task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = :instance)",
            "act_hi_procinst", "t.proc_inst_id_ = :instance",
            "act_hi_actinst", "t.proc_inst_id_ = :instance",
            "act_hi_taskinst", "t.proc_inst_id_ = :instance");

    private static final String COPY_OF =
            """
            CREATE OR REPLACE FUNCTION copy_of(line text, ids text[], n int) RETURNS jsonb LANGUAGE plpgsql AS $$
            DECLARE one text;
            BEGIN
                FOREACH one IN ARRAY ids LOOP
                    line := replace(line, one, copied_id(one, n));
                END LOOP;
                RETURN line::jsonb;
            END $$;
            CREATE OR REPLACE FUNCTION copied_id(id text, n int) RETURNS text LANGUAGE sql IMMUTABLE AS
                $$ SELECT md5(id || '/' || n)::uuid::text $$
            """;

    private static final String IDS =
            """
            SELECT DISTINCT id_ FROM (
                SELECT id_ FROM act_ru_execution WHERE proc_inst_id_ = :instance
                UNION ALL SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = :instance
                UNION ALL SELECT id_ FROM act_ru_variable WHERE proc_inst_id_ = :instance
                UNION ALL SELECT id_ FROM act_ru_job WHERE process_instance_id_ = :instance
                UNION ALL SELECT id_ FROM act_ru_event_subscr WHERE proc_inst_id_ = :instance
                UNION ALL SELECT l.id_ FROM act_ru_identitylink l JOIN act_ru_task t ON t.id_ = l.task_id_
                           WHERE t.proc_inst_id_ = :instance
                UNION ALL SELECT right(id_, 36) FROM act_hi_actinst WHERE proc_inst_id_ = :instance) ids
            """;

    private Copies() {}

    /** Name of the function that says the id of a copy: {@code copied_id(id, number)}. */
    static final String COPIED_ID = "copied_id";

    /** Writes copies 1 to {@code count}. The engine is at rest meanwhile. */
    static void write(JdbcTemplate jdbc, String instance, int count) {
        jdbc.execute(COPY_OF);
        List<String> ids = jdbc.queryForList(IDS.replace(":instance", "'" + instance + "'"), String.class);
        String array = "ARRAY['" + String.join("','", ids) + "']";
        jdbc.execute("SET session_replication_role = replica");
        IndexesAside.during(
                jdbc,
                TABLES.keySet().stream().map(table -> "public." + table).toList(),
                () -> TABLES.forEach((table, of) -> jdbc.execute(copy(table, of.replace(":instance", "'" + instance + "'"), array, count))));
        jdbc.execute("RESET session_replication_role");
    }

    private static String copy(String table, String of, String ids, int count) {
        return "INSERT INTO public." + table + " SELECT copied.* FROM public." + table + " t, generate_series(1, "
                + count + ") n, LATERAL jsonb_populate_record(NULL::public." + table + ", copy_of(to_jsonb(t)::text, " + ids
                + ", n)) copied WHERE " + of;
    }
}

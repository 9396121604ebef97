package org.tongxing.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Open tasks by the million, written into the engine's tables in sets: for each an instance with business key, a task
 * with due date, its candidate group and the variable {@code childId}, spread at random over all communities of
 * Guangdong. Of a hundred tasks 85 are a child director's, 11 a township supervisor's, 3 the county's, 1 the police's.
 * A quarter is claimed; half of the visits are planned for later and out of sight. The same numbers give the same tasks
 * in every database.
 */
public final class OpenTasks {

    private static final List<String> TABLES = List.of(
            "public.act_ru_execution", "public.act_ru_task", "public.act_ru_identitylink", "public.act_ru_variable");

    private static final String DIVISIONS = "divisions/guangdong-villages.csv";

    private static final List<String> SETS = List.of(
            """
            INSERT INTO pg_temp.open_task
            SELECT number, place.village, left(place.village, 9), left(place.village, 6),
                   CASE WHEN part < 85 THEN 'childDirector' WHEN part < 96 THEN 'childSupervisor'
                        WHEN part < 99 THEN 'civilAffairs' ELSE 'policeStation' END,
                   number % 4 = 0, part < 70, part < 70 AND number % 2 = 0,
                   localtimestamp + make_interval(hours => hours - 480),
                   localtimestamp - make_interval(hours => hours / 5),
                   md5('execution' || number)::uuid::text, md5('task' || number)::uuid::text
            FROM (SELECT number,
                         abs(hashint8extended(number, 1) % (SELECT count(*) FROM pg_temp.place)) + 1 AS place,
                         abs(hashint8extended(number, 2) % 100) AS part,
                         abs(hashint8extended(number, 3) % 2400)::int AS hours
                  FROM generate_series(:first, :last) number) drawn
            JOIN pg_temp.place ON place.row = drawn.place
            """,
            """
            UPDATE pg_temp.open_task SET seat = CASE role
                WHEN 'childDirector' THEN village WHEN 'civilAffairs' THEN county ELSE township END
            """,
            """
            INSERT INTO public.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
                proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
                suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_, proc_def_key_)
            SELECT instance, 1, instance, instance, kind || '-' || county || '-2026-' || lpad(number::text, 7, '0'),
                   definition, step, task, true, false, true, false, 1, 2, 3, county, process
            FROM pg_temp.placed_task
            """,
            """
            INSERT INTO public.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
                task_def_key_, owner_, assignee_, priority_, create_time_, due_date_, follow_up_date_, suspension_state_,
                tenant_id_, task_state_)
            SELECT task, 1, instance, instance, definition, label, step, role || '@' || seat,
                   CASE WHEN claimed THEN lower(role) || '.' || seat END, 50, made_at, due_at,
                   CASE WHEN planned THEN due_at - interval '10 days' END, 1, county, 'Created'
            FROM pg_temp.placed_task
            """,
            """
            INSERT INTO public.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
            SELECT md5('link' || number)::uuid::text, 1, role || '@' || seat, 'candidate', task, county
            FROM pg_temp.placed_task
            """,
            """
            INSERT INTO public.act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_,
                text_, var_scope_, sequence_counter_, is_concurrent_local_, tenant_id_)
            SELECT md5('variable' || number)::uuid::text, 1, 'string', 'childId', instance, instance, definition,
                   'ET' || lpad(number::text, 9, '0'), instance, 1, false, county
            FROM pg_temp.placed_task
            """);

    private static final String DRAFT =
            """
            CREATE TEMPORARY TABLE place (village text, name text, township text, level text,
                row bigint GENERATED ALWAYS AS IDENTITY);
            CREATE TEMPORARY TABLE open_task (number bigint, village text, township text, county text, role text,
                claimed boolean, visit boolean, planned boolean, due_at timestamp, made_at timestamp,
                instance text, task text, seat text);
            CREATE TEMPORARY VIEW placed_task AS
            SELECT open_task.*, process, kind, step, label,
                   (SELECT id_ FROM public.act_re_procdef WHERE key_ = process ORDER BY version_ DESC LIMIT 1)
                       AS definition
            FROM open_task
            JOIN (VALUES ('childDirector', true, 'homeVisit', 'HV', 'userTask_recordVisit', '记录走访情况'),
                         ('childDirector', false, 'childRegistration', 'RG', 'userTask_completeRegistration',
                          '补充完善登记信息'),
                         ('childSupervisor', false, 'careCase', 'CC', 'userTask_reviewCase', '复核'),
                         ('civilAffairs', false, 'careCase', 'CC', 'userTask_confirmCase', '确认列入台账'),
                         ('policeStation', false, 'homeVisit', 'HV', 'userTask_verifyWhereabouts', '核实去向'))
                AS work (role, visit, process, kind, step, label) USING (role, visit);
            """;

    private OpenTasks() {}

    /**
     * Writes the tasks of these numbers and has PostgreSQL look at what is there. Secondary indexes are built anew
     * after it, and references are not checked: the engine is at rest meanwhile.
     */
    public static void write(DataSource database, int first, int last) {
        try (Connection connection = database.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'");
            jdbc.execute(DRAFT);
            copyPlaces(connection);
            jdbc.execute("ANALYZE pg_temp.place");
            IndexesAside.during(jdbc, TABLES, () -> SETS.forEach(set -> jdbc.execute(numbered(set, first, last))));
            jdbc.execute("DROP VIEW placed_task; DROP TABLE place, open_task");
            jdbc.execute("RESET session_replication_role; RESET maintenance_work_mem; CHECKPOINT");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String numbered(String set, int first, int last) {
        return set.replace(":first", Integer.toString(first)).replace(":last", Integer.toString(last));
    }

    private static void copyPlaces(Connection connection) throws SQLException, IOException {
        try (Reader places =
                new InputStreamReader(new ClassPathResource(DIVISIONS).getInputStream(), StandardCharsets.UTF_8)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY place (village, name, township, level) FROM STDIN (FORMAT csv, HEADER)", places);
        }
    }
}

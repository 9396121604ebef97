package org.tongxing.workflow;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, in schema {@code public}, by the scripts that its own library carries: so one history tells the
 * whole schema, and the engine never changes it by itself.
 */
@Component
public class V202611240010__engine_tables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "identity", "case.engine", "decision.engine", "history", "case.history", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String ours = connection.getSchema();
        connection.setSchema("public");
        try {
            PARTS.forEach(part -> ScriptUtils.executeSqlScript(connection, script(part)));
        } finally {
            connection.setSchema(ours);
        }
    }

    private static ClassPathResource script(String part) {
        return new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part));
    }
}

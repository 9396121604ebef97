package org.tongxing.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the State Council's calendar (resources {@code calendar/*.csv}) into table {@code working_day}. */
@Component
public class V202611240410__load_working_days extends BaseJavaMigration {

    private static final String FILE = "calendar/working-days-2024-2026.csv";

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        try (InputStream rows = new ClassPathResource(FILE).getInputStream()) {
            checksum.update(rows.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement();
                InputStream rows = new ClassPathResource(FILE).getInputStream()) {
            statement.execute("CREATE TEMPORARY TABLE notice (day date, kind text, occasion text) ON COMMIT DROP");
            context.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY notice FROM STDIN (FORMAT csv, HEADER)", rows);
            statement.execute(
                    "INSERT INTO working_day (day, working, occasion) SELECT day, kind = 'WORK', occasion FROM notice");
        }
    }
}

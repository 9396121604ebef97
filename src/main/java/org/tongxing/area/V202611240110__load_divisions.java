package org.tongxing.area;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Statement;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the published divisions (resources {@code divisions/*.csv}) into table {@code area}, by PostgreSQL's COPY. */
@Component
public class V202611240110__load_divisions extends BaseJavaMigration {

    private static final List<String> FILES =
            List.of("national-counties.csv", "guangdong-townships.csv", "guangdong-villages.csv");

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        for (String file : FILES) {
            try (InputStream rows = open(file)) {
                checksum.update(rows.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + file, e);
            }
        }
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(
                    "CREATE TEMPORARY TABLE division (code text, name text, parent text, level text) ON COMMIT DROP");
            CopyManager copy =
                    context.getConnection().unwrap(PGConnection.class).getCopyAPI();
            for (String file : FILES) {
                try (InputStream rows = open(file)) {
                    copy.copyIn("COPY division FROM STDIN (FORMAT csv, HEADER)", rows);
                }
            }
            // The set knows its cut-off only; that its codes held before is an assumption (divisions/README.md).
            statement.execute(
                    """
                    INSERT INTO area (code, name, parent, level, valid_from)
                    SELECT code, name, parent, level, date '1949-10-01' FROM division
                    """);
        }
    }

    private static InputStream open(String file) throws IOException {
        return new ClassPathResource("divisions/" + file).getInputStream();
    }
}

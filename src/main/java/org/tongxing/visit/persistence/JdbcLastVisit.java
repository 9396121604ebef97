package org.tongxing.visit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.shared.CaseReference;
import org.tongxing.visit.domain.LastVisit;
import org.tongxing.visit.domain.Observation;

/** The last record of a case in PostgreSQL. */
@Repository
class JdbcLastVisit implements LastVisit {

    private static final Map<String, String> COLUMNS = Map.of(
            "livingConditions", "living_conditions",
            "dailyCare", "daily_care",
            "healthAndMedication", "health_and_medication",
            "schooling", "schooling",
            "psychology", "psychology",
            "guardianCare", "guardian_care");

    private final JdbcClient jdbc;

    JdbcLastVisit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Observation> observations(CaseReference caseReference) {
        return jdbc.sql(
                        """
                        SELECT record.living_conditions, record.daily_care, record.health_and_medication,
                               record.schooling, record.psychology, record.guardian_care
                        FROM visit_record record JOIN visit ON visit.id = record.visit_id
                        WHERE visit.case_reference = :reference AND record.outcome = 'SEEN'
                        ORDER BY record.visited_on DESC, record.id DESC LIMIT 1
                        """)
                .param("reference", caseReference.value())
                .query((row, number) -> read(row))
                .optional()
                .orElse(Map.of());
    }

    private static Map<String, Observation> read(ResultSet row) throws SQLException {
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
            String found = row.getString(column.getValue());
            if (found != null) {
                observations.put(column.getKey(), Observation.valueOf(found));
            }
        }
        return observations;
    }
}

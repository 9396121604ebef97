package org.tongxing.register.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.StatusOn;
import org.tongxing.shared.ChildId;

/** The population of each child as last determined. */
@Repository
public class StatusRecords {

    private final JdbcClient jdbc;

    StatusRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a status in place of the last one. */
    public void keep(ChildId child, StatusOn status) {
        jdbc.sql(
                        """
                        INSERT INTO child_status (child_id, population, reason_code, rule_id, as_of, changes_on)
                        VALUES (:child, :population, :reason, :rule, :asOf, :changesOn)
                        ON CONFLICT (child_id) DO UPDATE
                           SET population = excluded.population, reason_code = excluded.reason_code,
                               rule_id = excluded.rule_id, as_of = excluded.as_of, changes_on = excluded.changes_on
                        """)
                .param("child", child.value())
                .param("population", status.population().name())
                .param("reason", status.reasonCode())
                .param("rule", status.ruleId())
                .param("asOf", status.asOf())
                .param("changesOn", status.changesOn())
                .update();
    }

    /** The population as last determined. */
    public Optional<Population> population(ChildId child) {
        return jdbc.sql("SELECT population FROM child_status WHERE child_id = ?")
                .param(child.value())
                .query(String.class)
                .optional()
                .map(Population::valueOf);
    }

    /** The populations of many children as last determined, in one query. */
    public Map<ChildId, Population> populations(Collection<ChildId> children) {
        if (children.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT child_id, population FROM child_status WHERE child_id IN (:ids)")
                .param("ids", children.stream().map(ChildId::value).toList())
                .query((row, n) -> Map.entry(new ChildId(row.getString(1)), Population.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** No day will change the status of a child that has left. */
    public void stop(ChildId child) {
        jdbc.sql("UPDATE child_status SET changes_on = NULL WHERE child_id = ?")
                .param(child.value())
                .update();
    }

    /** Some active children born before a day, locked so that two sweeps share the work. */
    public List<ChildId> lockBornBefore(LocalDate day, int most) {
        return jdbc.sql(
                        """
                        SELECT child_id FROM child
                         WHERE active AND birth_date < :day
                         ORDER BY birth_date, child_id
                         LIMIT :most
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("day", day)
                .param("most", most)
                .query((row, n) -> new ChildId(row.getString(1)))
                .list();
    }

    /** Some children whose day has come, locked so that two sweeps share the work. */
    public List<ChildId> lockDue(LocalDate today, int most) {
        return jdbc.sql(
                        """
                        SELECT s.child_id FROM child_status s JOIN child c USING (child_id)
                         WHERE s.changes_on <= :today AND c.active
                         ORDER BY s.changes_on, s.child_id
                         LIMIT :most
                           FOR UPDATE OF s SKIP LOCKED
                        """)
                .param("today", today)
                .param("most", most)
                .query((row, n) -> new ChildId(row.getString(1)))
                .list();
    }
}

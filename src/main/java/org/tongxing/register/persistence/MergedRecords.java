package org.tongxing.register.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.shared.ChildId;

/** Which record gave way to which (并入), and the way back. */
@Repository
public class MergedRecords {

    private final JdbcClient jdbc;

    MergedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record that a record was merged into. */
    public Optional<ChildId> survivorOf(ChildId child) {
        return jdbc.sql("SELECT merged_into FROM child WHERE child_id = ? AND merged_into IS NOT NULL")
                .param(child.value())
                .query(String.class)
                .optional()
                .map(ChildId::new);
    }

    /** The records that were merged into a record itself, not those merged into them. */
    public List<ChildId> directlyInto(ChildId child) {
        return jdbc.sql("SELECT child_id FROM child WHERE merged_into = ? ORDER BY child_id")
                .param(child.value())
                .query((row, n) -> new ChildId(row.getString(1)))
                .list();
    }

    /** Puts a record back into the ledger and lets its last episode of residence go on. */
    public void restore(ChildId child) {
        jdbc.sql("UPDATE child SET active = true, merged_into = NULL WHERE child_id = ?")
                .param(child.value())
                .update();
        jdbc.sql(
                        """
                        UPDATE residence_episode SET lived_to = NULL
                         WHERE child_id = :child
                           AND lived_from = (SELECT max(lived_from) FROM residence_episode WHERE child_id = :child)
                        """)
                .param("child", child.value())
                .update();
    }
}

package org.tongxing.benefit.assistance.persistence;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.AreaCode;

/** How much a township or a county may decide at a time (限额): data by area and days. */
@Repository
public class JdbcAmountLimits {

    private final JdbcClient jdbc;

    public JdbcAmountLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most that a township (乡镇、街道) may decide. */
    public Yuan township(AreaCode area, LocalDate on) {
        return most("TOWNSHIP", area, on);
    }

    /** The most that a county (县级民政部门) may decide. */
    public Yuan county(AreaCode area, LocalDate on) {
        return most("COUNTY", area, on);
    }

    private Yuan most(String level, AreaCode area, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT amount FROM assistance_limit
                         WHERE level = :level AND starts_with(:area, area)
                           AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                         ORDER BY length(area) DESC, valid_from DESC LIMIT 1
                        """)
                .param("level", level)
                .param("area", area.value())
                .param("on", on)
                .query((row, n) -> new Yuan(row.getBigDecimal(1)))
                .single();
    }
}

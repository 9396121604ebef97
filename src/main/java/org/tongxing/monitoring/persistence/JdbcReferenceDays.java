package org.tongxing.monitoring.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.monitoring.domain.HalfYear;
import org.tongxing.monitoring.domain.ReferenceDay;

/** The days as of which is counted (统计时点), which are rows. */
@Repository
public class JdbcReferenceDays {

    private final JdbcClient jdbc;

    JdbcReferenceDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reference days from one day to another, in order. */
    public List<ReferenceDay> between(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        SELECT year, half, day
                          FROM (SELECT year, half, valid_from, valid_to, make_date(year, month, day) AS day
                                  FROM reference_day CROSS JOIN generate_series(:first, :last) AS year) named
                         WHERE day BETWEEN :from AND :to AND day BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                         ORDER BY day
                        """)
                .param("first", from.getYear())
                .param("last", to.getYear())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new ReferenceDay(
                        new HalfYear(
                                row.getInt("year"),
                                Integer.parseInt(row.getString("half").substring(1))),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}

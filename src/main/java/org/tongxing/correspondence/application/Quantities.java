package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;

/** Limits as data that are no time (数量上限): how often, how large. */
@Component
public class Quantities {

    private final JdbcClient jdbc;
    private final Clock clock;

    Quantities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many a key allows in an area today; the row of the closest area wins.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when no row holds: a fault of the data
     */
    public int most(String key, AreaCode area) {
        return jdbc.sql(
                        """
                        SELECT amount FROM quantity_limit
                         WHERE key = :key AND starts_with(:area, area)
                           AND :today BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                         ORDER BY length(area) DESC, valid_from DESC LIMIT 1
                        """)
                .param("key", key)
                .param("area", area.value())
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }
}

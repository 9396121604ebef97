package org.tongxing.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.CaseReference;

/** Gives matters their numbers: unique, rising, with gaps. */
@Component
public class References {

    private final JdbcClient jdbc;
    private final Clock clock;

    References(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The next number of a kind.
     *
     * @param kind two letters: RG 登记, CC 个案, HV 走访, GX 查阅更正 …
     * @param area area of the matter; the number carries its county, or the area itself above the county
     */
    public CaseReference next(String kind, AreaCode area) {
        return next(kind, area, 1).get(0);
    }

    /** The next numbers of a kind, as many as asked for, by one query. */
    public List<CaseReference> next(String kind, AreaCode area, int count) {
        AreaCode numbered = area.reaches(AreaLevel.COUNTY) ? area.county() : area;
        int year = LocalDate.now(clock).getYear();
        return jdbc.sql("SELECT nextval('reference_number') FROM generate_series(1, ?)")
                .param(count)
                .query((row, n) -> new CaseReference("%s-%s-%d-%06d".formatted(kind, numbered, year, row.getLong(1))))
                .list();
    }
}

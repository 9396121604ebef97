package org.tongxing.correspondence.persistence;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.area.Areas;
import org.tongxing.correspondence.application.IssuingOrgan;
import org.tongxing.correspondence.application.IssuingOrgans;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/** Reads what is laid down of issuing organs (发文机关), and makes the rest from their areas' names. */
@Repository
class JdbcIssuingOrgans implements IssuingOrgans {

    private static final String AUTONOMOUS = "(?:壮族|瑶族)*自治县$";

    private static final String GOVERNMENT = "人民政府";

    private final JdbcClient jdbc;
    private final Areas areas;

    JdbcIssuingOrgans(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    @Override
    public IssuingOrgan of(AreaCode area, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT name, sign FROM issuing_organ
                         WHERE area = ? AND ? BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                        """)
                .params(area.value(), on)
                .query(IssuingOrgan.class)
                .optional()
                .orElseGet(() -> made(area, on));
    }

    @Override
    public String reviewedBy(AreaCode area, LocalDate on) {
        AreaCode seat = area.reaches(AreaLevel.COUNTY) ? areas.managingCounty(area, on) : area;
        return full(seat, on) + GOVERNMENT;
    }

    private IssuingOrgan made(AreaCode area, LocalDate on) {
        String name = name(area, on);
        String full = full(area, on);
        return switch (area.level()) {
            case PROVINCE -> new IssuingOrgan(full + "民政厅", shortened(name) + "民函");
            case CITY, COUNTY -> new IssuingOrgan(full + "民政局", shortened(name) + "民函");
            case TOWNSHIP, VILLAGE ->
                name.endsWith("街道")
                        ? new IssuingOrgan(full + "办事处", name.replaceFirst("道$", "函"))
                        : new IssuingOrgan(full + GOVERNMENT, name + "函");
        };
    }

    private String name(AreaCode area, LocalDate on) {
        return areas.find(area, on).map(found -> found.name()).orElse(area.value());
    }

    /** 广州市天河区五山街道: below the province its name is left out. */
    private String full(AreaCode area, LocalDate on) {
        String full = areas.fullName(area, on);
        return area.level() == AreaLevel.PROVINCE ? full : full.substring(prefix(full, name(area.province(), on)));
    }

    private static int prefix(String full, String province) {
        return full.startsWith(province) ? province.length() : 0;
    }

    /** 天河区 is 天河, 乳源瑶族自治县 is 乳源; what would be left with one character keeps its whole name. */
    private static String shortened(String name) {
        String bare = name.replaceFirst(AUTONOMOUS, "").replaceFirst("[省市区县]$", "");
        return bare.length() < 2 ? name : bare;
    }
}

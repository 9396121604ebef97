package org.tongxing.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/**
 * The administrative divisions (行政区划) as they stand on a day: the whole country down to counties, Guangdong down to
 * villages. The tree follows the legal codes; who really administers a place is {@link #managingCounty}.
 */
@Component
public class Areas {

    /** City-level rows that only keep the tree regular and are no part of a place's name. */
    private static final Set<String> NAMELESS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final String AREAS_ON_DAY =
            """
            SELECT code, name, parent, level, valid_from, valid_to
            FROM area
            WHERE :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
            """;

    private final JdbcClient jdbc;
    private volatile @Nullable List<Term> units;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The division of a code as it is on a day; empty when there is none then. */
    public Optional<Area> find(AreaCode code, LocalDate on) {
        return jdbc.sql(AREAS_ON_DAY + "AND code = :code")
                .param("code", code.value())
                .param("on", on)
                .query(Areas::toArea)
                .optional();
    }

    /**
     * The division that stands for a code on a day: its own, or after a merger (撤并) the one that took over, however
     * many mergers lie between; empty when nothing did.
     */
    public Optional<Area> standingFor(AreaCode code, LocalDate on) {
        return jdbc.sql(
                        """
                        WITH RECURSIVE line AS (
                            SELECT * FROM area WHERE code = :code
                            UNION
                            SELECT heir.*
                            FROM line JOIN area heir ON heir.code = line.successor
                            WHERE line.valid_to < :on
                        )
                        SELECT code, name, parent, level, valid_from, valid_to
                        FROM line
                        WHERE :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                        ORDER BY code <> :code, code
                        LIMIT 1
                        """)
                .param("code", code.value())
                .param("on", on)
                .query(Areas::toArea)
                .optional();
    }

    /** The divisions directly below one, by legal code, ordered by code. */
    public List<Area> childrenOf(AreaCode parent, LocalDate on) {
        return jdbc.sql(AREAS_ON_DAY + "AND parent = :parent ORDER BY code")
                .param("parent", parent.value())
                .param("on", on)
                .query(Areas::toArea)
                .list();
    }

    /** All divisions of a level that lie in an area (itself included at its own level), by legal code, ordered by code. */
    public List<Area> allWithin(AreaCode area, AreaLevel level, LocalDate on) {
        // ':' is the character after '9': the range holds exactly the codes that begin with the area's.
        return jdbc.sql(AREAS_ON_DAY + "AND code >= :area AND code < :area || ':' AND level = :level ORDER BY code")
                .param("area", area.value())
                .param("level", level.name())
                .param("on", on)
                .query(Areas::toArea)
                .list();
    }

    /**
     * All county-level areas (县级) of the country, ordered by code: 东莞 441900 and 中山 442000 stand for their cities,
     * and functional zones that do the work of a county have a row too.
     */
    public List<Area> counties(LocalDate on) {
        return all(AreaLevel.COUNTY, on);
    }

    /** All divisions of a level, ordered by code. */
    public List<Area> all(AreaLevel level, LocalDate on) {
        return jdbc.sql(AREAS_ON_DAY + "AND level = :level ORDER BY code")
                .param("level", level.name())
                .param("on", on)
                .query(Areas::toArea)
                .list();
    }

    /** Names of divisions by code, of their own level only, in one query; codes not known that day are left out. */
    public Map<AreaCode, String> names(Collection<AreaCode> codes, LocalDate on) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(AREAS_ON_DAY + "AND code IN (:codes)")
                .param("codes", codes.stream().map(AreaCode::value).toList())
                .param("on", on)
                .query(Areas::toArea)
                .list()
                .stream()
                .collect(Collectors.toMap(Area::code, Area::name));
    }

    /** Whether a name only keeps the tree regular (市辖区, 省直辖县级行政区划) and is no part of a place's full name. */
    public static boolean isNameless(String name) {
        return NAMELESS.contains(name);
    }

    /** The townships that a county-level area really administers, ordered by code. */
    public List<Area> townshipsManagedBy(AreaCode county, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT a.code, a.name, a.parent, a.level, a.valid_from, a.valid_to
                        FROM area a
                        LEFT JOIN managing_unit u
                          ON u.area = a.code AND :on BETWEEN u.valid_from AND coalesce(u.valid_to, 'infinity')
                        WHERE a.level = 'TOWNSHIP' AND coalesce(u.county, a.parent) = :county
                          AND :on BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')
                        ORDER BY a.code
                        """)
                .param("county", county.value())
                .param("on", on)
                .query(Areas::toArea)
                .list();
    }

    /**
     * The full legal name from the province down, as on documents: 广东省广州市天河区五山街道. Where the area itself is
     * not known on that day (a township of another province), the names above it are followed by its code in brackets.
     */
    public String fullName(AreaCode code, LocalDate on) {
        List<Area> line = jdbc.sql(AREAS_ON_DAY + "AND code IN (:codes) ORDER BY code")
                .param("codes", codesDownTo(code))
                .param("on", on)
                .query(Areas::toArea)
                .list();
        StringBuilder fullName = new StringBuilder();
        String above = "";
        for (Area area : line) {
            // 东莞市 is a city and its own county: it is named once.
            if (!area.name().equals(above) && !NAMELESS.contains(area.name())) {
                fullName.append(area.name());
            }
            above = area.name();
        }
        boolean known = !line.isEmpty() && line.get(line.size() - 1).code().equals(code);
        return known ? fullName.toString() : fullName + "（" + code + "）";
    }

    /** The managing body of a township or village where it is not simply its county; empty elsewhere. */
    public Optional<ManagingUnit> managingUnit(AreaCode code, LocalDate on) {
        return units().stream()
                .filter(unit -> code.isWithin(unit.unit().area()) && unit.holds(on))
                .map(Term::unit)
                .max(Comparator.comparing(unit -> unit.area().value().length()));
    }

    /** The townships and villages that a functional zone (功能区) runs on a day. */
    public List<ManagingUnit> managingUnits(LocalDate on) {
        return units().stream().filter(unit -> unit.holds(on)).map(Term::unit).toList();
    }

    /**
     * The county-level area that really administers a place: that of its code, but for the functional zones (功能区) that
     * do the work of a county, of which 深圳市深汕特别合作区 lies under another city's code.
     *
     * @throws IllegalArgumentException when the area lies above the county level
     */
    public AreaCode managingCounty(AreaCode code, LocalDate on) {
        return managingUnit(code, on).map(ManagingUnit::county).orElseGet(code::county);
    }

    /**
     * The areas that administer a place, from the place itself up to the province: for a community of 深汕 its own code,
     * its town, then 440399, 4403 and 44.
     */
    public List<AreaCode> lineage(AreaCode code, LocalDate on) {
        List<AreaCode> lineage = new ArrayList<>();
        AreaCode above = code.reaches(AreaLevel.COUNTY) ? managingCounty(code, on) : code;
        for (AreaLevel level : AreaLevel.values()) {
            boolean belowCounty = level.digits() > AreaLevel.COUNTY.digits();
            if (code.reaches(level)) {
                lineage.add(0, (belowCounty ? code : above).at(level));
            }
        }
        return List.copyOf(lineage);
    }

    /**
     * Whether both county-level areas belong to the central urban area (城市中心城区) of one city, between whose districts
     * a move does not count (plan, definition of 流动儿童). True for a central district and itself.
     */
    public boolean withinOneCentralUrbanArea(AreaCode countyA, AreaCode countyB, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM central_district a JOIN central_district b ON a.city = b.city
                            WHERE a.county = :a AND :on BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')
                              AND b.county = :b AND :on BETWEEN b.valid_from AND coalesce(b.valid_to, 'infinity'))
                        """)
                .param("a", countyA.value())
                .param("b", countyB.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** A managing unit and the days on which it is one. */
    private record Term(ManagingUnit unit, LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }
    }

    /** A handful of rows that every task asks for: read once, for they change with a release only. */
    private List<Term> units() {
        List<Term> known = units;
        if (known == null) {
            known = jdbc.sql("SELECT area, county, body, valid_from, valid_to FROM managing_unit")
                    .query((row, number) -> new Term(
                            new ManagingUnit(
                                    new AreaCode(row.getString("area")),
                                    new AreaCode(row.getString("county")),
                                    row.getString("body")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)))
                    .list();
            units = known;
        }
        return known;
    }

    private static List<String> codesDownTo(AreaCode code) {
        return Arrays.stream(AreaLevel.values())
                .filter(code::reaches)
                .map(level -> code.at(level).value())
                .toList();
    }

    private static Area toArea(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        return new Area(
                new AreaCode(row.getString("code")),
                row.getString("name"),
                parent == null ? null : new AreaCode(parent),
                AreaLevel.valueOf(row.getString("level")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

package org.tongxing.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** What people call a desk: 五山街道 儿童督导员, 天河区民政部门, 天河区人民法院. */
@Component
public class DeskNames {

    private final JdbcClient jdbc;
    private final Areas areas;

    DeskNames(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /** Names of many desks by code, by two queries. */
    public Map<String, String> of(Collection<String> desks, LocalDate on) {
        Map<String, DeskCode> codes = new LinkedHashMap<>();
        desks.forEach(desk -> DeskCode.parse(desk).ifPresent(code -> codes.put(desk, code)));
        Map<AreaCode, String> places = areas.names(
                codes.values().stream().map(DeskCode::area).distinct().toList(), on);
        Map<String, String> organs = organs(codes.values());
        Map<String, String> names = new LinkedHashMap<>();
        desks.forEach(desk -> names.put(desk, desk));
        codes.forEach((desk, code) -> names.put(
                desk,
                code.organ() == null
                        ? places.getOrDefault(code.area(), code.area().value()) + ' ' + title(code)
                        : organs.getOrDefault(code.organ(), code.role().label())));
        return names;
    }

    private static String title(DeskCode code) {
        return code.role() == Role.CIVIL_AFFAIRS && code.area().level() != AreaLevel.COUNTY
                ? "民政部门"
                : code.role().label();
    }

    private Map<String, String> organs(Collection<DeskCode> codes) {
        List<String> ids = codes.stream()
                .flatMap(code -> Stream.ofNullable(code.organ()))
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT id, name FROM organ WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

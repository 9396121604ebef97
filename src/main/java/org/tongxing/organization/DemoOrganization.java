package org.tongxing.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** The offices of the demo: an account for each role and area, named after the office, never after a person. */
@Component
public class DemoOrganization {

    private static final List<String> VILLAGES = List.of(
            "440106001001",
            "440106001002",
            "440106001003",
            "440106002008",
            "440106002010",
            "441900004003",
            "441900004005",
            "441403100001",
            "441403100002");

    private static final List<String> ABOVE_COUNTY = List.of("4401", "4414", "44");

    /** Wherever two people must differ, there are two. */
    private static final Set<Role> IN_PAIRS = EnumSet.of(
            Role.CHILD_DIRECTOR, Role.CHILD_SUPERVISOR, Role.RELIEF_DESK, Role.CIVIL_AFFAIRS, Role.DUTY_OFFICER);

    private static final Set<Role> ALSO_ABOVE_COUNTY =
            EnumSet.of(Role.CIVIL_AFFAIRS, Role.SUPERVISOR, Role.DATA_STEWARD, Role.AUDITOR);

    /** Organs that exist in the county only; the others read their own items at city and province too. */
    private static final Set<Role> COUNTY_ONLY =
            EnumSet.of(Role.PROTECTION_CENTRE, Role.CHILD_WELFARE_INSTITUTION, Role.RESCUE_STATION, Role.SCHOOL);

    private final JdbcClient jdbc;
    private final Areas areas;

    DemoOrganization(JdbcClient jdbc, Areas areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /**
     * Loads the offices; what is there already stays as it is.
     *
     * @param passwordHash of the one password of all demo accounts
     * @param today day on which the posts and the checks are valid
     */
    @Transactional
    public void load(String passwordHash, LocalDate today) {
        areasOfDemo(today).forEach(area -> offices(area, passwordHash, today));
        staff("admin", "技术管理员", passwordHash, true);
    }

    /** Communities of the demo, by code. */
    public List<AreaCode> communities() {
        return VILLAGES.stream().map(AreaCode::new).toList();
    }

    private List<Area> areasOfDemo(LocalDate today) {
        List<AreaCode> villages = communities();
        Stream<AreaCode> townships = villages.stream().map(AreaCode::township).distinct();
        Stream<AreaCode> counties = villages.stream().map(AreaCode::county).distinct();
        Stream<AreaCode> above = ABOVE_COUNTY.stream().map(AreaCode::new);
        return Stream.of(villages.stream(), townships, counties, above)
                .flatMap(codes -> codes)
                .map(code -> areas.find(code, today).orElseThrow())
                .toList();
    }

    private void offices(Area area, String passwordHash, LocalDate today) {
        int number = area.level() == AreaLevel.COUNTY ? 3 : 1;
        for (Role role : Role.values()) {
            if (role.byOrgan() && hasOrgan(role, area.level())) {
                organs(role, area, number++, passwordHash, today);
            } else if (!role.byOrgan() && hasPost(role, area.level())) {
                posts(role, area, passwordHash, today);
            }
        }
    }

    private static boolean hasPost(Role role, AreaLevel level) {
        boolean above = level == AreaLevel.CITY || level == AreaLevel.PROVINCE;
        return role.level() == level || (above && ALSO_ABOVE_COUNTY.contains(role));
    }

    private static boolean hasOrgan(Role role, AreaLevel level) {
        boolean above = level == AreaLevel.CITY || level == AreaLevel.PROVINCE;
        return role.level() == level || (above && role.level() == AreaLevel.COUNTY && !COUNTY_ONLY.contains(role));
    }

    private void posts(Role role, Area area, String passwordHash, LocalDate today) {
        List<String> logins = new ArrayList<>();
        logins.add(login(role.code(), area.code().value()));
        if (IN_PAIRS.contains(role)) {
            logins.add(login(role.code() + "2", area.code().value()));
        }
        for (String login : logins) {
            String second = login.contains("2.") ? "（二）" : "";
            staff(login, shortName(area) + " " + title(role, area.level()) + second, passwordHash, false);
            post(login, role, area.code().value(), null, today);
            check(login, today);
        }
    }

    private void organs(Role role, Area area, int number, String passwordHash, LocalDate today) {
        if (role == Role.SCHOOL) {
            if (area.code().value().equals("440106")) {
                organ("440106-01", role, area, "天河区示例小学", passwordHash, "440106-01", today);
                organ("440106-02", role, area, "天河区示例初级中学", passwordHash, "440106-02", today);
            }
            return;
        }
        String id = "%s-%02d".formatted(area.code(), number);
        organ(
                id,
                role,
                area,
                shortName(area) + role.label(),
                passwordHash,
                area.code().value(),
                today);
        jurisdiction(role, area.code().value(), id, today);
    }

    private void organ(
            String id, Role role, Area area, String name, String passwordHash, String loginPart, LocalDate today) {
        jdbc.sql(
                        """
                        INSERT INTO organ (id, role, area, name, valid_from) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(id, role.code(), area.code().value(), name, today)
                .update();
        String login = login(role.code(), loginPart);
        staff(login, name, passwordHash, false);
        post(login, role, null, id, today);
        check(login, today);
    }

    private void jurisdiction(Role role, String area, String organ, LocalDate today) {
        jdbc.sql(
                        """
                        INSERT INTO jurisdiction (role, area, organ, valid_from)
                        SELECT :role, :area, :organ, :today
                         WHERE NOT EXISTS (SELECT FROM jurisdiction
                                            WHERE role = :role AND area = :area AND organ = :organ)
                        """)
                .param("role", role.code())
                .param("area", area)
                .param("organ", organ)
                .param("today", today)
                .update();
    }

    private void staff(String login, String name, String passwordHash, boolean administrator) {
        jdbc.sql(
                        """
                        INSERT INTO staff (login, display_name, password_hash, technical_administrator, mail)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (login) DO UPDATE SET mail = excluded.mail WHERE staff.mail IS NULL
                        """)
                .params(login, name, passwordHash, administrator, login + "@demo.invalid")
                .update();
    }

    private void post(String login, Role role, @Nullable String area, @Nullable String organ, LocalDate today) {
        jdbc.sql(
                        """
                        INSERT INTO post (login, role, area, organ, valid_from)
                        SELECT :login, :role, :area, :organ, :today
                         WHERE NOT EXISTS (SELECT FROM post WHERE login = :login AND role = :role)
                        """)
                .param("login", login)
                .param("role", role.code())
                .param("area", area)
                .param("organ", organ)
                .param("today", today)
                .update();
    }

    /** The demo's checks are renewed by each start, so that it never runs out. */
    private void check(String login, LocalDate today) {
        jdbc.sql(
                        """
                        INSERT INTO integrity_check (login, checked_on, organ, result)
                        VALUES (?, ?, '公安机关', 'CLEAR') ON CONFLICT DO NOTHING
                        """)
                .params(login, today)
                .update();
    }

    private static String login(String role, String seat) {
        return (role + "." + seat).toLowerCase(Locale.ROOT);
    }

    private static String title(Role role, AreaLevel level) {
        return role == Role.CIVIL_AFFAIRS && level != AreaLevel.COUNTY ? "民政部门" : role.label();
    }

    private static String shortName(Area area) {
        return area.name()
                .replace("居民委员会", "")
                .replace("村民委员会", "村")
                .replace("居委会", "")
                .replace("村委会", "村");
    }
}

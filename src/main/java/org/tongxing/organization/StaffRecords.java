package org.tongxing.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** Reads staff and posts. */
@Component
class StaffRecords {

    private final JdbcClient jdbc;
    private final ActingStaff acting;

    StaffRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.acting = new ActingStaff(jdbc);
    }

    /** Who really sits at which desk. */
    ActingStaff acting() {
        return acting;
    }

    Optional<Account> account(String login) {
        return jdbc.sql("SELECT login, display_name, password_hash, enabled FROM staff WHERE login = ?")
                .param(login)
                .query((row, n) -> new Account(
                        row.getString("login"),
                        row.getString("display_name"),
                        row.getString("password_hash"),
                        row.getBoolean("enabled")))
                .optional();
    }

    void rehash(String login, String oldHash, String newHash) {
        jdbc.sql("UPDATE staff SET password_hash = :new WHERE login = :login AND password_hash = :old")
                .param("login", login)
                .param("old", oldHash)
                .param("new", newHash)
                .update();
    }

    Map<String, String> displayNames(Set<String> logins) {
        return jdbc
                .sql("SELECT login, display_name FROM staff WHERE login IN (:logins)")
                .param("logins", logins)
                .query((row, n) -> Map.entry(row.getString("login"), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isTechnicalAdministrator(String login) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM staff WHERE login = ? AND technical_administrator AND enabled)")
                .param(login)
                .query(Boolean.class)
                .single();
    }

    /** 从业查询 holds for one year from its date; the latest one counts. */
    boolean hasValidCheck(String login, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM (SELECT result, checked_on FROM integrity_check
                                          WHERE login = :login AND checked_on <= :on
                                          ORDER BY checked_on DESC LIMIT 1) latest
                             WHERE result = 'CLEAR' AND checked_on > :yearBefore)
                        """)
                .param("login", login)
                .param("on", on)
                .param("yearBefore", on.minusYears(1))
                .query(Boolean.class)
                .single();
    }

    /** Own posts, and those of people who are absent and named this one as deputy. */
    List<Post> postsOf(String login, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT p.role, coalesce(p.area, o.area) AS area, p.organ, p.valid_from, p.valid_to
                          FROM post p
                          LEFT JOIN organ o ON o.id = p.organ
                         WHERE :on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
                           AND (p.login = :login
                                OR p.login IN (SELECT a.login FROM absence a
                                                WHERE a.deputy = :login AND :on BETWEEN a.absent_from AND a.absent_to))
                           AND EXISTS (SELECT FROM staff s WHERE s.login = :login AND s.enabled)
                         ORDER BY p.id
                        """)
                .param("login", login)
                .param("on", on)
                .query(StaffRecords::post)
                .list();
    }

    /** Posts of some roles in an area, one for each desk, by area; whether anybody sits there is not asked. */
    List<Post> desks(Set<Role> roles, AreaCode area, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT p.role, coalesce(p.area, o.area) AS area, p.organ,
                               min(p.valid_from) AS valid_from, max(p.valid_to) AS valid_to
                          FROM post p
                          LEFT JOIN organ o ON o.id = p.organ
                         WHERE p.role IN (:roles) AND starts_with(coalesce(p.area, o.area), :area)
                           AND :on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
                         GROUP BY p.role, coalesce(p.area, o.area), p.organ
                         ORDER BY area, p.organ
                        """)
                .param("roles", roles.stream().map(Role::code).toList())
                .param("area", area.value())
                .param("on", on)
                .query(StaffRecords::post)
                .list();
    }

    /** Own posts only. */
    List<Post> heldPosts(String login, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT p.role, coalesce(p.area, o.area) AS area, p.organ, p.valid_from, p.valid_to
                          FROM post p LEFT JOIN organ o ON o.id = p.organ
                         WHERE p.login = :login AND :on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
                         ORDER BY p.id
                        """)
                .param("login", login)
                .param("on", on)
                .query(StaffRecords::post)
                .list();
    }

    /** Who holds a post at the same place as this one, below it, or directly above it. */
    List<String> holdersAround(Post post, LocalDate on) {
        String seat = post.area().value();
        AreaLevel level = post.area().level();
        String above = level == AreaLevel.PROVINCE
                ? seat
                : post.area().at(AreaLevel.values()[level.ordinal() - 1]).value();
        return jdbc.sql(
                        """
                        SELECT DISTINCT login FROM post
                         WHERE (organ = :organ
                                OR organ IS NULL AND :organ::text IS NULL AND (starts_with(area, :seat) OR area = :above))
                           AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                        """)
                .param("organ", post.organ())
                .param("seat", seat)
                .param("above", above)
                .param("on", on)
                .query(String.class)
                .list();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                Role.ofCode(row.getString("role")).orElseThrow(),
                new AreaCode(row.getString("area")),
                row.getString("organ"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

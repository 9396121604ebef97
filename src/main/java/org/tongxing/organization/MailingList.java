package org.tongxing.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;

/** Who can be written to, with all their posts, page by page: one query for each, however many people are on it. */
@Component
public class MailingList {

    private final JdbcClient jdbc;

    MailingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seat(String login, String mail, @Nullable String desk, @Nullable String area) {}

    /**
     * Some of those who are there on a day, may sign in and have an address, in the order of their logins; the posts follow
     * the rules of {@link Organization#postsOf}.
     *
     * @param after login after which the page begins; blank for the first one
     * @param most at most so many
     */
    public List<MailedStaff> page(LocalDate on, String after, int most) {
        Map<String, MailedStaff> staff = new LinkedHashMap<>();
        seats(on, after, most).forEach(seat -> staff.merge(seat.login(), alone(seat), MailingList::together));
        return List.copyOf(staff.values());
    }

    private List<Seat> seats(LocalDate on, String after, int most) {
        return jdbc.sql(
                        """
                        WITH page AS MATERIALIZED (
                            SELECT s.login, s.mail FROM staff s
                             WHERE s.login > :after AND s.enabled AND s.mail IS NOT NULL
                               AND NOT EXISTS (SELECT FROM absence a
                                                WHERE a.login = s.login AND :on BETWEEN a.absent_from AND a.absent_to)
                             ORDER BY s.login LIMIT :most),
                        acting AS (
                            SELECT p.login AS actor, p.* FROM page JOIN post p ON p.login = page.login
                            UNION ALL
                            SELECT a.deputy, p.* FROM page
                              JOIN absence a ON a.deputy = page.login AND :on BETWEEN a.absent_from AND a.absent_to
                              JOIN post p ON p.login = a.login),
                        checked AS (
                            SELECT DISTINCT ON (c.login) c.login,
                                   c.result = 'CLEAR' AND c.checked_on > :yearBefore AS clear
                              FROM page JOIN integrity_check c ON c.login = page.login AND c.checked_on <= :on
                             ORDER BY c.login, c.checked_on DESC)
                        SELECT s.login, s.mail, p.role || '@' || coalesce(p.organ, p.area), coalesce(p.area, o.area)
                          FROM page s
                          LEFT JOIN checked c ON c.login = s.login
                          LEFT JOIN acting p ON p.actor = s.login
                                            AND :on BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
                                            AND (coalesce(c.clear, false) OR p.role NOT IN (:meetingChildren))
                          LEFT JOIN organ o ON o.id = p.organ
                         ORDER BY s.login, p.id
                        """)
                .param("on", on)
                .param("after", after)
                .param("most", most)
                .param("yearBefore", on.minusYears(1))
                .param("meetingChildren", MeetsChildren.codes())
                .query((row, n) -> new Seat(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static MailedStaff alone(Seat seat) {
        return new MailedStaff(
                seat.login(),
                seat.mail(),
                seat.area() == null ? null : new AreaCode(seat.area()),
                seat.desk() == null ? Set.of() : Set.of(seat.desk()));
    }

    private static MailedStaff together(MailedStaff one, MailedStaff more) {
        Set<String> desks = new LinkedHashSet<>(one.desks());
        desks.addAll(more.desks());
        return new MailedStaff(one.login(), one.mail(), one.area(), desks);
    }
}

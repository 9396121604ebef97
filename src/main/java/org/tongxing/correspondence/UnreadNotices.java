package org.tongxing.correspondence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.correspondence.application.ReadNotices;

/** How many notices many people have not read, by two queries. */
@Component
public class UnreadNotices {

    private final JdbcClient jdbc;
    private final Avoidances avoidances;
    private final Clock clock;

    /**
     * @param jdbc on the database of the system
     * @param avoidances from whom which matters are hidden
     * @param clock says what is too old to be unread
     */
    public UnreadNotices(JdbcClient jdbc, Avoidances avoidances, Clock clock) {
        this.jdbc = jdbc;
        this.avoidances = avoidances;
        this.clock = clock;
    }

    /**
     * Counts by login; who has read all is left out.
     *
     * @param desks by login the desks for which a person reads; what is told to the login itself counts too
     */
    public Map<String, Integer> count(Map<String, Set<String>> desks) {
        Pairs readers = new Pairs();
        desks.forEach((login, groups) -> {
            readers.add(login, login);
            groups.forEach(group -> readers.add(login, group));
        });
        Pairs hidden = new Pairs();
        avoidances.hiddenMatters().forEach((login, matters) -> matters.forEach(matter -> hidden.add(login, matter)));
        return jdbc
                .sql(
                        """
                        SELECT reader.login, count(*)
                          FROM unnest(:logins, :recipients) AS reader (login, recipient)
                          JOIN notice n ON n.recipient = reader.recipient AND n.told_at > :fresh
                         WHERE NOT EXISTS (SELECT FROM notice_read m
                                            WHERE m.login = reader.login AND m.notice_id = n.id)
                           AND NOT EXISTS (SELECT FROM unnest(:hiddenFrom, :hidden) AS kept (login, matter)
                                            WHERE kept.login = reader.login AND kept.matter = n.matter)
                         GROUP BY reader.login
                        """)
                .param("logins", readers.first())
                .param("recipients", readers.second())
                .param("hiddenFrom", hidden.first())
                .param("hidden", hidden.second())
                .param("fresh", OffsetDateTime.now(clock).minus(ReadNotices.FRESH))
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Two columns of a table that is sent with the query. */
    private static final class Pairs {

        private final List<String> first = new ArrayList<>();
        private final List<String> second = new ArrayList<>();

        private void add(String one, String other) {
            first.add(one);
            second.add(other);
        }

        private String[] first() {
            return first.toArray(String[]::new);
        }

        private String[] second() {
            return second.toArray(String[]::new);
        }
    }
}

package org.tongxing.correspondence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.application.ReadNotices;

/** How many notices many people have not read, by one query. */
@Component
public class UnreadNotices {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * @param jdbc on the database of the system
     * @param clock says what is too old to be unread
     */
    public UnreadNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts by login; who has read all is left out.
     *
     * @param desks by login the desks for which a person reads; what is told to the login itself counts too
     */
    public Map<String, Integer> count(Map<String, Set<String>> desks) {
        List<String> logins = new ArrayList<>();
        List<String> recipients = new ArrayList<>();
        desks.forEach((login, groups) -> Stream.concat(Stream.of(login), groups.stream())
                .forEach(recipient -> {
                    logins.add(login);
                    recipients.add(recipient);
                }));
        return jdbc
                .sql(
                        """
                        SELECT reader.login, count(*)
                          FROM unnest(:logins, :recipients) AS reader (login, recipient)
                          JOIN notice n ON n.recipient = reader.recipient AND n.told_at > :fresh
                         WHERE NOT EXISTS (SELECT FROM notice_read m
                                            WHERE m.login = reader.login AND m.notice_id = n.id)
                           AND NOT EXISTS (SELECT FROM v_access_hidden_matter h
                                            WHERE h.login = reader.login AND h.matter = n.matter)
                         GROUP BY reader.login
                        """)
                .param("logins", logins.toArray(String[]::new))
                .param("recipients", recipients.toArray(String[]::new))
                .param("fresh", OffsetDateTime.now(clock).minus(ReadNotices.FRESH))
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

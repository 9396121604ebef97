package org.tongxing.correspondence.organ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/** 机关通讯录: the organs of today with their settings, and the history of one. */
@Component
public class OrganBook {

    private static final int PAGE = 100;

    private static final String ORGANS =
            """
            SELECT o.id, o.name, o.role, o.area, coalesce(s.by_letter, o.by_letter) AS by_letter,
                   s.postal_address, s.hours, s.duty_telephone
              FROM organ o
              LEFT JOIN LATERAL (SELECT * FROM organ_setting WHERE organ = o.id ORDER BY id DESC LIMIT 1) s ON true
             WHERE :today BETWEEN o.valid_from AND coalesce(o.valid_to, 'infinity')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Some organs, by area and number.
     *
     * @param next id after which the next page goes on; null on the last one
     */
    public record Page(List<OrganEntry> organs, @Nullable String next) {}

    /**
     * What was set at a time.
     *
     * @param byLetter null for a change of the mailbox alone
     * @param mailbox address of the mailbox; null when there was none, or for a change of the rest
     */
    public record Change(
            OffsetDateTime at,
            String by,
            @Nullable Boolean byLetter,
            @Nullable String postalAddress,
            @Nullable String hours,
            @Nullable String dutyTelephone,
            @Nullable String mailbox,
            boolean mailboxEnded) {}

    /**
     * A page of organs.
     *
     * @param area only those that have their seat there or below; null for all
     * @param role only those of a role; null for all
     * @param after {@link Page#next} of the page before; null for the first one
     */
    public Page page(@Nullable AreaCode area, @Nullable Role role, @Nullable String after) {
        List<OrganEntry> found = jdbc.sql(
                        ORGANS
                                + """
                          AND o.id > :after AND starts_with(o.area, :area) AND (:role = '' OR o.role = :role)
                        ORDER BY o.id LIMIT :rows
                        """)
                .param("today", LocalDate.now(clock))
                .param("after", after == null ? "" : after)
                .param("area", area == null ? "" : area.value())
                .param("role", role == null ? "" : role.code())
                .param("rows", PAGE + 1)
                .query(OrganBook::entry)
                .list();
        List<OrganEntry> shown = found.stream().limit(PAGE).toList();
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** An organ; empty when there is none of this id today. */
    public Optional<OrganEntry> find(String id) {
        return jdbc.sql(ORGANS + " AND o.id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query(OrganBook::entry)
                .optional();
    }

    /** What was set for an organ, the latest first. */
    public List<Change> history(String id) {
        return jdbc.sql(
                        """
                        SELECT set_at AS at, set_by AS by, by_letter, postal_address, hours, duty_telephone,
                               NULL AS mailbox, false AS ended
                          FROM organ_setting WHERE organ = :id
                        UNION ALL
                        SELECT set_at, set_by, NULL, NULL, NULL, NULL, address, false
                          FROM organ_mailbox WHERE organ = :id
                        UNION ALL
                        SELECT ended_at, ended_by, NULL, NULL, NULL, NULL, address, true
                          FROM organ_mailbox WHERE organ = :id AND ended_at IS NOT NULL
                        ORDER BY at DESC, mailbox NULLS FIRST, ended
                        """)
                .param("id", id)
                .query((row, n) -> new Change(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        row.getString("by"),
                        row.getObject("by_letter", Boolean.class),
                        row.getString("postal_address"),
                        row.getString("hours"),
                        row.getString("duty_telephone"),
                        row.getString("mailbox"),
                        row.getBoolean("ended")))
                .list();
    }

    private static OrganEntry entry(ResultSet row, int number) throws SQLException {
        return new OrganEntry(
                row.getString("id"),
                row.getString("name"),
                Role.ofCode(row.getString("role")).orElseThrow(),
                new AreaCode(row.getString("area")),
                row.getBoolean("by_letter"),
                row.getString("postal_address"),
                row.getString("hours"),
                row.getString("duty_telephone"));
    }
}

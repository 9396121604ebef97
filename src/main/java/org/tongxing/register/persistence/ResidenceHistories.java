package org.tongxing.register.persistence;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.Hukou;
import org.tongxing.register.domain.HukouStatus;
import org.tongxing.register.domain.ResidenceEpisode;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** Where many children have lived, by the page. */
@Repository
public class ResidenceHistories {

    private final JdbcClient jdbc;

    ResidenceHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A child with what its status is judged from; no text that tells of a person. */
    public record History(
            ChildId child,
            LocalDate birthDate,
            String sex,
            Hukou hukou,
            String schooling,
            List<ResidenceEpisode> episodes) {}

    /**
     * The next children by number who have ever lived in some townships and, by what was known on a day, had not left the
     * ledger by then; an ending that was entered later is not seen.
     *
     * @param after number of the last child of the page before, empty at the beginning
     */
    public List<History> page(
            Collection<AreaCode> townships, LocalDate asOf, LocalDate knownOn, String after, int size) {
        return jdbc.sql(
                        """
                        WITH here AS (
                            SELECT DISTINCT episode.child_id
                              FROM unnest(:townships::text[]) AS township
                              JOIN residence_episode episode
                                ON episode.area >= township AND episode.area < township || ':'
                             WHERE episode.child_id > :after COLLATE "C"
                             ORDER BY episode.child_id
                             LIMIT :size
                        )
                        SELECT child.child_id, child.birth_date, child.sex, child.hukou_status, child.schooling,
                               coalesce(child.hukou_township, child.hukou_area) AS hukou,
                               child.merged_into IS NULL
                                   AND child.registered_at::date <= :knownOn
                                   AND (child_exit.child_id IS NULL
                                        OR child_exit.recorded_on > :knownOn
                                        OR child_exit.left_on > :asOf AND child_exit.reason <> 'WRONG_REGISTRATION')
                                   AS counts,
                               past.*
                          FROM here
                          JOIN child USING (child_id)
                          LEFT JOIN child_exit USING (child_id)
                          CROSS JOIN LATERAL (
                              SELECT array_agg(area ORDER BY lived_from) AS areas,
                                     array_agg(lived_from ORDER BY lived_from) AS lived_from,
                                     array_agg(CASE WHEN child_exit.recorded_on > :knownOn
                                                     AND lived_to = greatest(lived_from, child_exit.left_on)
                                                    THEN NULL ELSE lived_to END ORDER BY lived_from) AS lived_to,
                                     array_agg(accompanied_by ORDER BY lived_from) AS accompanied_by
                                FROM residence_episode WHERE residence_episode.child_id = child.child_id) past
                         ORDER BY child.child_id
                        """)
                .param("townships", townships.stream().map(AreaCode::value).toArray(String[]::new))
                .param("asOf", asOf)
                .param("knownOn", knownOn)
                .param("after", after)
                .param("size", size)
                .query(ResidenceHistories::history)
                .list();
    }

    /** A child that does not count has no episodes here: it stays in the page, so that the page is full. */
    private static History history(ResultSet row, int number) throws SQLException {
        String hukou = row.getString("hukou");
        return new History(
                new ChildId(row.getString("child_id")),
                row.getObject("birth_date", LocalDate.class),
                given(row.getString("sex")),
                new Hukou(hukouStatus(row.getString("hukou_status")), hukou == null ? null : new AreaCode(hukou)),
                given(row.getString("schooling")),
                row.getBoolean("counts") ? episodes(row) : List.of());
    }

    private static List<ResidenceEpisode> episodes(ResultSet row) throws SQLException {
        String[] areas = (String[]) row.getArray("areas").getArray();
        Date[] from = (Date[]) row.getArray("lived_from").getArray();
        Array until = row.getArray("lived_to");
        @Nullable Date[] to = (Date[]) until.getArray();
        @Nullable
        String[] accompanied = (String[]) row.getArray("accompanied_by").getArray();
        List<ResidenceEpisode> episodes = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            Date end = to[i];
            episodes.add(new ResidenceEpisode(
                    new AreaCode(areas[i]),
                    from[i].toLocalDate(),
                    end == null ? null : end.toLocalDate(),
                    accompaniedBy(accompanied[i])));
        }
        return episodes;
    }

    private static @Nullable AccompaniedBy accompaniedBy(@Nullable String code) {
        return code == null ? null : Coded.of(AccompaniedBy.class, code).orElse(null);
    }

    private static HukouStatus hukouStatus(@Nullable String code) {
        return code == null
                ? HukouStatus.REGISTERED
                : Coded.of(HukouStatus.class, code).orElse(HukouStatus.REGISTERED);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * An episode of residence as the definition sees it: from a day up to, not including, another.
 *
 * @param until first day no longer covered; {@link LocalDate#MAX} while it lasts
 */
record Stay(LocalDate from, LocalDate until, AreaCode area, MoveScope scope, @Nullable AccompaniedBy accompaniedBy) {

    /**
     * The stays of a life, in order and without overlap: a later episode ends the one before, and nobody lives anywhere
     * before birth.
     */
    static List<Stay> of(Hukou hukou, List<ResidenceEpisode> episodes, LocalDate birthDate, PlaceComparison places) {
        List<ResidenceEpisode> ordered = episodes.stream()
                .sorted(Comparator.comparing(ResidenceEpisode::from))
                .toList();
        List<Stay> stays = new ArrayList<>();
        LocalDate next = LocalDate.MAX;
        for (int i = ordered.size() - 1; i >= 0; i--) {
            ResidenceEpisode episode = ordered.get(i);
            LocalDate from = later(episode.from(), birthDate);
            LocalDate until = earlier(episode.to() == null ? LocalDate.MAX : episode.to(), next);
            if (from.isBefore(until)) {
                MoveScope scope = MoveScope.between(hukou.area(), episode.area(), places);
                stays.add(0, new Stay(from, until, episode.area(), scope, episode.accompaniedBy()));
                next = from;
            }
        }
        return List.copyOf(stays);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Living across counties with a guardian (随父母或其他监护人跨县域异地居住). */
    boolean countsForMonitoring() {
        return withGuardian() && scope == MoveScope.ACROSS_COUNTIES;
    }

    /** Living outside the hukou township with a guardian. */
    boolean countsForStatistics() {
        return withGuardian() && scope.leavesTownship();
    }

    private boolean withGuardian() {
        return accompaniedBy != null && accompaniedBy.withGuardian();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

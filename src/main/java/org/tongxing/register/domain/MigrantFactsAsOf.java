package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;

/**
 * The facts of a child's status on a day, from the history of residence.
 *
 * <ul>
 *   <li>Stays that follow each other count as one time of living away, whichever county they are in: the definition asks
 *       how long the child has been away (离开户籍地), not how long in one place.
 *   <li>A break shorter than six months (home for the holidays, a while without a guardian) does not end that time and
 *       counts into it once it is over; while it lasts, nothing becomes full. A break of six months ends it.
 *   <li>A return home counts from the day on which it has lasted six months (流动 turns into 留守); until then the child is
 *       taken to live where it lived before.
 *   <li>Who has left without a known new place lives nowhere: that is not a visit home.
 * </ul>
 */
public final class MigrantFactsAsOf {

    /** The six months of the definition (6个月以上), which are also what ends a time of living away. */
    static final int MONTHS = 6;

    private final LocalDate asOf;
    private final List<Stay> past;

    private MigrantFactsAsOf(List<Stay> stays, LocalDate asOf) {
        this.asOf = asOf;
        this.past = stays.stream().filter(stay -> !stay.from().isAfter(asOf)).toList();
    }

    /** The facts on a day. */
    public static MigrantFacts of(
            Hukou hukou, List<ResidenceEpisode> episodes, LocalDate birthDate, LocalDate asOf, PlaceComparison places) {
        List<Stay> stays = Stay.of(hukou, episodes, birthDate, places);
        return new MigrantFactsAsOf(stays, asOf).facts(hukou, CalendarPeriods.fullYears(birthDate, asOf));
    }

    /** The place in which a child is counted on a day; empty when it lives nowhere that is known. */
    public static Optional<AreaCode> place(
            Hukou hukou, List<ResidenceEpisode> episodes, LocalDate birthDate, LocalDate asOf, PlaceComparison places) {
        List<Stay> stays = Stay.of(hukou, episodes, birthDate, places);
        return new MigrantFactsAsOf(stays, asOf).stayThatCounts().map(Stay::area);
    }

    /**
     * Days after a day on which the facts may change in a way that matters: birthdays that end an age, beginnings and ends
     * of episodes, and six months after each.
     */
    static SortedSet<LocalDate> turningDays(List<ResidenceEpisode> episodes, LocalDate birthDate, LocalDate asOf) {
        SortedSet<LocalDate> days = new TreeSet<>(List.of(birthDate, birthDate.plusYears(16), birthDate.plusYears(18)));
        days.add(birthDate.plusMonths(MONTHS));
        for (ResidenceEpisode episode : episodes) {
            addWithSixMonths(days, episode.from());
            addWithSixMonths(days, episode.to());
        }
        return days.tailSet(asOf.plusDays(1));
    }

    private static void addWithSixMonths(SortedSet<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
            days.add(day.plusMonths(MONTHS));
        }
    }

    private MigrantFacts facts(Hukou hukou, int ageYears) {
        Optional<Stay> now = stayThatCounts();
        return new MigrantFacts(
                hukou.status(),
                ageYears,
                now.isPresent(),
                now.map(Stay::scope).orElse(MoveScope.UNKNOWN),
                now.map(Stay::accompaniedBy).orElse(null),
                now.filter(Stay::countsForMonitoring)
                        .map(stay -> months(stay, Stay::countsForMonitoring))
                        .orElse(0),
                now.filter(Stay::countsForStatistics)
                        .map(stay -> months(stay, Stay::countsForStatistics))
                        .orElse(0));
    }

    /** Where the child lives; during a visit home, where it lived before. */
    private Optional<Stay> stayThatCounts() {
        Optional<Stay> current = last(past, stay -> stay.covers(asOf));
        return current.filter(stay -> stay.scope().atHome())
                .flatMap(home -> last(past, stay -> !stay.scope().atHome()))
                .filter(away -> CalendarPeriods.fullMonths(away.until(), asOf) < MONTHS)
                .or(() -> current);
    }

    /** Full months up to the day, or up to the beginning of the visit home, of a time of living away. */
    private int months(Stay last, Predicate<Stay> counts) {
        LocalDate start = last.from();
        List<Stay> before = past.stream()
                .filter(counts)
                .filter(stay -> stay.from().isBefore(last.from()))
                .toList();
        for (int i = before.size() - 1; i >= 0 && joins(before.get(i), start); i--) {
            start = before.get(i).from();
        }
        return CalendarPeriods.fullMonths(start, last.covers(asOf) ? asOf : last.until());
    }

    private static boolean joins(Stay earlier, LocalDate start) {
        return CalendarPeriods.fullMonths(earlier.until(), start) < MONTHS;
    }

    private static Optional<Stay> last(List<Stay> stays, Predicate<Stay> wanted) {
        return stays.stream().filter(wanted).reduce((one, later) -> later);
    }
}

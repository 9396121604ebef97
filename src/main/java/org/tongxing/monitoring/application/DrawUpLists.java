package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.persistence.JdbcReferenceDays;
import org.tongxing.monitoring.persistence.JdbcRoundLists;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.References;

/** 列出待核对儿童: who is to be looked for in which community, in a few statements for a county however large. */
@Component("drawUpListsUseCase")
public class DrawUpLists {

    private static final String KIND = "MO";

    private final JdbcRounds rounds;
    private final JdbcRoundLists lists;
    private final JdbcReferenceDays days;
    private final References references;
    private final Areas areas;
    private final Clock clock;

    DrawUpLists(
            JdbcRounds rounds,
            JdbcRoundLists lists,
            JdbcReferenceDays days,
            References references,
            Areas areas,
            Clock clock) {
        this.rounds = rounds;
        this.lists = lists;
        this.days = days;
        this.references = references;
        this.areas = areas;
        this.clock = clock;
    }

    /** Draws up the lists of a round, once. */
    @Transactional
    public void drawUp(CaseReference reference) {
        Round round = rounds.find(reference);
        List<AreaCode> townships = townships(round.county());
        lists.begin(round, townships, LocalDate.now(clock));
        add(round, lists.communities(reference, townships));
        Optional<LocalDate> before = rounds.lastClosed(round.county(), round.referenceDay());
        lists.write(
                reference,
                townships,
                before.orElseGet(() -> lastReferenceDay(round)),
                before.isEmpty(),
                OffsetDateTime.now(clock));
    }

    /** Gives communities a part each. */
    void add(Round round, List<AreaCode> communities) {
        if (!communities.isEmpty()) {
            List<CaseReference> numbers = references.next(KIND, round.county(), communities.size());
            lists.add(round.reference(), communities, numbers);
        }
    }

    /** The townships that the county really administers today. */
    List<AreaCode> townships(AreaCode county) {
        return areas.townshipsManagedBy(county, LocalDate.now(clock)).stream()
                .map(Area::code)
                .toList();
    }

    /** The reference day before that of a round, whether there was an update then or not. */
    private LocalDate lastReferenceDay(Round round) {
        LocalDate day = round.referenceDay();
        return days.between(day.minusYears(1), day.minusDays(1)).stream()
                .reduce((one, later) -> later)
                .map(last -> last.day())
                .orElse(day.minusYears(1));
    }
}

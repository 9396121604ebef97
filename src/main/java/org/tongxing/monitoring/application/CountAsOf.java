package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.monitoring.persistence.JdbcStandings;
import org.tongxing.register.StandingsAsOf;
import org.tongxing.shared.CaseReference;

/** 按统计时点核定: who is counted as of the reference day, and by that who has left by rule and who is new. */
@Component("countAsOfUseCase")
public class CountAsOf {

    private final JdbcRounds rounds;
    private final JdbcStandings standings;
    private final StandingsAsOf register;
    private final DrawUpLists lists;
    private final Clock clock;

    CountAsOf(JdbcRounds rounds, JdbcStandings standings, StandingsAsOf register, DrawUpLists lists, Clock clock) {
        this.rounds = rounds;
        this.standings = standings;
        this.register = register;
        this.lists = lists;
        this.clock = clock;
    }

    /** Counts, and settles the lines that follow from it; may be repeated until the round is closed. */
    @Transactional
    public void count(CaseReference reference) {
        Round round = rounds.find(reference);
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime now = OffsetDateTime.now(clock);
        count(round, today);
        standings.settleLeavers(round, now);
        lists.add(round, standings.communitiesWithoutList(reference));
        standings.addNewcomers(reference, now);
        rounds.counted(reference, today);
    }

    /** Counts with what was known on a day. */
    void count(Round round, LocalDate knownOn) {
        standings.clear(round.reference());
        register.count(
                lists.townships(round.county()),
                round.referenceDay(),
                knownOn,
                page -> standings.add(round.reference(), page));
    }
}

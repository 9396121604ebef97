package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.monitoring.domain.HalfYear;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.monitoring.persistence.JdbcSnapshots;
import org.tongxing.monitoring.persistence.JdbcSnapshots.OriginList;
import org.tongxing.monitoring.persistence.JdbcStandings;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;

/** 冻结统计时点快照: what the county has signed is kept for good, and each hukou county with a duty gets its list. */
@Component("freezeSnapshotUseCase")
public class FreezeSnapshot {

    private static final String PROVINCE = "44";

    private final JdbcRounds rounds;
    private final JdbcStandings standings;
    private final JdbcSnapshots snapshots;
    private final Organization organization;
    private final Notices notices;
    private final Clock clock;

    FreezeSnapshot(
            JdbcRounds rounds,
            JdbcStandings standings,
            JdbcSnapshots snapshots,
            Organization organization,
            Notices notices,
            Clock clock) {
        this.rounds = rounds;
        this.standings = standings;
        this.snapshots = snapshots;
        this.organization = organization;
        this.notices = notices;
        this.clock = clock;
    }

    /** Freezes what has been counted and signed. */
    @Transactional
    public void freeze(CaseReference reference) {
        Round round = rounds.find(reference);
        String number = HalfYear.snapshot(reference);
        LocalDate countedOn = Optional.ofNullable(round.countedOn()).orElseThrow();
        snapshots.freeze(number, round, countedOn, OffsetDateTime.now(clock));
        snapshots.keep(number, standings.summary(reference));
        snapshots.list(round);
        tellOrigins(round);
    }

    private void tellOrigins(Round round) {
        List<OriginList> lists = snapshots.listsWithDuty(round.reference()).stream()
                .filter(list -> list.hukouCounty().startsWith(PROVINCE))
                .toList();
        for (OriginList list : lists) {
            String desk =
                    organization.groupFor(Role.CIVIL_AFFAIRS, new AreaCode(list.hukouCounty()), LocalDate.now(clock));
            String text = "%s：户籍在本县（市、区）的儿童，返回户籍地%d名，请作留守、困境儿童核查；重点关爱%d名。"
                    .formatted(round.label(), list.returned(), list.keyCare());
            notices.tell(new Notice(
                    round.reference() + "/origin", desk, NoticeKind.MONITORING, round.reference(), null, text));
        }
    }
}

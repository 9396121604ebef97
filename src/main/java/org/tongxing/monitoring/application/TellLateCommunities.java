package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.monitoring.domain.LateLevel;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;

/** 通报逾期村（社区）: one notice a level, with how many are late; levels whose time came together are told together. */
@Component("tellLateCommunitiesUseCase")
public class TellLateCommunities {

    private final JdbcRounds rounds;
    private final JdbcCommunities communities;
    private final OpenRound opening;
    private final Organization organization;
    private final Areas areas;
    private final Notices notices;
    private final Clock clock;

    TellLateCommunities(
            JdbcRounds rounds,
            JdbcCommunities communities,
            OpenRound opening,
            Organization organization,
            Areas areas,
            Notices notices,
            Clock clock) {
        this.rounds = rounds;
        this.communities = communities;
        this.opening = opening;
        this.organization = organization;
        this.areas = areas;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells each level whose time has come, once. Where nothing is late nobody is told. */
    @Transactional
    public void tell(CaseReference reference) {
        Round round = rounds.find(reference);
        Map<AreaCode, Long> late = communities.openByTownship(reference);
        long all = late.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return;
        }
        OpenRound.Dates dates = opening.dates(round.county(), round.referenceDay());
        if (hasCome(dates.township())) {
            late.forEach((township, count) ->
                    tell(round, LateLevel.TOWNSHIP, Role.CHILD_SUPERVISOR, township, "本乡镇（街道）", count));
        }
        if (hasCome(dates.county())) {
            tell(round, LateLevel.COUNTY, Role.CIVIL_AFFAIRS, round.county(), "本县（市、区）", all);
        }
        if (hasCome(dates.city())) {
            tell(round, LateLevel.CITY, Role.CIVIL_AFFAIRS, round.county().city(), name(round.county()), all);
        }
        if (hasCome(dates.province())) {
            tell(round, LateLevel.PROVINCE, Role.CIVIL_AFFAIRS, round.county().province(), name(round.county()), all);
        }
    }

    private String name(AreaCode county) {
        return areas.fullName(county, LocalDate.now(clock));
    }

    private boolean hasCome(LocalDateTime end) {
        return !LocalDateTime.now(clock).isBefore(end);
    }

    private void tell(Round round, LateLevel level, Role role, AreaCode area, String whose, long count) {
        String desk = organization.groupFor(role, area, LocalDate.now(clock));
        String text = "%s：%s有%d个村（社区）逾期未提交，请督促。".formatted(round.label(), whose, count);
        notices.tell(new Notice(
                round.reference() + "/late/" + level + "/" + area,
                desk,
                NoticeKind.MONITORING,
                round.reference(),
                null,
                text));
    }
}

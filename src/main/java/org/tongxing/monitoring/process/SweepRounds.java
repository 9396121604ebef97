package org.tongxing.monitoring.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.deadline.Limits;
import org.tongxing.monitoring.application.MergeCommunities;
import org.tongxing.monitoring.domain.ReferenceDay;
import org.tongxing.monitoring.persistence.JdbcReferenceDays;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.shared.AreaCode;

/**
 * The daily sweep of rounds: opens those whose lead time is reached, and ends the parts of communities that were merged. It
 * may run on two nodes or after a crash: each county is a transaction of its own, and what is done is not done again.
 */
@Component
public class SweepRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SweepRounds.class);
    private static final String LEAD = "update.lead";
    private static final int LONGEST_LEAD_MONTHS = 6;

    private final JdbcReferenceDays days;
    private final JdbcRounds rounds;
    private final StartRound start;
    private final MergeCommunities merging;
    private final Limits limits;
    private final Areas areas;
    private final Clock clock;

    SweepRounds(
            JdbcReferenceDays days,
            JdbcRounds rounds,
            StartRound start,
            MergeCommunities merging,
            Limits limits,
            Areas areas,
            Clock clock) {
        this.days = days;
        this.rounds = rounds;
        this.start = start;
        this.merging = merging;
        this.limits = limits;
        this.areas = areas;
        this.clock = clock;
    }

    /** Sweeps, after the status of the children has been determined for the day. */
    @Scheduled(cron = "${tongxing.sweep:0 20 0 * * *}", zone = "Asia/Shanghai")
    public void sweep() {
        open(countiesWithChildren());
        merge();
    }

    /** Opens the rounds of some counties whose time has come. */
    void open(Collection<AreaCode> counties) {
        LocalDate today = LocalDate.now(clock);
        for (ReferenceDay day : days.between(today, today.plusMonths(LONGEST_LEAD_MONTHS))) {
            Set<AreaCode> open = new HashSet<>(rounds.countiesWithRound(day.day()));
            counties.stream()
                    .filter(county -> !open.contains(county) && isReached(county, day, today))
                    .forEach(county -> attempt(county.value(), () -> start.start(county, day)));
        }
    }

    /** Ends the parts of communities that were merged. */
    void merge() {
        merging.due().forEach(part -> attempt(part.reference().value(), () -> merging.merge(part)));
    }

    private Set<AreaCode> countiesWithChildren() {
        LocalDate today = LocalDate.now(clock);
        Set<AreaCode> counties = new TreeSet<>();
        rounds.townshipsWithChildren().forEach(township -> counties.add(areas.managingCounty(township, today)));
        return counties;
    }

    private boolean isReached(AreaCode county, ReferenceDay day, LocalDate today) {
        int lead = limits.limit(LEAD, county, today).amount();
        return !today.isBefore(day.day().minusDays(lead));
    }

    /** A county whose round cannot be opened is left for people to look at; the others do not wait for it. */
    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("半年动态更新的每日处理失败，其余照常：{}", what, e);
        }
    }
}

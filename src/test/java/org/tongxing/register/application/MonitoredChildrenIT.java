package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.ChildStanding;
import org.tongxing.register.StandingsAsOf;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.process.StartRegistration;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Submission;

/** What the half-yearly update gets to know of the register. */
@TongxingTest
class MonitoredChildrenIT {

    private static final String COMMUNITY = "440106002010";
    private static final String DIRECTOR = "childdirector." + COMMUNITY;
    private static final List<AreaCode> TOWNSHIP = List.of(new AreaCode("440106002"));

    @Autowired
    private StartRegistration registrations;

    @Autowired
    private RecordExit exits;

    @Autowired
    private StandingsAsOf standings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void namesAChildWithItsCommunityPopulationAndLastChange() {
        ChildId child = registered();

        assertThat(jdbc.sql(
                                "SELECT community, population, changed_on FROM v_register_monitored_child WHERE child_id = ?")
                        .param(child.value())
                        .query()
                        .singleRow())
                .containsEntry("community", COMMUNITY)
                .containsEntry("population", "MONITORED")
                .containsEntry("changed_on", Date.valueOf(today()));
    }

    @Test
    void tellsOfAnExitWhereTheChildIsRegistered() {
        ChildId child = registered();
        exits.leave(DIRECTOR, child, new RecordExit.Exit(ExitReason.RETURNED, today(), null, null));

        assertThat(jdbc.sql("SELECT reason, hukou_county FROM v_register_exit WHERE child_id = ?")
                        .param(child.value())
                        .query()
                        .singleRow())
                .containsEntry("reason", "RETURNED")
                .containsEntry("hukou_county", "450923");
        assertThat(jdbc.sql("SELECT count(*) FROM v_register_monitored_child WHERE child_id = ?")
                        .param(child.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void countsAsOfADayByTheRulesOfThatDay() {
        ChildId child = registered();

        assertThat(standing(child, LocalDate.of(2024, 8, 1)).population()).isEqualTo("PENDING");
        assertThat(standing(child, LocalDate.of(2024, 11, 6)).population()).isEqualTo("MONITORED");
        assertThat(standing(child, LocalDate.of(2025, 3, 1)).age()).isEqualTo(6);
        assertThat(standing(child, LocalDate.of(2025, 3, 2)).age()).isEqualTo(7);
        assertThat(counted(LocalDate.of(2034, 3, 2), today())).doesNotContain(child);
        assertThat(counted(today(), today().minusDays(1))).doesNotContain(child);
    }

    @Test
    void countsWhoLeftLaterAndDoesNotSeeALeavingEnteredLater() {
        ChildId child = registered();
        jdbc.sql("UPDATE child SET registered_at = registered_at - interval '60 days' WHERE child_id = ?")
                .param(child.value())
                .update();
        exits.leave(DIRECTOR, child, new RecordExit.Exit(ExitReason.MOVED_AWAY, today().minusDays(10), null, null));

        assertThat(counted(today().minusDays(11), today())).contains(child);
        assertThat(counted(today().minusDays(5), today())).doesNotContain(child);
        assertThat(counted(today().minusDays(5), today().minusDays(1))).contains(child);
    }

    private ChildId registered() {
        return registrations
                .register(
                        DIRECTOR,
                        new SubmittedAnswers(new Submission(Map.copyOf(RegistrationForms.inHardship(COMMUNITY)))))
                .child();
    }

    private ChildStanding standing(ChildId child, LocalDate asOf) {
        return all(asOf, today()).stream()
                .filter(one -> one.child().equals(child))
                .findFirst()
                .orElseThrow();
    }

    private List<ChildId> counted(LocalDate asOf, LocalDate knownOn) {
        return all(asOf, knownOn).stream().map(ChildStanding::child).toList();
    }

    private List<ChildStanding> all(LocalDate asOf, LocalDate knownOn) {
        List<ChildStanding> found = new ArrayList<>();
        standings.count(TOWNSHIP, asOf, knownOn, found::addAll);
        return found;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

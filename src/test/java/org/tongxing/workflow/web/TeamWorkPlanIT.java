package org.tongxing.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tongxing.access.Scope;
import org.tongxing.access.Scopes;
import org.tongxing.shared.AreaCode;
import org.tongxing.support.OpenTasks;
import org.tongxing.support.TestDatabase;
import org.tongxing.workflow.authority.StaffDirectory;

/** The work of a county is counted from the index of the baskets, however many tasks the province has. */
class TeamWorkPlanIT {

    private static final AreaCode COUNTY = new AreaCode("440106");
    private static final DataSource DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(connected());
    private final TeamAreas team = mock(TeamAreas.class);
    private final Scopes scopes = mock(Scopes.class);
    private final StaffDirectory directory = mock(StaffDirectory.class);
    private final TeamWork work = new TeamWork(team, scopes, directory, jdbc, Clock.systemDefaultZone());

    @BeforeAll
    static void fill() {
        OpenTasks.write(DATABASE, 1, 50_000);
    }

    @Test
    void countsEveryTaskOfTheCountyOnceWithoutReadingAllOthers() {
        when(team.of("leader")).thenReturn(List.of(COUNTY));
        when(scopes.over(List.of(COUNTY)))
                .thenReturn(new Scope(List.of(COUNTY), List.of(), List.of(), List.of(), List.of()));
        when(scopes.of("leader")).thenReturn(Scope.NOTHING);
        when(directory.tenantsOf("leader")).thenReturn(List.of(COUNTY.value()));
        when(directory.groupsOf("leader")).thenReturn(List.of("civilAffairs@440106"));
        long read = scansOfTheWholeTable();

        TeamWork.Desks desks = work.gravest("leader", 10).orElseThrow();

        assertThat(scansOfTheWholeTable()).isEqualTo(read);
        TeamWork.Desk all = desks.all();
        assertThat(all).isNotNull();
        assertThat(all.late() + all.due() + all.later() + all.planned())
                .isPositive()
                .isEqualTo(jdbc.sql(
                                """
                                SELECT count(*) FROM act_ru_task
                                WHERE owner_ ~ '^child(Director|Supervisor)@440106'
                                """)
                        .query(Long.class)
                        .single());
        assertThat(desks.desks())
                .hasSize(10)
                .extracting(TeamWork.Desk::late)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(desks.next()).isNotNull();
    }

    private long scansOfTheWholeTable() {
        jdbc.sql("SELECT pg_stat_force_next_flush()").query(rows -> {});
        return jdbc.sql("SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'act_ru_task'")
                .query(Long.class)
                .single();
    }

    private static DataSource connected() {
        try {
            return new SingleConnectionDataSource(DATABASE.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.tongxing.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.area.AreasFixture;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;
import org.tongxing.support.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AreaCode COMMUNITY = new AreaCode("440106001001");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final Organization organization =
            new Organization(new StaffRecords(jdbc), new OrganRecords(jdbc), AreasFixture.areas(jdbc));

    @BeforeAll
    void loadTheDemo() {
        new DemoOrganization(jdbc, AreasFixture.areas(jdbc)).load("{hash}", TODAY);
    }

    @Test
    void givesADirectorTheRoleAndTheBasketOfTheCommunity() {
        assertThat(organization.groupsOf("childdirector.440106001001", TODAY))
                .containsExactly("childDirector", "childDirector@440106001001");
    }

    @Test
    void givesNoGroupsWithoutAValidCheck() {
        assertThat(organization.groupsOf("childdirector.440106001001", TODAY.plusYears(1)))
                .isEmpty();
        assertThat(organization.groupsOf("civilaffairs.440106", TODAY.plusYears(1)))
                .contains("civilAffairs@440106");
    }

    @Test
    void givesNoGroupsToOneWhoseCheckFoundARecord() {
        jdbc.sql("INSERT INTO integrity_check VALUES ('childdirector.440106001003', ?, '公安机关', 'RECORD_FOUND')")
                .param(TODAY.plusDays(1))
                .update();

        assertThat(organization.groupsOf("childdirector.440106001003", TODAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void sendsATaskToTheDirectorOfTheCommunity() {
        assertThat(organization.groupFor(Role.CHILD_DIRECTOR, COMMUNITY, TODAY))
                .isEqualTo("childDirector@440106001001");
    }

    @Test
    void findsAnotherPersonForFourEyes() {
        assertThat(organization.hasAnother(Role.CHILD_SUPERVISOR, COMMUNITY, "childsupervisor.440106001", TODAY))
                .isTrue();
        assertThat(organization.hasAnother(Role.SOCIAL_WORKER, COMMUNITY, "socialworker.440106001", TODAY))
                .isFalse();
    }

    @Test
    void countsADeputyAndNotTheAbsentOneWhenItLooksForAnotherPerson() {
        LocalDate day = TODAY.plusDays(2);
        jdbc.sql("INSERT INTO absence VALUES ('childsupervisor2.440106001', 'childsupervisor.440106001', ?, ?)")
                .params(day, day)
                .update();

        assertThat(organization.hasAnother(Role.CHILD_SUPERVISOR, COMMUNITY, "childsupervisor.440106001", day))
                .isFalse();
        assertThat(organization.hasAnother(Role.CHILD_SUPERVISOR, COMMUNITY, "childdirector.440106001001", day))
                .isTrue();
    }

    @Test
    void climbsPastADeskWhereNobodyElseIs() {
        LocalDate day = TODAY.plusDays(3);
        jdbc.sql("INSERT INTO absence VALUES ('civilaffairs2.440106', 'civilaffairs.440106', ?, ?)")
                .params(day, day)
                .update();

        assertThat(organization.civilAffairsBeside("childsupervisor.440106001", COMMUNITY, day))
                .isEqualTo(new AreaCode("440106"));
        assertThat(organization.civilAffairsBeside("civilaffairs.440106", COMMUNITY, day))
                .isEqualTo(new AreaCode("4401"));
    }

    @Test
    void fallsToTheSupervisorWhenNoDirectorHoldsThePost() {
        assertThat(organization.groupFor(Role.CHILD_DIRECTOR, new AreaCode("440106001004"), TODAY))
                .isEqualTo("childSupervisor@440106001");
    }

    @Test
    void fallsToTheCountyThenTheCityThenTheProvince() {
        assertThat(organization.groupFor(Role.CHILD_DIRECTOR, new AreaCode("440106003001"), TODAY))
                .isEqualTo("civilAffairs@440106");
        assertThat(organization.groupFor(Role.CHILD_DIRECTOR, new AreaCode("440105001001"), TODAY))
                .isEqualTo("civilAffairs@4401");
        assertThat(organization.groupFor(Role.CHILD_DIRECTOR, new AreaCode("440303001001"), TODAY))
                .isEqualTo("civilAffairs@44");
    }

    @Test
    void passesTheEqualCityByInDongguan() {
        assertThat(organization.groupFor(Role.CIVIL_AFFAIRS, new AreaCode("441900004003"), TODAY))
                .isEqualTo("civilAffairs@441900");
    }

    @Test
    void sendsAPoliceTaskToTheCompetentStationAndElseToTheCounty() {
        assertThat(organization.groupFor(Role.POLICE_STATION, COMMUNITY, TODAY))
                .isEqualTo("policeStation@440106001-01");
        assertThat(organization.groupFor(Role.POLICE_STATION, new AreaCode("440106003001"), TODAY))
                .isEqualTo("civilAffairs@440106");
    }

    @Test
    void letsADeputyActInTheHoldersGroupsForTheDates() {
        jdbc.sql("INSERT INTO absence VALUES ('childdirector.440106001001', 'childdirector.440106001002', ?, ?)")
                .params(TODAY, TODAY.plusDays(7))
                .update();

        assertThat(organization.groupsOf("childdirector.440106001002", TODAY))
                .contains("childDirector@440106001001", "childDirector@440106001002");
        assertThat(organization.groupsOf("childdirector.440106001002", TODAY.plusDays(8)))
                .doesNotContain("childDirector@440106001001");
    }

    @Test
    void sendsADeputyToAChildAndNobodyFromADeskWhoseHolderIsAway() {
        LocalDate day = TODAY.plusDays(20);
        absent("childdirector.440106002008", "childsupervisor.440106002", day);
        absent("childdirector2.440106002008", null, day);
        absent("childdirector.440106002010", null, day);
        absent("childdirector2.440106002010", null, day);

        assertThat(directorsToMeetChildren(day, Set.of()))
                .contains("childDirector@440106002008")
                .doesNotContain("childDirector@440106002010");
        assertThat(directorsToMeetChildren(day, Set.of("childsupervisor.440106002")))
                .doesNotContain("childDirector@440106002008");
        assertThat(directorsToMeetChildren(day, Set.of("childdirector.440106002008")))
                .doesNotContain("childDirector@440106002008");
        assertThat(directorsToMeetChildren(day.plusDays(1), Set.of()))
                .contains("childDirector@440106002008", "childDirector@440106002010");
    }

    private void absent(String login, @Nullable String deputy, LocalDate day) {
        jdbc.sql("INSERT INTO absence (login, deputy, absent_from, absent_to) VALUES (?, ?, ?, ?)")
                .params(login, deputy, day, day)
                .update();
    }

    private List<String> directorsToMeetChildren(LocalDate day, Set<String> avoiding) {
        return organization
                .desksToMeetChildren(Set.of(Role.CHILD_DIRECTOR), new AreaCode("440106002"), day, avoiding)
                .stream()
                .map(Post::group)
                .toList();
    }

    @Test
    void givesTheTenantsOfTheSubtree() {
        assertThat(organization.tenantsOf("childdirector.440106001001", TODAY)).containsExactly("440106");
        assertThat(organization.tenantsOf("supervisor.4401", TODAY)).contains("4401", "440106", "440118");
        assertThat(organization.tenantsOf("supervisor.44", TODAY)).contains("44", "4401", "440106", "441900");
    }

    @Test
    void coversWhatLiesBelowAndNothingBeside() {
        assertThat(organization.covers("childsupervisor.440106001", COMMUNITY, TODAY))
                .isTrue();
        assertThat(organization.covers("childsupervisor.440106001", new AreaCode("440106002008"), TODAY))
                .isFalse();
        assertThat(organization.covers("civilaffairs.4401", COMMUNITY, TODAY)).isTrue();
    }

    @Test
    void keepsTheDemoAsItIsWhenLoadedAgain() {
        long before = posts();

        new DemoOrganization(jdbc, AreasFixture.areas(jdbc)).load("{hash}", TODAY);

        assertThat(posts()).isEqualTo(before);
    }

    private long posts() {
        return jdbc.sql("SELECT count(*) FROM post").query(Long.class).single();
    }
}

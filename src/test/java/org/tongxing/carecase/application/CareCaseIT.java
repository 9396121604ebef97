package org.tongxing.carecase.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.SealedTexts;
import org.tongxing.carecase.application.ProposeGrounds.Opinion;
import org.tongxing.carecase.application.ProposeGrounds.ProposalWay;
import org.tongxing.carecase.application.ProposeGrounds.Proposed;
import org.tongxing.carecase.application.ReassessCase.Finding;
import org.tongxing.carecase.application.ReassessCase.Reassessed;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.carecase.domain.CaseState;
import org.tongxing.carecase.domain.SigningOutcome;
import org.tongxing.carecase.persistence.JdbcCareCases;
import org.tongxing.carecase.persistence.JdbcCaseRecords;
import org.tongxing.carecase.persistence.JdbcProposals;
import org.tongxing.carecase.persistence.JdbcVisitHistory;
import org.tongxing.carecase.process.CareAssessmentDecision;
import org.tongxing.deadline.DueDate;
import org.tongxing.deadline.Limits;
import org.tongxing.organization.Organization;
import org.tongxing.register.CareFacts;
import org.tongxing.register.ChildFace;
import org.tongxing.register.Children;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.Violation;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TestCiphers;
import org.tongxing.support.TestDatabase;

/** A case on a real database, from the first look to its end. */
class CareCaseIT {

    private static final CaseReference CASE = new CaseReference("CC-440106-2026-000017");
    private static final ChildId CHILD = ChildId.of(1);
    private static final AreaCode COMMUNITY = new AreaCode("440106001001");
    private static final String DIRECTOR = "childdirector.440106001001";
    private static final String SUPERVISOR = "childsupervisor.440106001";
    private static final String COUNTY = "civilaffairs.440106";

    private final MovableClock clock = MovableClock.at(LocalDateTime.of(2026, 11, 24, 9, 0));
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final SealedTexts texts = TestCiphers.texts(jdbc);
    private final JdbcCareCases cases = new JdbcCareCases(jdbc);
    private final JdbcProposals proposals = new JdbcProposals(jdbc, texts);
    private final JdbcCaseRecords records = new JdbcCaseRecords(jdbc, texts);
    private final JdbcVisitHistory visits = new JdbcVisitHistory(jdbc);
    private final Children children = mock(Children.class);
    private final Limits limits = mock(Limits.class);
    private final Organization organization = mock(Organization.class);
    private final NextReassessment next = new NextReassessment(proposals, visits, limits, clock);
    private final AssessCareGrounds assess =
            new AssessCareGrounds(children, new CareAssessmentDecision(), cases, proposals, clock);
    private final ProposeGrounds propose = new ProposeGrounds(cases, proposals, clock);
    private final ReviewCase review = new ReviewCase(cases, proposals, clock);
    private final ConfirmCase confirm = new ConfirmCase(cases, proposals, clock);
    private final PlanCare plan = new PlanCare(cases, records, next, clock);
    private final ReassessCase reassess = new ReassessCase(cases, proposals, visits, next, clock);
    private final ReviewReassessment reviewReassessment =
            new ReviewReassessment(cases, proposals, records, next, clock);
    private final DescribeCase describe = new DescribeCase(children, cases, proposals, visits, organization, clock);

    @BeforeEach
    void opensACase() {
        when(children.careFacts(CHILD)).thenReturn(facts());
        when(children.face(CHILD)).thenReturn(face());
        when(organization.account(any())).thenReturn(Optional.empty());
        when(limits.nextRepetition(eq("risk.regrade"), any(), any(), any()))
                .thenAnswer(call -> new DueDate(halfYearsFrom(call.getArgument(2), call.getArgument(3)), false));
        assess.assess(CASE, CHILD, COMMUNITY);
    }

    @Test
    void keepsWhatTheTablesSuggestWithTheRules() {
        assertThat(describe.suggestionLine(CASE)).contains("监护缺失", "黄色（中高风险）");
        assertThat(proposals.suggestion(CASE).orElseThrow().ruleIds())
                .containsExactly("rule_noGuardian", "rule_noGuardian");
    }

    @Test
    void opensACaseOnceThoughTheJobRunsTwice() {
        assess.assess(CASE, CHILD, COMMUNITY);

        assertThat(cases.ofChild(CHILD)).hasSize(1);
    }

    @Test
    void listsACaseThatThreePersonsAgreeTo() {
        proposeGrade("YELLOW");
        review.review(CASE, SUPERVISOR, agree());
        confirm.confirm(CASE, COUNTY, agree());

        assertThat(theCase().state()).isEqualTo(CaseState.LISTED);
        assertThat(theCase().listedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(cases.grounds(CASE)).containsExactly(CareGround.NO_GUARDIAN);
        assertThat(describe.groundsLine(CASE)).isEqualTo("列入情形：监护缺失。");
    }

    @Test
    void beginsVisitsAtOnceForRedAndOnlyOnce() {
        Proposed first = proposeGrade("RED");
        review.review(CASE, SUPERVISOR, new SigningOpinion("RETURN", "请补充情况"));
        Proposed second = proposeGrade("RED");

        assertThat(first).isEqualTo(new Proposed(ProposalWay.URGENT, true));
        assertThat(second).isEqualTo(new Proposed(ProposalWay.ORDINARY, true));
    }

    @Test
    void showsWhyAProposalWasSentBack() {
        proposeGrade("YELLOW");
        review.review(CASE, SUPERVISOR, new SigningOpinion("RETURN", "请补充情况"));

        assertThat(describe.returnedLine(CASE)).contains("退回", "请补充情况");
        assertThat(theCase().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void refusesAReviewByTheProposer() {
        proposeGrade("YELLOW");

        assertThat(violations(() -> review.review(CASE, DIRECTOR, agree())))
                .extracting(Violation::message)
                .containsExactly("复核人不能是提出人");
    }

    @Test
    void refusesAConfirmationByTheReviewer() {
        proposeGrade("YELLOW");
        review.review(CASE, SUPERVISOR, agree());

        assertThat(violations(() -> confirm.confirm(CASE, SUPERVISOR, agree())))
                .extracting(Violation::message)
                .containsExactly("确认人不能是复核人");
    }

    @Test
    void asksForAReasonToSendBack() {
        proposeGrade("YELLOW");

        assertThat(violations(() -> review.review(CASE, SUPERVISOR, new SigningOpinion("RETURN", null))))
                .extracting(Violation::field)
                .containsExactly("reason");
    }

    @Test
    void listsNobodyWhomTheProposerWithdraws() {
        Proposed proposed = propose.propose(CASE, DIRECTOR, new Opinion("WITHDRAW", List.of(), null, false, "外婆已来照料"));

        assertThat(proposed.way()).isEqualTo(ProposalWay.WITHDRAWN);
        assertThat(theCase().state()).isEqualTo(CaseState.NOT_LISTED);
        assertThat(new DecideNextVisit(cases).visitsGoOn(CASE)).isFalse();
        assertThat(describe.decisionLine(CASE)).contains("未列入", "外婆已来照料");
    }

    @Test
    void listsNobodyWhomTheTownshipRefuses() {
        proposeGrade("YELLOW");

        SigningOutcome outcome = review.review(CASE, SUPERVISOR, new SigningOpinion("REFUSE", "情形不实"));

        assertThat(outcome).isEqualTo(SigningOutcome.REFUSE);
        assertThat(theCase().state()).isEqualTo(CaseState.NOT_LISTED);
    }

    @Test
    void asksForTheReasonOfAProposal() {
        Opinion bare = new Opinion("PROPOSE", List.of("NO_GUARDIAN"), "GREEN", false, null);

        assertThat(violations(() -> propose.propose(CASE, DIRECTOR, bare)))
                .extracting(Violation::field)
                .containsExactly("reason");
    }

    @Test
    void plansTheNextReassessmentInSixMonths() {
        isListed("YELLOW");

        PlanCare.Planned planned = plan.plan(CASE, DIRECTOR, draft());

        assertThat(planned.visitsStarted()).isFalse();
        assertThat(day(planned.reassessmentDueAt())).isEqualTo(LocalDate.of(2027, 5, 24));
        assertThat(records.plan(CASE).orElseThrow().goals()).isEqualTo("落实委托照护");
    }

    @Test
    void countsTheNextReassessmentFromTheFirstGradingWhateverCameBetween() {
        isListed("YELLOW");
        clock.pass(Duration.ofDays(100));

        Reassessed onAnEvent = reassess.reassess(CASE, DIRECTOR, grade("RED"));
        clock.pass(Duration.ofDays(100));
        Reassessed inTurn = reassess.reassess(CASE, DIRECTOR, grade("RED"));

        assertThat(day(onAnEvent.reassessmentDueAt())).isEqualTo(LocalDate.of(2027, 5, 24));
        assertThat(day(inTurn.reassessmentDueAt())).isEqualTo(LocalDate.of(2027, 11, 24));
    }

    @Test
    void reassessesAtOnceWhatAVisitAskedForMeanwhile() {
        isListed("YELLOW");
        clock.pass(Duration.ofHours(1));
        isVisited(true, true);

        assertThat(plan.plan(CASE, DIRECTOR, draft()).reassessmentDueAt()).isEqualTo(clock.instant());
    }

    @Test
    void raisesAGradeByOnePersonAtOnce() {
        isListed("YELLOW");

        Reassessed reassessed = reassess.reassess(CASE, DIRECTOR, grade("RED"));

        assertThat(reassessed.secondPersonNeeded()).isFalse();
        assertThat(theCase().grade()).isEqualTo(RiskGrade.RED);
    }

    @Test
    void lowersNoGradeOfAChildWhomNobodySaw() {
        isListed("YELLOW");
        clock.pass(Duration.ofDays(30));
        isVisited(false, false);

        assertThat(violations(() -> reassess.reassess(CASE, DIRECTOR, grade("BLUE"))))
                .extracting(Violation::field)
                .containsExactly("riskGrade");
    }

    @Test
    void lowersAGradeByTwoPersonsAfterTheChildWasSeen() {
        isListed("YELLOW");
        clock.pass(Duration.ofDays(30));
        isVisited(true, false);

        Reassessed reassessed = reassess.reassess(CASE, DIRECTOR, grade("BLUE"));
        RiskGrade between = theCase().grade();
        reviewReassessment.review(CASE, SUPERVISOR, agree());

        assertThat(reassessed.secondPersonNeeded()).isTrue();
        assertThat(between).isEqualTo(RiskGrade.YELLOW);
        assertThat(theCase().grade()).isEqualTo(RiskGrade.BLUE);
    }

    @Test
    void closesACaseByTwoPersonsAfterTheChildWasHeard() {
        isListed("YELLOW");
        clock.pass(Duration.ofDays(30));
        isVisited(true, false);
        reassess.reassess(CASE, DIRECTOR, new Finding("CLOSE", null, null, true, "想和妈妈住", "IMPROVED"));

        assertThat(violations(() -> reviewReassessment.review(CASE, DIRECTOR, agree())))
                .extracting(Violation::message)
                .containsExactly("复核人不能是提出人");
        assertThat(reviewReassessment.review(CASE, SUPERVISOR, agree()).caseClosed())
                .isTrue();
        assertThat(theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(theCase().endReason()).isEqualTo("IMPROVED");
    }

    @Test
    void asksAgainAtOnceWhenAReassessmentIsSentBack() {
        isListed("YELLOW");
        clock.pass(Duration.ofDays(30));
        isVisited(true, false);
        reassess.reassess(CASE, DIRECTOR, grade("GREEN"));

        var reviewed = reviewReassessment.review(CASE, SUPERVISOR, new SigningOpinion("RETURN", "仍须观察"));

        assertThat(reviewed.reassessmentDueAt()).isEqualTo(clock.instant());
        assertThat(theCase().grade()).isEqualTo(RiskGrade.YELLOW);
    }

    @Test
    void endsTheCaseOfAChildWhoLeft() {
        isListed("YELLOW");

        List<CaseReference> ended = new EndCases(cases, records).end(CHILD, "MOVED_AWAY", LocalDate.of(2026, 11, 30));

        assertThat(ended).containsExactly(CASE);
        assertThat(theCase().state()).isEqualTo(CaseState.ENDED);
        assertThat(new EndCases(cases, records).end(CHILD, "MOVED_AWAY", LocalDate.of(2026, 11, 30)))
                .isEmpty();
    }

    @Test
    void tellsTheDossierWhenTheChildWasListed() {
        isListed("YELLOW");

        assertThat(new CareCaseTimeline(cases).of(CHILD))
                .extracting("title")
                .containsExactly("启动重点关爱个案", "列入重点关爱服务对象台账");
    }

    @Test
    void showsOthersOnlyHowGraveACaseIs() {
        proposeGrade("RED");

        assertThat(jdbc.sql("SELECT * FROM v_carecase_grade").query().singleRow())
                .containsEntry("case_reference", CASE.value())
                .containsEntry("child_id", CHILD.value())
                .containsEntry("grade", "RED")
                .containsEntry("urgent", true)
                .containsEntry("state", "OPEN")
                .containsEntry("opened_on", Date.valueOf("2026-11-24"))
                .hasSize(6);
    }

    private Proposed proposeGrade(String grade) {
        return propose.propose(CASE, DIRECTOR, new Opinion("PROPOSE", List.of("NO_GUARDIAN"), grade, false, "父母均在外地"));
    }

    private void isListed(String grade) {
        proposeGrade(grade);
        review.review(CASE, SUPERVISOR, agree());
        confirm.confirm(CASE, COUNTY, agree());
    }

    /** As the visits write it; key care only reads their views. */
    private void isVisited(boolean seenInPerson, boolean reassessmentNeeded) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql(
                        """
                WITH visited AS (
                    INSERT INTO visit (reference, case_reference, child_id, area_code, attempt, kind, state,
                                       planned_at, follow_up_at, due_at, due_provisional)
                    VALUES ('HV-440106-2026-000018', :case, :child, :area, 1, 'ROUTINE', 'DONE',
                            :now, :now, :now, false)
                    RETURNING id),
                recorded AS (
                    INSERT INTO visit_record (visit_id, visited_on, mode, outcome, child_seen, spoke_alone,
                                              guardian_present, danger, neglect, needs, reassessment_needed,
                                              recorded_by, recorded_at)
                    SELECT id, :today, 'HOME', 'SEEN', :seen, false, true, false, false, '{}', :reassess,
                           'director', :now
                    FROM visited
                    RETURNING id)
                INSERT INTO visit_line (record_id, child_id, seen_in_person)
                SELECT id, :child, :seen FROM recorded
                """)
                .param("case", CASE.value())
                .param("child", CHILD.value())
                .param("area", COMMUNITY.value())
                .param("now", now)
                .param("today", now.toLocalDate())
                .param("seen", seenInPerson)
                .param("reassess", reassessmentNeeded)
                .update();
    }

    private static LocalDateTime halfYearsFrom(LocalDate anchor, LocalDate after) {
        int n = 1;
        while (!anchor.plusMonths(6L * n).isAfter(after)) {
            n++;
        }
        return anchor.plusMonths(6L * n).atTime(23, 59, 59);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    }

    private CareCase theCase() {
        return cases.find(CASE).orElseThrow();
    }

    private static SigningOpinion agree() {
        return new SigningOpinion("AGREE", null);
    }

    private static Finding grade(String grade) {
        return new Finding("CONTINUE", grade, "情况有变化", true, null, null);
    }

    private static PlanCare.Draft draft() {
        return new PlanCare.Draft("落实委托照护", List.of("ITEM16"), "李主任", true, true, null, null);
    }

    private static List<Violation> violations(ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).violations();
    }

    private static CareFacts facts() {
        return new CareFacts(
                Set.of("NO_GUARDIAN"), false, null, 9, "MONITORED", "CARER", false, "REGISTERED", "RESIDENT_ID", null);
    }

    private static ChildFace face() {
        return new ChildFace(
                CHILD, "王小明", "王*明", LocalDate.of(2017, 3, 2), 9, COMMUNITY, "王小明 · 男 · 9岁", "监护人：王某（父亲）", "");
    }
}

package org.tongxing.visit.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.visit.application.ClimbVisitLadder;
import org.tongxing.visit.application.ReportDanger;
import org.tongxing.visit.application.RequestReassessment;
import org.tongxing.visit.application.ScheduleVisit;
import org.tongxing.visit.application.ScheduleVisit.Scheduled;
import org.tongxing.visit.domain.VisitClimb;
import org.tongxing.workflow.Processes;

/** Steps of {@code homeVisit} that no person takes. */
@Configuration
class HomeVisitSteps {

    @Bean
    JavaDelegate scheduleVisit(ScheduleVisit useCase) {
        return execution -> set(
                execution,
                useCase.schedule(reference(execution), caseReference(execution), child(execution), area(execution)));
    }

    @Bean
    JavaDelegate requestReassessment(RequestReassessment useCase) {
        return execution -> useCase.request(caseReference(execution));
    }

    @Bean
    JavaDelegate climbVisitLadder(ClimbVisitLadder useCase, Processes processes) {
        return execution -> set(execution, useCase.climb(visit(execution), task(processes, execution)));
    }

    @Bean
    JavaDelegate handOverVisit(Processes processes) {
        return execution -> processes.settleDesks(reference(execution));
    }

    @Bean
    JavaDelegate reportDanger(ReportDanger useCase) {
        return execution -> useCase.report(visit(execution));
    }

    @Bean
    JavaDelegate raiseDangerAlarm(ReportDanger useCase) {
        return execution -> useCase.alarm(visit(execution));
    }

    private static void set(DelegateExecution execution, VisitClimb climb) {
        HomeVisitModel.VISITOR_NEEDED.set(execution, climb.visitorNeeded());
        HomeVisitModel.LADDER_GOES_ON.set(execution, climb.next().isPresent());
        climb.next().ifPresent(at -> HomeVisitModel.NEXT_RUNG_AT.set(execution, Date.from(at.toInstant())));
    }

    private static void set(DelegateExecution execution, Scheduled scheduled) {
        HomeVisitModel.VISIT_ID.set(execution, scheduled.visitId());
        HomeVisitModel.VISIT_DUE_AT.set(execution, Date.from(scheduled.dueAt().toInstant()));
        HomeVisitModel.VISIT_FOLLOW_UP_AT.set(
                execution, Date.from(scheduled.followUpAt().toInstant()));
    }

    private static @Nullable String task(Processes processes, DelegateExecution execution) {
        return processes
                .openTask(reference(execution), HomeVisitModel.RECORD_VISIT)
                .orElse(null);
    }

    private static long visit(DelegateExecution execution) {
        return HomeVisitModel.VISIT_ID.from(execution);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    private static CaseReference caseReference(DelegateExecution execution) {
        return new CaseReference(HomeVisitModel.CASE_REFERENCE.from(execution));
    }

    private static ChildId child(DelegateExecution execution) {
        return new ChildId(HomeVisitModel.CHILD_ID.from(execution));
    }

    private static AreaCode area(DelegateExecution execution) {
        return new AreaCode(HomeVisitModel.AREA_CODE.from(execution));
    }
}

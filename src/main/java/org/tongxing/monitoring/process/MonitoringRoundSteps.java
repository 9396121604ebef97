package org.tongxing.monitoring.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.monitoring.application.CommunityParts;
import org.tongxing.monitoring.application.CountAsOf;
import org.tongxing.monitoring.application.DrawUpLists;
import org.tongxing.monitoring.application.FreezeSnapshot;
import org.tongxing.monitoring.application.TellLateCommunities;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Steps of {@code monitoringRound} that no person takes, and what its parts are. */
@Configuration
class MonitoringRoundSteps {

    @Bean
    JavaDelegate drawUpLists(DrawUpLists useCase) {
        return execution -> useCase.drawUp(round(execution));
    }

    @Bean
    JavaDelegate tellLateCommunities(TellLateCommunities useCase) {
        return execution -> useCase.tell(round(execution));
    }

    @Bean
    JavaDelegate countAsOf(CountAsOf useCase) {
        return execution -> useCase.count(round(execution));
    }

    @Bean
    JavaDelegate freezeSnapshot(FreezeSnapshot useCase) {
        return execution -> useCase.freeze(round(execution));
    }

    @Bean
    Areas openTownships(CommunityParts parts) {
        return execution -> parts.openTownships(round(execution));
    }

    @Bean
    Areas openCommunities(CommunityParts parts) {
        return execution -> parts.openCommunities(round(execution), area(execution));
    }

    @Bean
    Number townshipReference(CommunityParts parts) {
        return execution -> parts.townshipReference(round(execution).areaCode()).value();
    }

    @Bean
    Number communityReference(CommunityParts parts) {
        return execution -> parts.communityReference(
                        round(execution), new AreaCode(TownshipUpdateModel.COMMUNITY_CODE.from(execution)))
                .value();
    }

    private static CaseReference round(DelegateExecution execution) {
        return new CaseReference(MonitoringRoundModel.CASE_REFERENCE.from(execution));
    }

    private static AreaCode area(DelegateExecution execution) {
        return new AreaCode(MonitoringRoundModel.AREA_CODE.from(execution));
    }

    /** The areas for which a part is called: codes only. */
    public interface Areas {

        /** Codes of the areas. */
        List<String> of(DelegateExecution execution);
    }

    /** Gives each part that is called its number. */
    public interface Number {

        /** The number. */
        String of(DelegateExecution execution);
    }
}

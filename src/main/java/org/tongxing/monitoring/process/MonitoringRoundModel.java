package org.tongxing.monitoring.process;

import java.util.Date;
import org.tongxing.monitoring.application.OpenRound.Opened;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/monitoring-round.bpmn} is called and carries (半年动态更新). */
public final class MonitoringRoundModel {

    /** Id of the process. */
    public static final String KEY = "monitoringRound";

    /** Message that starts it when the calendar says so. */
    public static final String ROUND_DUE = "monitoring.roundDue";

    /** County of the round. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the round, which its parts carry too. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Township of a part. */
    public static final ProcessVariable<String> TOWNSHIP_CODE = ProcessVariable.text("townshipCode");
    /** Until when the communities have to be in. */
    public static final ProcessVariable<Date> COMMUNITY_DUE_AT = ProcessVariable.date("communityDueAt");
    /** Until when the county has to close; from then on it is told of communities that are late. */
    public static final ProcessVariable<Date> COUNTY_DUE_AT = ProcessVariable.date("countyDueAt");
    /** When the city is told. */
    public static final ProcessVariable<Date> CITY_DUE_AT = ProcessVariable.date("cityDueAt");
    /** When the province is told. */
    public static final ProcessVariable<Date> PROVINCE_DUE_AT = ProcessVariable.date("provinceDueAt");
    /** AGREE, RETURN or RECOUNT. */
    public static final ProcessVariable<String> CLOSE_OUTCOME = ProcessVariable.text("closeOutcome");

    private MonitoringRoundModel() {}

    /** What an instance begins with. */
    static Outcome begin(Opened opened) {
        return Outcome.of(CASE_REFERENCE, opened.reference().value())
                .with(COMMUNITY_DUE_AT, ProcessVariable.instant(opened.dates().township()))
                .with(COUNTY_DUE_AT, ProcessVariable.instant(opened.dates().county()))
                .with(CITY_DUE_AT, ProcessVariable.instant(opened.dates().city()))
                .with(PROVINCE_DUE_AT, ProcessVariable.instant(opened.dates().province()));
    }
}

package org.tongxing.monitoring.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/township-update.bpmn} is called and carries (乡镇（街道）更新与核对). */
public final class TownshipUpdateModel {

    /** Id of the process. */
    public static final String KEY = "townshipUpdate";

    /** The township. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the round. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Community of a part. */
    public static final ProcessVariable<String> COMMUNITY_CODE = ProcessVariable.text("communityCode");
    /** Until when the communities have to be in. */
    public static final ProcessVariable<Date> COMMUNITY_DUE_AT = MonitoringRoundModel.COMMUNITY_DUE_AT;
    /** AGREE or RETURN. */
    public static final ProcessVariable<String> CHECK_OUTCOME = ProcessVariable.text("checkOutcome");

    private TownshipUpdateModel() {}
}

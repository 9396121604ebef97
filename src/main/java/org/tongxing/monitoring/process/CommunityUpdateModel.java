package org.tongxing.monitoring.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/community-update.bpmn} is called and carries (村（社区）更新). */
public final class CommunityUpdateModel {

    /** Id of the process. */
    public static final String KEY = "communityUpdate";

    /** The community, or the township for its children without one (社区待核定). */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the round. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Until when the community has to be in. */
    public static final ProcessVariable<Date> COMMUNITY_DUE_AT = MonitoringRoundModel.COMMUNITY_DUE_AT;

    private CommunityUpdateModel() {}
}

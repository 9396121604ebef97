package org.tongxing.register.domain;

/** How a registration that was kept came out (登记结果); what is refused leaves none. */
public enum RegistrationOutcome implements Coded {
    /** 已登记. */
    REGISTERED("已登记"),
    /** 信息待完善: kept, a task asks for the rest. */
    INCOMPLETE("信息待完善"),
    /** 疑似重复: kept, the township decides whether it is one child. */
    SUSPECTED("疑似重复"),
    /** 调转中: active elsewhere in the province; the new place may act at once. */
    TRANSFER("调转中"),
    /** 不属统计范围（已摸排）: screened, in no population. */
    OUT_OF_SCOPE("不属统计范围（已摸排）");

    private final String label;

    RegistrationOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The outcome of what is known. Who the child is comes before what is missing about it: nobody is asked to complete
     * a record that may be someone else's.
     *
     * @param activeElsewhere the same ID number is active elsewhere in the province
     * @param suspected another child bears the same traits, see {@link DuplicateTraits}
     * @param incomplete something is missing, see {@link MissingFields}
     */
    public static RegistrationOutcome of(
            boolean activeElsewhere, boolean suspected, boolean incomplete, Population population) {
        if (activeElsewhere) {
            return TRANSFER;
        }
        if (suspected) {
            return SUSPECTED;
        }
        if (incomplete) {
            return INCOMPLETE;
        }
        return population == Population.NONE ? OUT_OF_SCOPE : REGISTERED;
    }
}

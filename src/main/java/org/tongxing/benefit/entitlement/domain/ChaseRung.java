package org.tongxing.benefit.entitlement.domain;

import java.util.List;
import java.util.Optional;

/** How a silent place of the hukou is chased (催办), one rung after the other. */
public enum ChaseRung {
    /** A call to the township. */
    TELEPHONE("电话催办户籍地乡镇（街道）"),
    /** 催办函 to the county. */
    LETTER("向户籍地县级民政部门发催办函"),
    /** Through one's own city. */
    CITY("报请市级民政部门协调"),
    /** 厅对厅. */
    PROVINCE("报请省民政厅与户籍地省级民政部门协调（厅对厅）");

    private final String label;

    ChaseRung(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The first rung that was not climbed yet. */
    public static Optional<ChaseRung> after(List<ChaseRung> climbed) {
        return List.of(values()).stream()
                .filter(rung -> !climbed.contains(rung))
                .findFirst();
    }
}

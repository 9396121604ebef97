package org.tongxing.register.domain;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/** How far the child lives from the place of the hukou (流动范围), in the steps that the plan's definition makes. */
public enum MoveScope implements Coded {
    /** 同一乡镇（街道）. */
    WITHIN_TOWNSHIP("同一乡镇（街道）"),
    /** 县域内跨乡镇（街道）. */
    ACROSS_TOWNSHIPS("县域内跨乡镇（街道）"),
    /** 城市中心城区的市辖区之间: the one exception of the definition. */
    BETWEEN_CENTRAL_DISTRICTS("城市中心城区的市辖区之间"),
    /** 跨县域. */
    ACROSS_COUNTIES("跨县域"),
    /** 同县，户籍所在乡镇（街道）待补充. */
    TOWNSHIP_UNKNOWN("同县，户籍所在乡镇（街道）待补充"),
    /** 户籍所在地待补充. */
    UNKNOWN("户籍所在地待补充");

    private final String label;

    MoveScope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the child has left the hukou township (离开户籍地所在乡镇、街道). */
    boolean leavesTownship() {
        return this == ACROSS_TOWNSHIPS || this == BETWEEN_CENTRAL_DISTRICTS || this == ACROSS_COUNTIES;
    }

    /** Whether the child is at the hukou place, as far as its code tells. */
    boolean atHome() {
        return this == WITHIN_TOWNSHIP || this == TOWNSHIP_UNKNOWN;
    }

    /**
     * The scope of living in one place with the hukou in another.
     *
     * @param hukou of county level or below, null while not known
     * @param residence of county level or below
     */
    static MoveScope between(@Nullable AreaCode hukou, AreaCode residence, PlaceComparison places) {
        if (hukou == null || !residence.reaches(AreaLevel.COUNTY)) {
            return UNKNOWN;
        }
        boolean townshipsKnown = hukou.reaches(AreaLevel.TOWNSHIP) && residence.reaches(AreaLevel.TOWNSHIP);
        if (townshipsKnown && hukou.township().equals(residence.township())) {
            return WITHIN_TOWNSHIP;
        }
        boolean sameCounty = places.sameCounty(hukou, residence);
        // A county's code alone does not tell whether the hukou lies in its zone of another managing body.
        if (!townshipsKnown && (sameCounty || hukou.county().equals(residence.county()))) {
            return TOWNSHIP_UNKNOWN;
        }
        if (sameCounty) {
            return ACROSS_TOWNSHIPS;
        }
        return places.withinOneCentralArea(hukou, residence) ? BETWEEN_CENTRAL_DISTRICTS : ACROSS_COUNTIES;
    }
}

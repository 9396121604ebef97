package org.tongxing.register.domain;

import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;

/** How far a child has moved by the codes of the places (流动类型), for people to read; no rule hangs on it. */
public enum MoveType implements Coded {
    /** 跨省流动. */
    ACROSS_PROVINCES("跨省流动"),
    /** 省内跨市流动. */
    ACROSS_CITIES("省内跨市流动"),
    /** 市内跨县流动. */
    ACROSS_COUNTIES("市内跨县流动"),
    /** 县内跨乡镇流动. */
    ACROSS_TOWNSHIPS("县内跨乡镇流动"),
    /** 本乡镇（街道）. */
    NONE("本乡镇（街道）"),
    /** 流动类型待定: the hukou place is not known well enough. */
    UNKNOWN("流动类型待定");

    private final String label;

    MoveType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The type of a move.
     *
     * @param hukou household registration
     * @param residence township or community
     */
    public static MoveType between(Hukou hukou, AreaCode residence) {
        AreaCode from = hukou.area();
        if (from == null) {
            return UNKNOWN;
        }
        if (!from.province().equals(residence.province())) {
            return ACROSS_PROVINCES;
        }
        if (!from.city().equals(residence.city())) {
            return ACROSS_CITIES;
        }
        if (!from.county().equals(residence.county())) {
            return ACROSS_COUNTIES;
        }
        if (!from.reaches(AreaLevel.TOWNSHIP)) {
            return UNKNOWN;
        }
        return from.township().equals(residence.township()) ? NONE : ACROSS_TOWNSHIPS;
    }
}

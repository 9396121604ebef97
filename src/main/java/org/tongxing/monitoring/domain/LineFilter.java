package org.tongxing.monitoring.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.ChildId;

/**
 * Which lines of a community are asked for.
 *
 * @param grid 网格, empty for those in none; null for all
 * @param standing whether they are settled
 * @param named children who bear the name sought; null when none is sought
 */
public record LineFilter(@Nullable String grid, Standing standing, @Nullable List<ChildId> named) {

    /** Where a line stands. */
    public enum Standing {
        /** 未核对. */
        OPEN("未核对"),
        /** 已核对. */
        SETTLED("已核对"),
        /** 全部. */
        ALL("全部"),
        /** 连续两轮未当面见到: in the list two updates ago, and seen in person neither since then nor now. */
        UNSEEN("连续两轮未当面见到");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }
}

/** 监测摸排 in rounds: the half-yearly update (半年动态更新) community by community, and its frozen snapshot. */
@NullMarked
package org.tongxing.monitoring;

import org.jspecify.annotations.NullMarked;

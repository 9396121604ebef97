/** The half-yearly update (半年动态更新) at the edge of the engine. */
@NullMarked
package org.tongxing.monitoring.process;

import org.jspecify.annotations.NullMarked;

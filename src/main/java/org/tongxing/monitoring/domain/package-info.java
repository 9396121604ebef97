/** What a line of the half-yearly update (半年动态更新) can be, and how one asks for lines. */
@NullMarked
package org.tongxing.monitoring.domain;

import org.jspecify.annotations.NullMarked;
